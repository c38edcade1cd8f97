/** Tables of counties, states and grid areas, in words and as files. */
import { type CsvCell, csvText } from '../../../model/csv';
import { LAST_HOURLY_YEAR } from '../../../model/grid/recentDemand';
import type { ReportMeasure } from '../../../model/oppositionReport';
import type { Ranked, RankUnit, RankValue } from '../../../model/rank/columns';
import type { MeasuresHere, RegionComparison } from '../../../model/rank/comparison';
import type { Ranking, RankNote } from '../../../model/rank/rank';
import { LOAD_SOURCE } from '../../../model/report/tables';
import { measureMessages } from '../cards/measures';
import { plain, table } from '../report/markdownParts';
import {
  formatDate,
  formatKm2,
  formatMegawatts,
  formatNumber,
  formatShare,
  listOf,
  plural,
} from '../shell/format';
import { windowMessages } from '../shell/gridWindow';
import { regionTitle } from '../shell/regionTitle';
import { sourceLines, tidyNumbers } from './files';

const KIND: Record<Ranked, string> = { counties: 'Counties', states: 'States', areas: 'Grid areas' };

const tidyCell = (value: RankValue): CsvCell =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

/** What is listed: "Counties". */
export const rankKind = (of: Ranked): string => KIND[of];

/** The name of a figure from hours, with the year in which their record ends. */
const ofHours = (name: string) => `${name} (${windowMessages.recordTo})`;

/** What each column is, for the help, the codebook and the head of a table. */
const COLUMN: Readonly<Record<string, string>> = {
  state: 'State',
  people: 'Residents, 2020–2024 (American Community Survey)',
  people2020: 'Residents, census of 2020',
  density: 'Residents to the square kilometer of land',
  land: 'Land',
  water: 'Water',
  cropland: 'Cropland, share of land (2007)',
  federalLand: 'Federal land, share (PAD-US 3.0)',
  stateLand: 'State land, share (PAD-US 3.0)',
  builtUp: 'Built up, share (2002–03)',
  area: 'Grid area',
  headroom: ofHours('Headroom of its grid area at 0.5 % curtailed'),
  headroom025: ofHours('Headroom of its grid area at 0.25 % curtailed'),
  headroom1: ofHours('Headroom of its grid area at 1 % curtailed'),
  headroomShare: ofHours('Headroom at 0.5 % against the peak of its grid area'),
  peak: ofHours('Peak of its grid area'),
  loadFactor: ofHours('Load factor of its grid area'),
  energyGrowth: ofHours('Energy growth a year of its grid area'),
  pressure: ofHours('Pressure on its grid area, 0 to 100'),
  sites: 'Sites on record',
  sitesOperating: 'Sites operating',
  sitesConstruction: 'Sites under construction',
  sitesPermitted: 'Sites permitted',
  sitesProposed: 'Sites proposed',
  sitesPaused: 'Sites paused',
  sitesCancelled: 'Sites cancelled',
  sitesClosed: 'Sites closed',
  mwOperating: 'MW of operating sites, whole facility, those with a figure',
  mwConstruction: 'MW of sites under construction, planned build-out, those with a figure',
  mwProposed: 'MW of proposed sites, planned build-out, those with a figure',
  acts: 'Acts on record',
  inForce: 'Measures in force',
  stopping: 'Moratoria, bans and pauses in force',
  fights: 'Fights over projects',
  fightsOpen: 'Fights undecided or on hold',
  fightsWentAhead: 'Fights after which the project went ahead',
  fightsWithConditions: 'Fights after which it went ahead with conditions',
  fightsStopped: 'Fights after which it was stopped',
  fightsWithdrawn: 'Fights after which it was withdrawn',
  plants: 'Operating power plants of 25 MW and more',
  plantMw: 'Capacity of operating power plants of 25 MW and more',
  'plantMw.gas': 'The same, gas',
  'plantMw.coal': 'The same, coal',
  'plantMw.nuclear': 'The same, nuclear',
  'plantMw.wind': 'The same, wind',
  'plantMw.solar': 'The same, solar',
  'plantMw.hydro': 'The same, hydro',
  'plantMw.battery': 'The same, batteries',
  'plantMw.petroleum': 'The same, petroleum',
  'plantMw.biomass': 'The same, biomass',
  'plantMw.geothermal': 'The same, geothermal',
  'plantMw.other': 'The same, other fuels',
  waterStress: 'Water stress, share of the supply that is withdrawn (Aqueduct 4.0)',
  withdrawals: 'Water withdrawn a day, million gallons (2015)',
  importLimit: 'Transfer limit into the county, all borders added (model of 2024, no spare capacity)',
  lineKm:
    'From the middle of the county to the nearest line of 220 kV and more, the class of 230 kV (HIFLD, 2024)',
  priceResidential: 'Price in the state, homes',
  priceCommercial: 'Price in the state, commercial',
  priceIndustrial: 'Price in the state, industrial',
  utilities: 'Utilities that serve a part',
  utilityPrice: 'Price of the largest utility, all customers',
};

