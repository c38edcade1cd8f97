/**
 * The record in figures: what a region's report counts, each figure with its unit, how many records it rests on and
 * the sources behind it. Nothing is counted here that the report does not hold, so legend, card, report and figures
 * give one answer to one question.
 */
import { type Course, ENDINGS } from '../endings/course';
import { type EndBasis, stops } from '../legalMeasure';
import { measuresAmong } from '../measuresInForce';
import type { ReportMeasure } from '../oppositionReport';
import { PEOPLE_SOURCE } from '../people/people';
import type { PeopleUnder } from '../people/underMeasures';
import type { RegionReport } from '../report/report';
import type { Source } from '../source';
import { MEASURE_KINDS, OPERATOR_CLASSES, SITE_CLASSES, SITE_STATUSES } from '../vocabulary';
import { count, countOf, type Figure, idOf, mwFigures } from './figure';
import { ownerFigures } from './owners';
import { peopleFigures } from './people';

export interface FiguresReport {
  region: RegionReport['region'];
  /** The day viewed, and the day on which the record ends. */
  date: string;
  recordUpTo: string;
  figures: Figure[];
  sources: RegionReport['sources'];
}

/**
 * All figures of a region's report. Parts without a record are left out, but for the totals, which may be zero.
 * @param courses the fights of the region over projects as they stood on the day; null where they are not at hand
 * @param people  who lives under a measure; null where that is not known of the region
 * @param all     every source, of which those behind the figures are told
 */
export function figuresOf(
  report: RegionReport,
  courses: readonly Course[] | null = null,
  people: PeopleUnder | null = null,
  all: readonly Source[] = [],
): FiguresReport {
  const { region, date, recordUpTo } = report;
  const used = new Set(report.sources.map(({ id }) => id));
  const sources = [
    ...report.sources,
    ...(people === null ? [] : all.filter(({ id }) => id === PEOPLE_SOURCE && !used.has(id))),
  ];
  return {
    region,
    date,
    recordUpTo,
    figures: [
      ...inForceFigures(report),
      ...(people ? peopleFigures(people) : []),
      ...adoptedFigures(report),
      ...(courses ? fightFigures(courses) : []),
      ...siteFigures(report),
      ...mineFigures(report),
      ...operatorFigures(report),
      ...ownerFigures(report),
    ],
    sources,
  };
}

/** What is known of the end of a measure that is in force. */
const END_PARTS: readonly [part: string, bases: readonly EndBasis[]][] = [
  ['endKnown', ['stated', 'term']],
  ['openEnded', ['openEnded']],
  ['endNotRecorded', ['notRecorded']],
];

function inForceFigures({ opposition }: RegionReport): Figure[] {
  const { measuresInForce, jurisdictionsWithMeasure } = opposition;
  const total = measuresInForce.length;
  const acts = (measures: readonly ReportMeasure[]) => measures.map(({ eventId }) => eventId);
  const stopping = measuresInForce.filter(stops);
  return [
    countOf('inForce', 'stopping', 'measures', acts(stopping), total),
    ...END_PARTS.map(([part, bases]) =>
      countOf(
        'inForce',
        part,
        'measures',
        acts(stopping.filter(({ endBasis }) => bases.includes(endBasis))),
        stopping.length,
      ),
    ),
    ...MEASURE_KINDS.flatMap((kind) => {
      const own = acts(measuresInForce.filter((measure) => measure.kind === kind));
      return own.length === 0 ? [] : [countOf('inForce', kind, 'measures', own, total)];
    }),
    count('inForce', 'jurisdictions', 'jurisdictions', jurisdictionsWithMeasure.inForce, acts(stopping)),
  ];
}

const ADOPTED: ReadonlySet<string> = new Set(['adopted', 'extended', 'expired', 'replaced', 'rescinded']);

/** Measures by the month of their adoption, those of which the month is known. */
function adoptedFigures({ opposition, date }: RegionReport): Figure[] {
  const months = new Map<string, string[]>();
  const known: string[] = [];
  let all = 0;
  for (const { act } of measuresAmong(opposition.events)) {
    const { measure } = act;
    if (!measure || !ADOPTED.has(measure.fate ?? '')) continue;
    all += 1;
    if (!measure.from || measure.from.precision === 'year' || measure.from.date > date) continue;
    known.push(act.id);
    const month = measure.from.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), act.id]);
  }
  return [
    countOf('adopted', 'monthKnown', 'measures', known, all),
    ...[...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, acts]) => countOf('adopted', month, 'measures', acts, known.length)),
  ];
}

/** A fight is told by its first act. */
function fightFigures(courses: readonly Course[]): Figure[] {
  return ENDINGS.flatMap((word) => {
    const own = courses
      .filter(({ ending }) => ending === word)
      .flatMap(({ events: [first] }) => first?.id ?? []);
    return own.length === 0 ? [] : [countOf('fights', word, 'fights', own, courses.length)];
  });
}

function siteFigures({ sites, siteMw }: RegionReport): Figure[] {
  const counted = sites.filter((site) => !site.uncertain);
  return [
    countOf('sites', 'all', 'sites', counted.map(idOf), sites.length),
    ...SITE_STATUSES.flatMap((status) => {
      const own = counted.filter((site) => site.status === status);
      return own.length === 0 ? [] : [countOf('sites', status, 'sites', own.map(idOf), counted.length)];
    }),
    ...siteMw.map(({ status, basis, mw, sites: n, known }): Figure => {
      const having = counted.filter(
        (site) =>
          site.ownPower === null &&
          site.status === status &&
          site.mw !== null &&
          site.mw.value !== null &&
          site.mw.basis === basis,
      );
      return {
        ...countOf('sites', `${status}.${basis}`, 'sites', having.map(idOf), known.sites),
        unit: 'mw',
        value: Number(mw.toPrecision(12)),
        n,
        basis,
      };
    }),
  ];
}

/** Places where mining was or is, by what became of them: converted in whole or part, still mining, or neither. */
const MINE_CLASSES: ReadonlySet<string> = new Set(['conversion', 'activeMine', 'formerMine']);

function mineFigures({ sites }: RegionReport): Figure[] {
  const mines = sites.filter((site) => MINE_CLASSES.has(site.siteClass) && !site.uncertain);
  return [
    countOf('formerMines', 'all', 'sites', mines.map(idOf)),
    ...SITE_CLASSES.flatMap((siteClass) => {
      const own = mines.filter((site) => site.siteClass === siteClass);
      if (own.length === 0) return [];
      return [
        countOf('formerMines', siteClass, 'sites', own.map(idOf), mines.length),
        ...mwFigures('formerMines', siteClass, own),
      ];
    }),
  ];
}

/** Capacity by who runs it, for what operates and what is under construction; each basis by itself. */
function operatorFigures({ sites }: RegionReport): Figure[] {
  const counted = sites.filter((site) => !site.uncertain && site.ownPower === null);
  return (['operating', 'construction'] as const).flatMap((status) => {
    const ofStatus = counted.filter((site) => site.status === status);
    return [...OPERATOR_CLASSES, null].flatMap((operatorClass) => {
      const part = `${status}.${operatorClass ?? 'notRecorded'}`;
      const own = ofStatus.filter((site) => site.operatorClass === operatorClass);
      if (own.length === 0) return [];
      return [
        countOf('operators', part, 'sites', own.map(idOf), ofStatus.length),
        ...mwFigures('operators', part, own),
      ];
    });
  });
}
