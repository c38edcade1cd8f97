/** The words of the credits and methods pages. */
import { formatDate } from './format';

export const creditMessages = {
  lead: 'Headroom brings other people’s records together. Each record keeps its source and licence; whoever reuses it owes what is said here.',
  version: (date: string, version: string) => `Data of ${formatDate(date)}, version ${version}.`,
  toMethods: 'How the figures are made, and their limits',
  toCredits: 'Data and credits',
  sources: 'Datasets',
  licences: 'Licences and what a re-user owes',
  publisher: 'Publisher',
  licence: 'Licence',
  credit: 'Credit to print',
  retrieved: 'Read',
  coverage: 'Covers',
  gaps: 'Known gaps',
  layers: 'Feeds',
  notSaid: 'not said',
  methods: [
    {
      title: 'Grid load',
      text: [
        'Peak demand is the highest hour of the years shown. The load factor is the mean demand divided by that peak. Always-on growth is the tenth percentile of the last year less that of the first: a load that runs round the clock raises it, a hot summer hardly does.',
        'The hourly demand has been screened and gaps have been filled by its publishers; where much is filled, or the footprint of an area changed, the card says so. Everything is area-wide and on the side of generation. It says nothing of one line or one substation.',
        'An area without a series of its own shows the figures of the area that contains it, and says so.',
      ],
    },
    {
      title: 'Megawatts',
      text: [
        'A power figure always says what it measures: the whole facility, its critical IT, the nameplate of equipment, permitted backup generation, or a planned full build-out. Figures of different kinds, or of sites at different stages, are never added up. Planned build-outs are not load.',
        'A site shows one headline figure, and its card lists every figure that a dataset reports, with date and source. Unknown stays unknown.',
      ],
    },
    {
      title: 'One place, one site',
      text: [
        'Records of several datasets are joined when name, operator and position agree. The reasons stand on the card. Doubtful pairs are left apart. Records of low confidence or of unknown status are off by default and left out of sums.',
      ],
    },
    {
      title: 'Positions',
      text: [
        'A position can be a building outline, an address, or only the middle of a town or county. Approximate positions are drawn as approximate, and a distance from one says so. Acts of towns lie on the middle of the town, acts of counties and states are areas. None of them marks a project.',
      ],
    },
    {
      title: 'Acts, measures and dates',
      text: [
        'Three trackers and several smaller lists are merged; each act shows who attests it. A measure, such as a moratorium, has a life of its own beside the project. What it is on the day viewed is worked out from its adoption, duration and stated end, not from a stored word: a term that has run out on paper is shown as such, though it may have been extended without a record.',
        'A date is as precise as its source: a day, a month or a year. Undated acts stay in the lists and come last.',
        'The five steps tell what was done, not how many people were against it. Outcomes are neutral words. Nothing here claims that one thing caused another.',
      ],
    },
    {
      title: 'Land',
      text: [
        'Land figures are for whole counties. Cropland is of 2007. Federal and state land come from areas rounded to 10 square kilometers, so a zero means that none was large enough. Built-up areas are of 2002–03. For several counties, shares are weighted by land area over the counties that have data.',
      ],
    },
    {
      title: 'Limits',
      text: [
        'Counts are floors. No record is not the same as nothing there: trackers look harder in some places than in others. Outside the United States there are sites and a few acts, but no grid areas and no land figures.',
      ],
    },
  ],
} as const;