/** What a column is; its id where nothing is written. */
export const rankColumn = (id: string): string => COLUMN[id] ?? fitsColumnText(id) ?? id;

/** The name of `fits@1-summer`; null for other columns. */
function fitsColumnText(id: string): string | null {
  const [, percent, season] = /^fits@([\d.]+)(?:-(\w+))?$/.exec(id) ?? [];
  return percent === undefined
    ? null
    : ofHours(
        `New load that fits into its grid area at ${percent} % curtailed${season ? `, ${season} alone` : ''}`,
      );
}

/** Classes of water stress, by number. */
const STRESS: Readonly<Record<number, string>> = {
  0: 'under 10\u00a0%',
  1: '10–20\u00a0%',
  2: '20–40\u00a0%',
  3: '40–80\u00a0%',
  4: 'over 80\u00a0%',
};

const UNIT: Record<RankUnit, (value: number) => string> = {
  text: String,
  people: (value) => formatNumber(value),
  peoplePerKm2: (value) => formatNumber(value, value < 10 ? 1 : 0),
  km2: formatKm2,
  share: formatShare,
  mw: formatMegawatts,
  count: (value) => formatNumber(value),
  score: (value) => formatNumber(value),
  km: (value) => `${formatNumber(value, value < 10 ? 1 : 0)}\u00a0km`,
  millionGallonsADay: (value) => formatNumber(value, value < 10 ? 1 : 0),
  stressClass: (value) => STRESS[value] ?? String(value),
  centsPerKwh: (value) => `${formatNumber(value, 2)}\u00a0¢/kWh`,
};

/** A known value in words. */
export const rankValue = (value: number | string, unit: RankUnit): string =>
  typeof value === 'string' ? value : UNIT[unit](value);

const cell = (value: RankValue, unit: RankUnit): string =>
  value === null ? 'unknown' : typeof value === 'string' ? plain(value) : UNIT[unit](value);

/** Names that a sentence can hold, else how many there are. */
const NAMED = 4;
const someOf = (ids: readonly string[]) =>
  ids.length <= NAMED ? listOf(ids) : plural(ids.length, { one: '# area', other: '# areas' });

/** A note of a table as a sentence. */
export function rankNote(note: RankNote): string {
  switch (note.code) {
    case 'areaWide':
      return 'Figures of a grid area are the same for every county in it, and say nothing of one line or one substation. Where a county has several areas the first is used.';
    case 'areasDifferInKind':
      return `Grid areas of different kind stand beside each other: zones of a larger area (${someOf(note.zones)}) and whole balancing authorities (${someOf(note.authorities)}). Peak, headroom in MW and growth compare only between areas of one kind.`;
    case 'defectiveSeries':
      return `The hours of ${listOf(note.areas)} have a known defect in the years measured: their figures may be wrong, and those worked out over a lasting step of the level are unknown. The notes on their cards say how.`;
    case 'wholeCounties':
      return 'Residents, land area and acts of counties within a circle or an outline are those of the whole counties whose middle, or one of whose sites, lies in it. Its shares of land are an estimate: those of the counties, by how much of it lies in each.';
    case 'recordsCounted':
      return `Acts, measures and fights are those on record up to ${formatDate(note.recordUpTo)}: 0 says that none is on record, and not that there is none.`;
    case 'withoutUncertain':
      return 'Sites are those on record, without records of low confidence or unknown status.';
    case 'mwOfSome':
      return 'Megawatts are of one status and one basis, of the sites that have a figure; columns must not be added up.';
    case 'ownOrder':
      return `The order is made of your weights: the mean of the ranks within the rows that pass, 1 the highest. ${plural(note.unknown, { one: '# row has', other: '# rows have' })} none, because a weighted column is unknown there.`;
  }
}

