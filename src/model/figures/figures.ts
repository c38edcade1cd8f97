/**
 * The record in figures: what a region's report counts, each figure with its unit, how many records it rests on and
 * the sources behind it. Nothing is counted here that the report does not hold, so legend, card, report and figures
 * give one answer to one question.
 */
import type { Endings } from '../endings/endings';
import { measuresAmong, stoppingTotal } from '../measuresInForce';
import type { RegionReport } from '../report/report';
import {
  MEASURE_KINDS,
  type MeasureKind,
  OPERATOR_CLASSES,
  SITE_CLASSES,
  SITE_STATUSES,
} from '../vocabulary';

export const FIGURE_GROUPS = ['inForce', 'adopted', 'fights', 'sites', 'formerMines', 'operators'] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** One number that can be quoted. */
export interface Figure {
  /** `inForce.stopping`, `sites.operating`, `adopted.2026-05`. */
  id: string;
  group: FigureGroup;
  /** What within the group: a kind, a month, an outcome, a status or a class. */
  part: string;
  value: number;
  unit: 'measures' | 'fights' | 'sites' | 'mw' | 'jurisdictions';
  /** Records that were counted or added up; for MW, sites with a figure. */
  n: number;
  /** All records that could have been: sites with or without a figure. Null where there is no larger number. */
  of: number | null;
  /** What MW are of: megawatts of different bases are never added. Null for counts. */
  basis: string | null;
}

export interface FiguresReport {
  region: RegionReport['region'];
  /** The day viewed, and the day on which the record ends. */
  date: string;
  recordUpTo: string;
  figures: Figure[];
  sources: RegionReport['sources'];
}

const count = (
  group: FigureGroup,
  part: string,
  value: number,
  unit: Figure['unit'],
  of: number | null = null,
): Figure => ({ id: `${group}.${part}`, group, part, value, unit, n: value, of, basis: null });

/** All figures of a region's report. Parts without a record are left out, but for the totals, which may be zero. */
export function figuresOf(report: RegionReport): FiguresReport {
  const { region, date, recordUpTo, sources } = report;
  return {
    region,
    date,
    recordUpTo,
    figures: [
      ...inForceFigures(report),
      ...adoptedFigures(report),
      ...(report.endings ? fightFigures(report.endings) : []),
      ...siteFigures(report),
      ...mineFigures(report),
      ...operatorFigures(report),
    ],
    sources,
  };
}

function inForceFigures({ opposition }: RegionReport): Figure[] {
  const { measuresInForce, stoppingInForce, jurisdictionsWithMeasure } = opposition;
  const total = measuresInForce.length;
  const ofKind = (kind: MeasureKind) => measuresInForce.filter((measure) => measure.kind === kind).length;
  const stopping = stoppingTotal(stoppingInForce);
  return [
    count('inForce', 'stopping', stopping, 'measures', total),
    count('inForce', 'endKnown', stoppingInForce.endKnown, 'measures', stopping),
    count('inForce', 'openEnded', stoppingInForce.openEnded, 'measures', stopping),
    count('inForce', 'endNotRecorded', stoppingInForce.endNotRecorded, 'measures', stopping),
    ...MEASURE_KINDS.flatMap((kind) => {
      const value = ofKind(kind);
      return value === 0 ? [] : [count('inForce', kind, value, 'measures', total)];
    }),
    count('inForce', 'jurisdictions', jurisdictionsWithMeasure.inForce, 'jurisdictions'),
  ];
}

const ADOPTED: ReadonlySet<string> = new Set(['adopted', 'extended', 'expired', 'replaced', 'rescinded']);

/** Measures by the month of their adoption, those of which the month is known. */
function adoptedFigures({ opposition, date }: RegionReport): Figure[] {
  const months = new Map<string, number>();
  let [known, all] = [0, 0];
  for (const { act } of measuresAmong(opposition.events)) {
    const { measure } = act;
    if (!measure || !ADOPTED.has(measure.fate ?? '')) continue;
    all += 1;
    if (!measure.from || measure.from.precision === 'year' || measure.from.date > date) continue;
    known += 1;
    const month = measure.from.date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return [
    count('adopted', 'monthKnown', known, 'measures', all),
    ...[...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, value]) => count('adopted', month, value, 'measures', known)),
  ];
}

function fightFigures({ fights, counts }: Endings): Figure[] {
  return Object.entries(counts).flatMap(([word, value]) =>
    value === 0 ? [] : [count('fights', word, value, 'fights', fights)],
  );
}

function siteFigures({ sites, siteMw }: RegionReport): Figure[] {
  const counted = sites.filter((site) => !site.uncertain);
  return [
    count('sites', 'all', counted.length, 'sites', sites.length),
    ...SITE_STATUSES.flatMap((status) => {
      const value = counted.filter((site) => site.status === status).length;
      return value === 0 ? [] : [count('sites', status, value, 'sites', counted.length)];
    }),
    ...siteMw.map(({ status, basis, mw, sites: n, known }) => ({
      ...count('sites', `${status}.${basis}`, Number(mw.toPrecision(12)), 'mw', known.sites),
      n,
      basis,
    })),
  ];
}

/** Places where mining was or is, by what became of them: converted in whole or part, still mining, or neither. */
const MINE_CLASSES: ReadonlySet<string> = new Set(['conversion', 'activeMine', 'formerMine']);

function mineFigures({ sites }: RegionReport): Figure[] {
  const mines = sites.filter((site) => MINE_CLASSES.has(site.siteClass) && !site.uncertain);
  return [
    count('formerMines', 'all', mines.length, 'sites'),
    ...SITE_CLASSES.flatMap((siteClass) => {
      const value = mines.filter((site) => site.siteClass === siteClass).length;
      return value === 0 ? [] : [count('formerMines', siteClass, value, 'sites', mines.length)];
    }),
  ];
}

/** Capacity by who runs it, for what operates and what is under construction; each basis by itself. */
function operatorFigures({ sites }: RegionReport): Figure[] {
  const counted = sites.filter((site) => !site.uncertain && site.ownPower === null);
  return (['operating', 'construction'] as const).flatMap((status) =>
    [...OPERATOR_CLASSES, null].flatMap((operatorClass) => {
      const part = `${status}.${operatorClass ?? 'notRecorded'}`;
      const own = counted.filter((site) => site.status === status && site.operatorClass === operatorClass);
      if (own.length === 0) return [];
      const bases = new Map<string, { mw: number; n: number }>();
      for (const { mw } of own) {
        if (mw === null || mw.value === null) continue;
        const sum = bases.get(mw.basis) ?? { mw: 0, n: 0 };
        bases.set(mw.basis, { mw: sum.mw + mw.value, n: sum.n + 1 });
      }
      return [
        count(
          'operators',
          part,
          own.length,
          'sites',
          counted.filter((site) => site.status === status).length,
        ),
        ...[...bases]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([basis, { mw, n }]) => ({
            ...count('operators', `${part}.${basis}`, Number(mw.toPrecision(12)), 'mw' as const, own.length),
            n,
            basis,
          })),
      ];
    }),
  );
}
