/** The words printed into a picture, and what a reader is told of how it was laid out. */
import { formatDate, formatMegawatts, inText, listOf } from './format';

export const pictureText = {
  dataDate: (date: string) => `Data as of ${formatDate(date)}.`,
  /** A day after the record is viewed, but holds no acts. */
  actsUpTo: (day: string, recordUpTo: string) =>
    `${day > recordUpTo ? `Viewed on ${formatDate(day)}; record up to ${formatDate(recordUpTo)}` : `Acts recorded up to ${formatDate(day)}`}. A place without a record may still have seen opposition.`,
  /** Under pictures of several days. */
  actsOfDays: (recordUpTo: string) =>
    `Acts and measures as of the date over each map; record up to ${formatDate(recordUpTo)}. A place without a record may still have seen opposition.`,
  sameThroughout: (layers: readonly string[]) =>
    `The same on all dates, as recorded now: ${listOf(layers.map(inText))}.`,
  filters: (conditions: string) => `Shown: ${conditions}.`,
  excluded: { dimmed: 'The rest is dimmed.', hidden: 'The rest is hidden.' },
  years: ([first, last]: readonly [number, number]) =>
    first === last ? `Grid load of ${first}.` : `Grid load of ${first} to ${last}.`,
  newLoad: (mw: number) => `New load asked about: ${formatMegawatts(mw)}.`,
  sources: 'Sources',
  fullCredits: 'Full credits and licences at the link.',
  recorded: {
    sites: 'What is not recorded is not shown; power in MW is as reported.',
    acts: 'What is not recorded is not shown.',
  },
  app: 'Headroom',
  tooSmall:
    'This picture is too small for its map, legend and credits: choose a larger size or show fewer layers.',
  textSmaller: (share: number) =>
    `Text was set at ${Math.round(share * 100)} % of its size to leave room for the map.`,
  notesLeftOut: 'How to read the marks was left out of the legend: there was no room.',
  creditsBelow: 'Credits stand below the map: there was no room beside it.',
  noLocator: 'The map is too small for an inset that shows where it lies.',
  /** What can't be told apart in newsprint grey: as printed, and as told to who makes the picture. */
  greyAlike: {
    acts: {
      printed: 'In grey, some acts look alike whatever was done.',
      note: 'In grey, some acts look alike whatever was done: choose light or dark to tell them apart.',
    },
  },
} as const;