const COMPARED_HEAD = 'What';
const NOT_APPLICABLE = 'does not apply';
const IN_FORCE_HEAD = 'Measures in force';

const orderHead = 'Order by your weights';

const condition = ({ column, operator, value }: Ranking['where'][number]) => `${column}${operator}${value}`;

/** A table as files of every kind; each ends with a line break. */
export const rankFiles = {
  json: (ranking: Ranking): string => {
    const { rows, columns, notes, ...rest } = ranking;
    const content = {
      ...rest,
      columns: columns.map((column) => ({ ...column, label: rankColumn(column.id) })),
      rows: rows.map(({ id, name, values, ...order }) => ({
        id,
        name,
        ...Object.fromEntries(columns.map((column, at) => [column.id, values[at] ?? null])),
        ...order,
      })),
      notes: notes.map(rankNote),
    };
    return `${JSON.stringify(content, tidyNumbers, 2)}\n`;
  },
  md: (ranking: Ranking): string => {
    const { of, columns, rows, passed, total, weights, notes, date, recordUpTo, where } = ranking;
    const weighted = Object.entries(weights);
    const lines = [
      `# ${KIND[of]}: ${formatNumber(passed)} of ${formatNumber(total)}`,
      '',
      `${where.length === 0 ? '' : `Where ${plain(where.map(condition).join(', '))}. `}Viewed on ${formatDate(date)}; record up to ${formatDate(recordUpTo)}.${
        weighted.length === 0
          ? ''
          : ` Weights: ${weighted.map(([id, weight]) => `${id} ${formatNumber(weight, Number.isInteger(weight) ? 0 : 2)}`).join(', ')}.`
      }`,
      '',
      ...table(
        ['Name', ...(weighted.length > 0 ? [orderHead] : []), ...columns.map(({ id }) => rankColumn(id))],
        rows.map(({ name, values, order }) => [
          plain(name),
          ...(weighted.length > 0 ? [order == null ? 'unknown' : formatNumber(order, 2)] : []),
          ...columns.map(({ unit }, at) => cell(values[at] ?? null, unit)),
        ]),
      ),
      'Known:',
      '',
      ...columns.map(
        (column) => `- ${rankColumn(column.id)}: ${formatNumber(column.known)} of ${formatNumber(column.of)}`,
      ),
      '',
      ...(notes.length > 0 ? ['## Notes', '', ...notes.map((note) => `- ${rankNote(note)}`), ''] : []),
      ...sourceLines(ranking.sources),
    ];
    return `${lines.join('\n')}\n`;
  },
  csv: ({ columns, rows, weights, date, recordUpTo, sources }: Ranking): string => {
    const weighted = Object.keys(weights).length > 0;
    const credit = sources.map((source) => source.credit).join(' ');
    const isOfHours = sources.some(({ id }) => id === LOAD_SOURCE);
    return csvText(
      [
        'id',
        'name',
        ...(weighted ? ['order'] : []),
        ...columns.map(({ id }) => id),
        'day',
        'recordUpTo',
        ...(isOfHours ? ['hourlyRecordTo'] : []),
        'credit',
      ],
      rows.map(({ id, name, values, order }): CsvCell[] => [
        id,
        name,
        ...(weighted ? [order ?? null] : []),
        ...columns.map((_, at) => tidyCell(values[at] ?? null)),
        date,
        recordUpTo,
        ...(isOfHours ? [LAST_HOURLY_YEAR] : []),
        credit,
      ]),
    );
  },
};

/** How many measures a cell names. */
const NAMED_MEASURES = 6;

