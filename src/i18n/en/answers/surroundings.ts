/** What surrounds a place, in words. */
import type { NotHeld, Surroundings, SurroundingsNote } from '../../../model/surroundings/surroundings';
import { waterFacts, waterText } from '../layers/waterText';
import { plain, table } from '../report/markdownParts';
import { formatDate, formatMegawatts, formatMw, formatNumber, inText, listOf } from '../shell/format';
import { labels } from '../shell/labels';
import { landAroundLines } from './landAround';

const NOT_HELD: Record<NotHeld, string> = {
  lines: 'transmission lines by voltage',
  substations: 'substations',
  waterServiceArea: 'water service areas',
  otherParks: 'state and local parks',
};

const PLANT_STATUS = {
  operating: 'operating',
  construction: 'under construction',
  planned: 'planned',
} as const;

const km = (value: number) => `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}\u00a0km`;

/** A note on surroundings as a sentence. */
export function surroundingsNote(note: SurroundingsNote): string {
  switch (note.code) {
    case 'fromMiddle':
      return 'Measured from the middle of the region.';
    case 'blockGroups':
      return 'People are those of the block groups (census of 2020) whose center of population lies within the distance.';
    case 'tooFine':
      return `Within ${listOf(note.km.map(km))} too few block groups have their center for a count: it may be far off.`;
    case 'townsListed':
      return 'Towns are those of 2,500 residents or more, and smaller ones with a record; their positions are rounded to about a kilometer.';
    case 'actsOfTowns':
      return 'Acts are those of towns, measured to the middle of the town. Those of counties and states stand in the section on opposition.';
    case 'plantsListed':
      return 'Operating plants are those of 25 MW and more.';
    case 'oneOfUtilities':
      return note.counties > 1
        ? `Which of ${formatNumber(note.counties)} counties holds the point is not known, nor which utility serves it: one of theirs.`
        : 'Which utility serves the point is not known: one of those of the county.';
    case 'hallsListed':
      return 'Outlines of data centers are those of the atlas (mid-2025), by a point inside each. A campus is land and may hold several buildings.';
    case 'landListed':
      return 'Tribal lands (approximate extents, not legal boundaries) and units of the National Park Service are measured to their outlines, thinned to about two hundred meters; shares are told to a hundredth or two.';
    case 'waterOfCounty':
      return `Water is that of the county, not of the point. ${waterText.help}`;
    case 'notHeld':
      return `Not measured from here: ${listOf(note.what.map((word) => NOT_HELD[word]))}.`;
  }
}

/** Who may serve a point. @param counties how many may hold it */
export const utilitiesLine = (counties: number, names: readonly string[]): string =>
  `Utilities of the ${counties > 1 ? 'counties that may hold the point' : 'county'}, one of: ${names.join('; ')}.`;

/** Lines of the section, with its heading. */
export function surroundingsLines(around: Surroundings): string[] {
  const { centre, people, towns, sites, acts, plants, utilities, water, notes } = around;
  return [
    `## What surrounds ${formatNumber(centre.lat, 4)}, ${formatNumber(centre.lon, 4)}`,
    '',
    ...(people === null
      ? []
      : table(
          ['Within', 'People', 'Block groups'],
          people.map((row) => [
            km(row.km),
            row.people === null
              ? 'not told: no block group has its center so near'
              : `${row.tooFine ? 'about ' : ''}${formatNumber(row.people)}${row.tooFine ? ' (too fine for block groups)' : ''}`,
            formatNumber(row.blockGroups),
          ]),
        )),
    ...table(
      [
        'Within',
        'Sites on record',
        'By status',
        'Acts of towns',
        'Towns with acts',
        'Moratoria, bans and pauses in force',
      ],
      sites.within.map((row, at) => [
        km(row.km),
        formatNumber(row.sites),
        listOf(
          Object.entries(row.byStatus).map(
            ([status, count]) =>
              `${formatNumber(count)} ${inText(labels.siteStatus[status as keyof typeof labels.siteStatus])}`,
          ),
        ),
        formatNumber(acts.within[at]?.acts ?? 0),
        formatNumber(acts.within[at]?.towns ?? 0),
        formatNumber(acts.within[at]?.stoppingInForce ?? 0),
      ]),
    ),
    ...(sites.nearest.length === 0
      ? ['No site on record within 50 km.', '']
      : table(
          ['Nearest sites', 'Distance', 'Status', 'Operator', 'MW'],
          sites.nearest.map((site) => [
            `${plain(site.name)} (\`${site.id}\`)`,
            `${site.approximate ? 'about ' : ''}${km(site.km)}`,
            labels.siteStatus[site.status],
            site.operator === null ? 'unknown' : plain(site.operator),
            formatMw(site.mw),
          ]),
        )),
    ...(acts.nearest.length === 0
      ? ['No act of a town on record within 50 km.', '']
      : table(
          ['What nearby towns did', 'Distance', 'When'],
          acts.nearest.map((act) => [
            plain(act.summary ?? act.jurisdiction),
            km(act.km),
            formatDate(act.date, act.datePrecision),
          ]),
        )),
    ...(towns.length === 0
      ? []
      : [
          `Nearest towns: ${towns.map((town) => `${plain(town.name)}, ${town.state} (${km(town.km)})`).join('; ')}.`,
          '',
        ]),
    ...(plants === null || plants.nearest.length === 0
      ? []
      : [
          ...table(
            ['Plants within', 'Status', 'Plants', 'MW'],
            plants.within.map((row) => [
              km(row.km),
              PLANT_STATUS[row.status],
              formatNumber(row.plants),
              formatMegawatts(row.mw),
            ]),
          ),
        ]),
    ...landAroundLines(around).flatMap(({ name, text }) => [`${name}: ${plain(text)}`, '']),
    ...(utilities.list.length === 0
      ? []
      : [
          utilitiesLine(
            utilities.counties.length,
            utilities.list.map(({ name }) => plain(name)),
          ),
          '',
        ]),
    ...(water === null
      ? []
      : table(
          ['Water of the county', 'Figure', 'Of'],
          waterFacts(water).map(({ name, alone, value, date }) => [
            alone ?? name,
            plain(value),
            date ?? 'undated',
          ]),
        )),
    ...notes.map((note) => `- ${surroundingsNote(note)}`),
    '',
  ];
}
