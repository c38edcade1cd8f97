/** Two to four regions side by side: every column that is known of one of them, differences first. */
import type { Region } from '../region';
import { type RegionName, regionName } from '../regionRules';
import { formatRegion } from '../regionText';
import type { ReportData } from '../report/tables';
import type { Source } from '../source';
import { RANK_COLUMNS, type Ranked, type RankUnit, type RankValue } from './columns';
import { notesOn, type RankNote, sourcesOf } from './rank';
import { type RankSubject, type RankWorld, subjectOf } from './subjects';

/** Whose columns a region has: what is several counties has those of a state. */
const KIND_OF: Record<Region['kind'], Ranked> = {
  county: 'counties',
  state: 'states',
  area: 'areas',
  country: 'states',
  radius: 'states',
  polygon: 'states',
  several: 'states',
};

/** How many regions can stand side by side. */
export const LEAST_COMPARED = 2;
export const MOST_COMPARED = 4;

export interface ComparedRow {
  /** Of a column of `RANK_COLUMNS`. */
  id: string;
  unit: RankUnit;
  /** One for each region; null is unknown, or says nothing of a region of this kind. */
  values: RankValue[];
  /** False where the column says nothing of a region of this kind. */
  applies: boolean[];
  /** True when not all are the same; an unknown one differs from a known one. */
  differs: boolean;
}

export interface RegionComparison {
  regions: { id: string; kind: Region['kind']; name: RegionName }[];
  date: string;
  dataDate: string;
  recordUpTo: string;
  rows: ComparedRow[];
  notes: RankNote[];
  sources: Source[];
}

/** @returns null when the data does not hold one of the regions */
export function compareRegions(
  regions: readonly Region[],
  data: ReportData,
  world: RankWorld,
): RegionComparison | null {
  const found = regions.flatMap((region) => {
    const name = regionName(region, data);
    return name === null ? [] : [{ region, name, subject: subjectOf(region, data, world.day) }];
  });
  if (found.length < regions.length) return null;
  const subjects = found.map(({ subject }): RankSubject => subject);
  const rows = RANK_COLUMNS.flatMap((column): ComparedRow[] => {
    const values = subjects.map((subject) => column.value(subject, world));
    if (values.every((value) => value === null)) return [];
    // What none of them has is no difference and no news.
    const amount = column.unit === 'count' || column.unit === 'mw';
    if (amount && values.every((value) => value === 0 || value === null)) return [];
    const applies = found.map(({ region }) => column.of.includes(KIND_OF[region.kind]));
    return [{ id: column.id, unit: column.unit, values, applies, differs: new Set(values).size > 1 }];
  });
  const used = RANK_COLUMNS.filter(({ id }) => rows.some((row) => row.id === id));
  return {
    regions: found.map(({ region, name }) => ({ id: formatRegion(region), kind: region.kind, name })),
    date: world.day,
    dataDate: data.dataDate,
    recordUpTo: data.recordUpTo,
    rows: [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)],
    notes: [
      ...(found.some(({ region }) => region.kind === 'radius' || region.kind === 'polygon')
        ? [{ code: 'wholeCounties' as const }]
        : []),
      ...notesOn('counties', used, null, data.recordUpTo),
    ],
    sources: sourcesOf(used, subjects, data),
  };
}