/** A line of a cell on measures in force, with the measure that it is of; null of those that are not named. */
export interface MeasureWords {
  words: string;
  measure: ReportMeasure | null;
}

/** What a cell of a comparison says of measures in force: the first by name, how many more, what holds from above. */
export function measureWords(here: MeasuresHere | null): MeasureWords[] {
  if (here === null) return [{ words: NOT_APPLICABLE, measure: null }];
  const more = here.inside.length - NAMED_MEASURES;
  return [
    ...here.inside.slice(0, NAMED_MEASURES).map((measure) => ({
      words: `${measure.jurisdiction}: ${measureMessages.line(measure)}`,
      measure,
    })),
    ...(here.inside.length === 0 ? [{ words: 'none on record', measure: null }] : []),
    ...(more > 0 ? [{ words: `and ${formatNumber(more)} more`, measure: null }] : []),
    ...here.above.map((measure) => ({
      words: `From above, ${measure.jurisdiction}: ${measureMessages.line(measure)}`,
      measure,
    })),
  ];
}

/** Regions side by side as files; each ends with a line break. */
export const comparisonFiles = {
  json: ({ regions, rows, notes, ...rest }: RegionComparison): string =>
    `${JSON.stringify(
      {
        ...rest,
        regions: regions.map((region) => ({ ...region, name: regionTitle(region.name) })),
        rows: rows.map((row) => ({ ...row, label: rankColumn(row.id) })),
        notes: notes.map(rankNote),
      },
      tidyNumbers,
      2,
    )}\n`,
  /** A line for each figure, with a column of values and one of sources for each place. */
  csv: ({ regions, rows, inForce, date, recordUpTo }: RegionComparison): string => {
    const places = regions.flatMap(({ name }) => [regionTitle(name), `${regionTitle(name)} (sources)`]);
    const measures = inForce.flatMap((here) => {
      const told = measureWords(here);
      const sources = new Set(told.flatMap(({ measure }) => measure?.attestedBy ?? []));
      return [told.map(({ words }) => words).join('; '), [...sources].join('; ')];
    });
    return csvText(
      ['id', 'figure', 'unit', 'differs', 'day', 'recordUpTo', ...places],
      [
        ['measuresByName', IN_FORCE_HEAD, 'text', null, date, recordUpTo, ...measures],
        ...rows.map(({ id, unit, differs, values, applies, sources }) => [
          id,
          rankColumn(id),
          unit,
          differs ? 'yes' : 'no',
          date,
          recordUpTo,
          ...values.flatMap((value, at) => [
            applies[at] === false ? NOT_APPLICABLE : tidyCell(value),
            (sources[at] ?? []).join('; '),
          ]),
        ]),
      ],
    );
  },
  md: ({ regions, rows, inForce, notes, sources, date, recordUpTo }: RegionComparison): string => {
    const names = regions.map(({ name }) => plain(regionTitle(name)));
    const lines = (differs: boolean) =>
      rows
        .filter((row) => row.differs === differs)
        .map((row) => [
          rankColumn(row.id),
          ...row.values.map((value, at) =>
            row.applies[at] === false ? NOT_APPLICABLE : cell(value, row.unit),
          ),
        ]);
    const [differing, same] = [lines(true), lines(false)];
    return `${[
      `# ${names.join(' / ')}`,
      '',
      `Viewed on ${formatDate(date)}; record up to ${formatDate(recordUpTo)}.`,
      '',
      `## ${IN_FORCE_HEAD}`,
      '',
      ...table(names, [
        inForce.map((here) =>
          measureWords(here)
            .map(({ words }) => plain(words))
            .join('<br>'),
        ),
      ]),
      ...(differing.length > 0
        ? ['## What differs', '', ...table([COMPARED_HEAD, ...names], differing)]
        : ['Nothing that is known differs.', '']),
      ...(same.length > 0 ? ['## What is the same', '', ...table([COMPARED_HEAD, ...names], same)] : []),
      '## Notes',
      '',
      ...notes.map((note) => `- ${rankNote(note)}`),
      '',
      ...sourceLines(sources),
    ].join('\n')}\n`;
  },
};
