/**
 * A table of counties, states or grid areas with any columns that are known of them: filtered, sorted, or put in an
 * order of the reader's own. There is no score of ours.
 */
import { fold } from '../fold';
import { isDefective } from '../grid/areaPressure';
import { perObject } from '../memo';
import type { GridArea } from '../region';
import type { ReportData } from '../report/tables';
import type { Source } from '../source';
import { columnsOfKind, OR, type RankColumn, type Ranked, type RankValue } from './columns';
import { type RankSubject, type RankWorld, subjectsOf } from './subjects';

export const OPERATORS = ['>=', '<=', '!=', '=', '>', '<'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition on a column. Several "=" on one column mean "one of them"; all else must hold together. */
export interface Condition {
  column: string;
  operator: Operator;
  value: string;
}

export interface RankQuestion {
  of: Ranked;
  columns: readonly string[];
  where: readonly Condition[];
  /** Column and direction; null for the order of the table, or that of the weights. */
  sort: { column: string; down: boolean } | null;
  /** How much each column counts for the reader's own order; below 0: less is better. */
  weights: Readonly<Record<string, number>>;
  /** At most so many rows; null for all. */
  most: number | null;
}

/** The columns that a question reads, shown or not. */
export const columnsRead = ({ columns, where, sort, weights }: RankQuestion): string[] => [
  ...columns,
  ...where.map(({ column }) => column),
  ...(sort === null ? [] : [sort.column]),
  ...Object.keys(weights),
];

export interface RankRow {
  id: string;
  name: string;
  values: RankValue[];
  /**
   * The reader's own order: weighted mean of the ranks in the weighted columns among the rows that pass, 0–1, 1 the
   * best; null where one of these columns is unknown. Absent without weights.
   */
  order?: number | null;
}

export type RankNote =
  /** Figures of a grid area are the same for all counties in it, and say nothing of a place inside. */
  | { code: 'areaWide' }
  /** Zones stand beside whole authorities: ids of the areas that are measured. */
  | { code: 'areasDifferInKind'; zones: string[]; authorities: string[] }
  /** Ids of areas whose series has a known defect in the years measured: their figures need the notes on their cards. */
  | { code: 'defectiveSeries'; areas: string[] }
  /** People, land area and acts of counties of a circle or an outline are those of whole counties; shares of land an estimate. */
  | { code: 'wholeCounties' }
  /** Counts of records: 0 says that none is on record. */
  | { code: 'recordsCounted'; recordUpTo: string }
  /** Records of low confidence or unknown status are left out of sites. */
  | { code: 'withoutUncertain' }
  /** MW of one status and one basis, of the sites that have a figure; never added across. */
  | { code: 'mwOfSome' }
  /** The order is of the reader's weights and ranks within the rows listed. */
  | { code: 'ownOrder'; unknown: number };

export interface Ranking {
  of: Ranked;
  date: string;
  dataDate: string;
  recordUpTo: string;
  where: readonly Condition[];
  sort: RankQuestion['sort'];
  weights: Readonly<Record<string, number>>;
  /** With how many of the rows that pass have a value. */
  columns: { id: string; unit: RankColumn['unit']; known: number; of: number }[];
  /** Rows that pass, and of how many; `rows` may be fewer. */
  passed: number;
  total: number;
  rows: RankRow[];
  notes: RankNote[];
  sources: Source[];
}

function holds(value: RankValue, operator: Operator, wanted: string): boolean {
  // What is unknown is neither equal to anything nor different from it.
  if (value === null) return false;
  if (typeof value === 'string') {
    // A text of several names is each of them, and also the whole as it is shown.
    const same = [value, ...value.split(OR)].some((name) => fold(name) === fold(wanted));
    return operator === '=' ? same : operator === '!=' ? !same : false;
  }
  const number = Number(wanted);
  switch (operator) {
    case '=':
      return value === number;
    case '!=':
      return value !== number;
    case '>':
      return value > number;
    case '<':
      return value < number;
    case '>=':
      return value >= number;
    case '<=':
      return value <= number;
  }
}

/** Unknown comes last whichever way it is sorted. */
function compared(a: RankValue, b: RankValue, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const up =
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : Number(a !== b);
  return down ? -up : up;
}

/** Mean rank of each value among those that are known, 0 the least to 1 the most; equals share one rank. */
export function shareRanks(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const place = new Map<number, number>();
  let first = 0;
  known.forEach((value, last) => {
    if (known[last + 1] === value) return;
    place.set(value, known.length === 1 ? 1 : (first + last) / 2 / (known.length - 1));
    first = last + 1;
  });
  return values.map((value) => (value === null ? null : (place.get(value) ?? null)));
}

/** Values of columns that were asked for, of one gathering of places in one world: sorting asks for them again. */
const valuesOf = perObject((_subjects: readonly RankSubject[]) =>
  perObject((world: RankWorld) =>
    perObject((column: RankColumn) => perObject((subject: RankSubject) => column.value(subject, world))),
  ),
);

/** The column with its values remembered. */
function remembered(column: RankColumn, subjects: readonly RankSubject[], world: RankWorld): RankColumn {
  return { ...column, value: valuesOf(subjects)(world)(column) };
}

/**
 * Answers a question. Columns that it names must be ones that `columnsOfKind` gives.
 * @param subjects of the kind that is asked about, where they are at hand: to gather them takes most of the time
 * @throws RangeError naming an unknown column
 */
export function ranking(
  question: RankQuestion,
  data: ReportData,
  world: RankWorld,
  subjects: readonly RankSubject[] = subjectsOf(question.of, data, world.day),
): Ranking {
  const all = columnsOfKind(question.of);
  const column = (id: string): RankColumn => {
    const found = all.find((row) => row.id === id);
    if (!found) throw new RangeError(`${question.of}.${id}`);
    return remembered(found, subjects, world);
  };
  const shown = question.columns.map(column);
  const sortColumn = question.sort === null ? null : column(question.sort.column);
  const conditions = conditionsOn(question.where, column);
  const passing = subjects.filter((subject) => passes(subject, conditions, world));
  const values = passing.map((subject) => shown.map((row) => row.value(subject, world)));
  const order = ownOrder(passing, question.weights, column, world);
  const sort = question.sort;
  const sorted = passing
    .map((subject, index) => ({
      subject,
      values: values[index] ?? [],
      order: order?.[index] ?? null,
      by: sortColumn === null ? null : sortColumn.value(subject, world),
    }))
    .sort(
      (a, b) =>
        (sort === null ? compared(a.order, b.order, true) : compared(a.by, b.by, sort.down)) ||
        (a.subject.name < b.subject.name ? -1 : 1),
    );
  const used = [
    ...shown,
    ...question.where.map((condition) => column(condition.column)),
    ...Object.keys(question.weights).map(column),
    ...(sort === null ? [] : [column(sort.column)]),
  ];
  return {
    of: question.of,
    date: world.day,
    dataDate: data.dataDate,
    recordUpTo: data.recordUpTo,
    where: question.where,
    sort,
    weights: question.weights,
    columns: shown.map(({ id, unit }, at) => ({
      id,
      unit,
      known: values.filter((row) => row[at] !== null).length,
      of: passing.length,
    })),
    passed: passing.length,
    total: subjects.length,
    rows: sorted.slice(0, question.most ?? sorted.length).map(
      ({ subject, values: own, order: place }): RankRow => ({
        id: subject.id,
        name: subject.name,
        values: own,
        ...(order === null ? {} : { order: place }),
      }),
    ),
    notes: [...notesOn(question.of, used, order, data.recordUpTo), ...areaNotes(used, passing)],
    sources: sourcesOf(used, passing, data),
  };
}

/** Conditions by their column: of one column that are "=", one of them, and all others. */
function conditionsOn(where: readonly Condition[], column: (id: string) => RankColumn) {
  return [...new Set(where.map((condition) => condition.column))].map((id) => {
    const own = where.filter((condition) => condition.column === id);
    return {
      column: column(id),
      equal: own.filter(({ operator }) => operator === '='),
      others: own.filter(({ operator }) => operator !== '='),
    };
  });
}

function passes(
  subject: RankSubject,
  conditions: ReturnType<typeof conditionsOn>,
  world: RankWorld,
): boolean {
  return conditions.every(({ column, equal, others }) => {
    const value = column.value(subject, world);
    return (
      (equal.length === 0 || equal.some((one) => holds(value, '=', one.value))) &&
      others.every(({ operator, value: wanted }) => holds(value, operator, wanted))
    );
  });
}

/** Null without weights. */
function ownOrder(
  subjects: readonly RankSubject[],
  weights: RankQuestion['weights'],
  column: (id: string) => RankColumn,
  world: RankWorld,
): (number | null)[] | null {
  const weighted = Object.entries(weights).filter(([, weight]) => weight !== 0);
  if (weighted.length === 0) return null;
  const total = weighted.reduce((sum, [, weight]) => sum + Math.abs(weight), 0);
  const ranks = weighted.map(([id, weight]) => {
    const weightedColumn = column(id);
    const values = subjects.map((subject) => {
      const value = weightedColumn.value(subject, world);
      return typeof value === 'number' ? value : null;
    });
    return shareRanks(values).map((rank) =>
      rank === null ? null : Math.abs(weight) * (weight < 0 ? 1 - rank : rank),
    );
  });
  return subjects.map((_, index) => {
    const own = ranks.map((row) => row[index] ?? null);
    return own.some((rank) => rank === null)
      ? null
      : own.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) / total;
  });
}

