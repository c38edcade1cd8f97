/** What single records claim about a measure: adoption, end, and what became of it. */
import type { MeasureFate, OppositionEvent } from '../../../../src/model/event';
import type { EndBasis, MeasureClaim } from '../../../../src/model/legalMeasure';
import { termOf } from '../../../../src/model/measureOnDate';
import type { RecordReading } from '../readings';
import type { TrackerRecord } from '../trackers/record';

/** Of a machine's reading: what became of the measure in the words of a tracker's fate. */
const FATE_OF_READING: Record<RecordReading['measureState'], MeasureFate | null> = {
  none: null,
  proposed: 'proposed',
  adopted: 'adopted',
  extended: 'extended',
  expired: 'expired',
  replaced: 'replaced',
  rescinded: 'rescinded',
  rejected: 'failed',
  struckDown: 'rescinded',
  unknown: 'unknown',
};

/** The end that a record states, or that follows from its term. */
function endOf(record: TrackerRecord): { until: string | null; basis: EndBasis } {
  if (record.fate === 'expired' && record.endedOn !== null) {
    return { until: record.endedOn, basis: 'stated' };
  }
  if (record.statedEnd !== null) return { until: record.statedEnd, basis: 'stated' };
  if (record.durationKind === 'indefinite' || record.durationKind === 'untilEvent') {
    return { until: null, basis: 'openEnded' };
  }
  // The duration of an extended measure is that of its first term.
  if (record.fate === 'extended') return { until: null, basis: 'notRecorded' };
  const { date, datePrecision, fate, durationDays, durationKind } = record;
  if (fate === null || datePrecision === 'year') return { until: null, basis: 'notRecorded' };
  const { last } = termOf({
    date,
    datePrecision,
    measure: { fate, durationDays, durationKind, statedEnd: null },
  });
  return { until: last, basis: last === null ? 'notRecorded' : 'term' };
}

/** Found by a machine, and cited nowhere. */
const isWeak = (record: TrackerRecord) => record.unverified && record.sources.length === 0;

/**
 * The claim of a record in its tracker's coded fields.
 * @param retrieved day on which the table was read: what the tracker knew on that day
 */
export function codedClaim(record: TrackerRecord, eventId: string, retrieved: string | null): MeasureClaim {
  return {
    eventId,
    dataset: record.tracker,
    record: record.id,
    fate: record.fate ?? 'unknown',
    from: record.date,
    fromPrecision: record.datePrecision,
    ...endOf(record),
    seen: record.lastUpdated ?? retrieved,
    machineRead: false,
    weak: isWeak(record),
    superseded: false,
  };
}

/** The claim of a machine's reading of a record; null where it speaks of no measure. */
export function readClaim(
  record: TrackerRecord,
  act: Pick<OppositionEvent, 'id' | 'date' | 'datePrecision'>,
  reading: RecordReading | undefined,
): MeasureClaim | null {
  const fate = reading ? FATE_OF_READING[reading.measureState] : null;
  if (!reading || fate === null) return null;
  const { measureAdopted: from, measureEnds: ends } = reading;
  const adoption = from ?? { date: act.date, precision: act.datePrecision };
  // A term is counted from the day that is known; an extended measure has several.
  const counted =
    fate === 'extended' || fate === 'proposed' || fate === 'failed' || adoption.precision === 'year'
      ? null
      : termOf({
          date: adoption.date,
          datePrecision: adoption.precision,
          measure: {
            fate,
            durationDays: reading.measureTermDays,
            durationKind: 'fixedDays',
            statedEnd: null,
          },
        }).last;
  const until = ends ?? counted;
  return {
    eventId: act.id,
    dataset: record.tracker,
    record: record.id,
    fate,
    from: from?.date ?? null,
    fromPrecision: from?.precision ?? 'unknown',
    until,
    basis: ends !== null ? 'stated' : until !== null ? 'term' : 'notRecorded',
    seen: record.lastUpdated,
    machineRead: true,
    weak: false,
    superseded: false,
  };
}
