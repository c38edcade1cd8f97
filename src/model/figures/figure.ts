/** What a figure is, and how records are counted and megawatts added up. */
import type { ReportSite } from '../report/report';

export const FIGURE_GROUPS = [
  'inForce',
  'people',
  'adopted',
  'fights',
  'sites',
  'formerMines',
  'operators',
  'owners',
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** One number that can be quoted. */
export interface Figure {
  /** `inForce.stopping`, `sites.operating`, `adopted.2026-05`. */
  id: string;
  group: FigureGroup;
  /** What within the group: a kind, a month, an outcome, a status or a class. */
  part: string;
  value: number;
  unit: 'measures' | 'fights' | 'sites' | 'mw' | 'jurisdictions' | 'people';
  /** Records that were counted or added up; for MW, sites with a figure; for people, measures with a known place. */
  n: number;
  /** All records that could have been: sites with or without a figure, measures in force. Null where there is no larger number. */
  of: number | null;
  /** The whole, in the same unit, that the value is a part of; null where `of` tells it, or there is none. */
  total: number | null;
  /** What MW are of: megawatts of different bases are never added. Null for counts. */
  basis: string | null;
  /** Ids of the records behind it: acts of measures and fights, or sites; for MW only sites with a figure. */
  records: string[];
}

const EVENT_GROUPS: ReadonlySet<FigureGroup> = new Set(['inForce', 'people', 'adopted', 'fights']);

/** What the records of a figure are, which its group decides. */
export const recordKind = ({ group }: Pick<Figure, 'group'>): 'event' | 'site' =>
  EVENT_GROUPS.has(group) ? 'event' : 'site';

export const count = (
  group: FigureGroup,
  part: string,
  unit: Exclude<Figure['unit'], 'mw'>,
  value: number,
  records: readonly string[],
  of: number | null = null,
): Figure => ({
  id: `${group}.${part}`,
  group,
  part,
  value,
  unit,
  n: value,
  of,
  total: null,
  basis: null,
  records: [...records],
});

/** One a record. */
export const countOf = (
  group: FigureGroup,
  part: string,
  unit: Exclude<Figure['unit'], 'mw'>,
  records: readonly string[],
  of: number | null = null,
) => count(group, part, unit, records.length, records, of);

export const idOf = ({ id }: { id: string }) => id;

/** Sums of MW by basis, of those sites that have a figure. */
export function mwFigures(group: FigureGroup, part: string, sites: readonly ReportSite[]): Figure[] {
  const bases = new Map<string, { mw: number; records: string[] }>();
  for (const { id, mw } of sites) {
    if (mw === null || mw.value === null) continue;
    const sum = bases.get(mw.basis) ?? { mw: 0, records: [] };
    bases.set(mw.basis, { mw: sum.mw + mw.value, records: [...sum.records, id] });
  }
  return [...bases]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([basis, { mw, records }]): Figure => ({
        ...countOf(group, `${part}.${basis}`, 'sites', records, sites.length),
        unit: 'mw' as const,
        value: Number(mw.toPrecision(12)),
        basis,
      }),
    );
}