/** What must be known to read some columns rightly. */
export function notesOn(
  of: Ranked,
  used: readonly RankColumn[],
  order: readonly (number | null)[] | null,
  recordUpTo: string,
): RankNote[] {
  const notes: RankNote[] = [];
  if (of === 'counties' && used.some(({ of: kinds }) => !kinds.includes('states') && kinds.includes('areas')))
    notes.push({ code: 'areaWide' });
  if (used.some(({ counts }) => counts === 'acts')) notes.push({ code: 'recordsCounted', recordUpTo });
  if (used.some(({ counts }) => counts === 'sites')) notes.push({ code: 'withoutUncertain' });
  if (used.some(({ counts, unit }) => counts === 'sites' && unit === 'mw')) notes.push({ code: 'mwOfSome' });
  if (order !== null)
    notes.push({ code: 'ownOrder', unknown: order.filter((place) => place === null).length });
  return notes;
}

/**
 * What must be known of the grid areas behind some places: whether zones stand beside whole authorities, which are
 * larger by their kind alone, and which series have a known defect.
 */
export function areaNotes(used: readonly RankColumn[], subjects: readonly RankSubject[]): RankNote[] {
  if (!used.some(({ of: kinds }) => !kinds.includes('states') && kinds.includes('areas'))) return [];
  const idsOf = (wanted: GridArea['kind']) => [
    ...new Set(
      subjects.flatMap(({ measured }) => (measured?.area.kind === wanted ? [measured.area.id] : [])),
    ),
  ];
  const [zones, authorities] = [idsOf('subArea'), idsOf('balancingAuthority')];
  const defective = [
    ...new Set(
      subjects.flatMap(({ measured }) =>
        measured && isDefective(measured.area, measured.load.window) ? [measured.area.id] : [],
      ),
    ),
  ].sort();
  const notes: RankNote[] = [];
  if (zones.length > 0 && authorities.length > 0)
    notes.push({ code: 'areasDifferInKind', zones, authorities });
  if (defective.length > 0) notes.push({ code: 'defectiveSeries', areas: defective });
  return notes;
}

/** The datasets behind some columns of some places. */
export function sourcesOf(
  used: readonly RankColumn[],
  subjects: readonly RankSubject[],
  { sources }: Pick<ReportData, 'sources'>,
): Source[] {
  const ids = new Set(used.flatMap((column) => column.sources));
  if (used.some(({ counts }) => counts === 'sites'))
    for (const { sites } of subjects)
      for (const { datasets } of sites) for (const id of datasets) ids.add(id);
  if (used.some(({ counts }) => counts === 'acts'))
    for (const { events } of subjects)
      for (const { attestedBy } of events) for (const id of attestedBy) ids.add(id);
  return sources.filter(({ id }) => ids.has(id));
}
