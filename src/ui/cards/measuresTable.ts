/** The measures in force in a region, in the groups of its card and as a table to be saved. */

import { labels, measureMessages } from '../../i18n/words';
import { type CsvCell, csvText } from '../../model/csv';
import { stops } from '../../model/legalMeasure';
import { byEnd, compareText } from '../../model/measureOrder';
import type { OppositionReport, ReportMeasure } from '../../model/oppositionReport';
import type { Source } from '../../model/source';
import { formatView } from '../../model/view/permalink';
import { DEFAULT_VIEW } from '../../model/view/view';

type InForce = Pick<OppositionReport, 'measuresInForce' | 'measuresFromAbove'>;
type Measures = InForce & Pick<OppositionReport, 'measuresInPart' | 'measuresRunOut'>;

const hasNoEnd = ({ until, endBasis }: ReportMeasure) => until === null && endBasis !== 'openEnded';

/** The last to end first. */
const byLatestEnd = (a: ReportMeasure, b: ReportMeasure): number => byEnd(b, a);

const byPlace = (a: ReportMeasure, b: ReportMeasure) =>
  compareText(`${a.state ?? ''} ${a.jurisdiction}`, `${b.state ?? ''} ${b.jurisdiction}`);

/** The newest first; what has no day of its own comes last. */
const bySince = (a: ReportMeasure, b: ReportMeasure) =>
  compareText(b.from ?? '', a.from ?? '') || byPlace(a, b);

/** The orders in which measures can be listed. */
export const MEASURE_ORDERS = ['end', 'place', 'since'] as const;
export type MeasureOrder = (typeof MEASURE_ORDERS)[number];

const ORDERS: Record<MeasureOrder, (a: ReportMeasure, b: ReportMeasure) => number> = {
  end: byEnd,
  place: byPlace,
  since: bySince,
};

/** What a measure is: its kind, or what the act did where it is of none. */
export const kindName = ({ kind, mechanism }: Pick<ReportMeasure, 'kind' | 'mechanism'>): string =>
  kind === null ? labels.measureInForce[mechanism] : labels.measureKind[kind];

/** Which measures are listed, and how; null is all. */
export interface MeasureListing {
  order: MeasureOrder;
  state: string | null;
  kind: string | null;
}
export const ALL_MEASURES: MeasureListing = { order: 'end', state: null, kind: null };

/** The states and the kinds that a list can be narrowed to, in the order of their names. */
export function measureChoices({ measuresInForce, measuresFromAbove }: InForce) {
  const all = [...measuresInForce, ...measuresFromAbove];
  return {
    states: [...new Set(all.flatMap(({ state }) => state ?? []))].sort(),
    kinds: [...new Set(all.map(kindName))].sort(),
  };
}

/**
 * A list without what it can no longer be narrowed to: other days and radii have other states and kinds, and the reader
 * is offered none where there is only one.
 */
export function possibleListing(
  listing: MeasureListing,
  { states, kinds }: ReturnType<typeof measureChoices>,
): MeasureListing {
  const possible = (asked: string | null, choices: readonly string[]) =>
    asked !== null && choices.length > 1 && choices.includes(asked) ? asked : null;
  return {
    ...listing,
    state: possible(listing.state, states),
    kind: possible(listing.kind, kinds),
  };
}

/**
 * What stops new projects by what is known of its end, then rules, then what holds from above; then what holds in a
 * part of the region only, and what has run out, the last first.
 */
export function measureGroups(
  { measuresInForce, measuresFromAbove, measuresInPart, measuresRunOut }: Measures,
  { order, state, kind }: MeasureListing = ALL_MEASURES,
) {
  const listed = <M extends ReportMeasure>(measures: readonly M[]) =>
    measures
      .filter(
        (measure) =>
          (state === null || measure.state === state) && (kind === null || kindName(measure) === kind),
      )
      .sort(ORDERS[order]);
  const inside = listed(measuresInForce);
  const stopping = inside.filter(stops);
  return {
    knownEnd: stopping.filter((measure) => !hasNoEnd(measure)),
    noEnd: stopping.filter(hasNoEnd),
    rules: inside.filter((measure) => !stops(measure)),
    above: listed(measuresFromAbove),
    part: listed(measuresInPart),
    runOut: listed(measuresRunOut).sort(byLatestEnd),
  };
}

interface Context {
  /** The day viewed, `YYYY-MM-DD`. */
  day: string;
  /** The newest day up to which a dataset was read, `YYYY-MM-DD`; null while it is not known. */
  recordUpTo: string | null;
  sources: readonly Source[];
  /** Address of the app, without what follows its path. */
  appUrl: string;
}

/** Letters of a date that are known. */
const DATE_LENGTH = { day: 10, month: 7, year: 4, unknown: 0 } as const;

function row(measure: ReportMeasure, scope: string, context: Context): CsvCell[] {
  const { attestedBy } = measure;
  const known = context.sources.filter(({ id }) => attestedBy.includes(id));
  const once = (texts: readonly string[]) => [...new Set(texts)];
  return [
    measure.jurisdiction,
    labels.jurisdictionKind[measure.jurisdictionKind],
    measure.state,
    measure.countyFips,
    kindName(measure),
    measure.instrument,
    labels.technology[measure.technology],
    measure.from?.slice(0, DATE_LENGTH[measure.fromPrecision]) || null,
    measure.until,
    measureMessages.basis(measure.endBasis),
    measureMessages.line(measure),
    scope,
    context.day,
    context.recordUpTo,
    measure.eventIds.join('; '),
    [...attestedBy].sort().join('; '),
    once(known.map(({ credit }) => credit)).join('; '),
    once(known.map(({ licence }) => licence))
      .sort()
      .join(' AND '),
    `${context.appUrl}${formatView({ ...DEFAULT_VIEW, selection: { kind: 'event', id: measure.eventId } }).split('#')[0]}`,
  ];
}

/** One line a measure of the card, in its order; how far it holds is said of each. */
export function measuresCsv(measures: Measures, context: Context, listing = ALL_MEASURES): string {
  const { knownEnd, noEnd, rules, above, part, runOut } = measureGroups(measures, listing);
  const { scope } = measureMessages;
  return csvText(Object.values(measureMessages.columns), [
    ...[...knownEnd, ...noEnd, ...rules].map((measure) => row(measure, scope.inside, context)),
    ...above.map((measure) => row(measure, scope.above, context)),
    ...part.map((measure) => row(measure, scope.part(measure.share), context)),
    ...runOut.map((measure) => row(measure, scope.runOut(measure.extension !== null), context)),
  ]);
}
