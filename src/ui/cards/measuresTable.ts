/** The measures in force in a region, in the groups of its card and as a table to be saved. */
import { labels, measureMessages } from '../../i18n/words';
import { type CsvCell, csvText } from '../../model/csv';
import type { OppositionReport, ReportMeasure } from '../../model/oppositionReport';
import type { Source } from '../../model/source';
import { formatView } from '../../model/view/permalink';
import { DEFAULT_VIEW } from '../../model/view/view';
import { STOPPING_KINDS } from '../../model/vocabulary';

type Measures = Pick<OppositionReport, 'measuresInForce' | 'measuresFromAbove'>;

const isStopping = ({ kind }: ReportMeasure) => kind !== null && STOPPING_KINDS.includes(kind);
const hasNoEnd = ({ until, endBasis }: ReportMeasure) => until === null && endBasis !== 'openEnded';

/** The first to end first; of equals by place. What has no end comes last. */
const byEnd = (a: ReportMeasure, b: ReportMeasure) =>
  (a.until ?? '9') < (b.until ?? '9')
    ? -1
    : (a.until ?? '9') > (b.until ?? '9')
      ? 1
      : a.jurisdiction < b.jurisdiction
        ? -1
        : 1;

/** What stops new projects by what is known of its end, then rules, then what holds from above. */
export function measureGroups({ measuresInForce, measuresFromAbove }: Measures) {
  const stopping = measuresInForce.filter(isStopping).sort(byEnd);
  return {
    knownEnd: stopping.filter((measure) => !hasNoEnd(measure)),
    noEnd: stopping.filter(hasNoEnd),
    rules: measuresInForce.filter((measure) => !isStopping(measure)).sort(byEnd),
    above: [...measuresFromAbove].sort(byEnd),
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

function row(measure: ReportMeasure, scope: keyof typeof measureMessages.scope, context: Context): CsvCell[] {
  const { attestedBy, kind, mechanism } = measure;
  const known = context.sources.filter(({ id }) => attestedBy.includes(id));
  const once = (texts: readonly string[]) => [...new Set(texts)];
  return [
    measure.jurisdiction,
    labels.jurisdictionKind[measure.jurisdictionKind],
    measure.state,
    measure.countyFips,
    kind === null ? labels.measureInForce[mechanism] : labels.measureKind[kind],
    measure.instrument,
    labels.technology[measure.technology],
    measure.from?.slice(0, DATE_LENGTH[measure.fromPrecision]) || null,
    measure.until,
    measureMessages.basis(measure.endBasis),
    measureMessages.line(measure),
    measureMessages.scope[scope],
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

/** One line a measure in force, in the order of the card. */
export function measuresCsv(measures: Measures, context: Context): string {
  const { knownEnd, noEnd, rules, above } = measureGroups(measures);
  return csvText(Object.values(measureMessages.columns), [
    ...[...knownEnd, ...noEnd, ...rules].map((measure) => row(measure, 'inside', context)),
    ...above.map((measure) => row(measure, 'above', context)),
  ]);
}
