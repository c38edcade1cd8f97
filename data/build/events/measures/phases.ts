/**
 * A phase is one act on a measure: its proposal, adoption, extension or end, with all that its records claim. The
 * machine's reading of a record is weighed against the coded fields here, once.
 */
import type { MeasureFate } from '../../../../src/model/event';
import type { MeasureClaim } from '../../../../src/model/legalMeasure';
import type { DatePrecision, MeasureKind } from '../../../../src/model/vocabulary';
import type { ToldAct } from '../acts/toldActs';
import { MEASURE_ORDER } from '../derive';
import type { Act } from '../fights';
import type { RecordReading } from '../readings';
import { codedClaim, readClaim } from './claims';
import { type HandKinds, kindOfRecord } from './kinds';
import { limitOf } from './limits';

/** Fates of what was adopted, whatever came after. */
export const ADOPTED: readonly MeasureFate[] = ['adopted', 'extended', 'replaced', 'rescinded', 'expired'];
/** The acts by which something is adopted, other than an extension. */
export const ADOPTION = /^(?:(?:moratorium|ban|rules)Adopted|billSigned|orderIssued)$/;
/** Fates of what is over. */
export const OVER: readonly MeasureFate[] = ['replaced', 'rescinded', 'expired'];

export interface Phase {
  act: Act;
  kind: MeasureKind;
  /** More than one kind is claimed. */
  kindsDiffer: boolean;
  fate: MeasureFate;
  date: string | null;
  precision: DatePrecision;
  /** It speaks of the extension of an older measure. */
  extension: boolean;
  /** A court ended it. */
  struckDown: boolean;
  /** What it is limited to, in few words. */
  limitedTo: string | null;
  /** Coded claims first, the best tracker first. */
  claims: MeasureClaim[];
}

/** What the phases are made from, beside the acts. */
export interface PhaseTables {
  kinds: HandKinds;
  /** The day on which the table of a dataset was read, by its id. */
  retrieved: ReadonlyMap<string, string>;
  readings: ReadonlyMap<string, RecordReading>;
  /** The acts that texts tell, by record of Data Center Tracker. */
  told: ReadonlyMap<string, readonly ToldAct[]>;
}

/** The phase of an act; null when it is no measure. */
export function phaseOf(
  act: Act,
  { kinds: handKinds, readings, retrieved, told }: PhaseTables,
): Phase | null {
  const members = [...act.cluster]
    .filter((record) => record.fate !== null)
    .sort((a, b) => MEASURE_ORDER.indexOf(a.tracker) - MEASURE_ORDER.indexOf(b.tracker));
  const byHand = handKinds.get(act.event.id);
  if (byHand === null || members.length === 0 || act.event.measure === null) return null;
  // What was adopted is told by the records that tell of an adoption, not by those of an earlier plan.
  const adopting = members.filter(({ fate }) => fate !== null && ADOPTED.includes(fate));
  const kinds = (adopting.length > 0 ? adopting : members).flatMap(
    (record) => kindOfRecord(record, told.get(record.id) ?? []) ?? [],
  );
  // A text that tells of a moratorium, with another record that agrees, stands against the ban of a list.
  const paused = kinds.includes('moratorium') && /^moratorium/.test(act.event.act?.kind ?? '');
  const kind = byHand ?? (kinds.includes('ban') && !paused ? 'ban' : paused ? 'moratorium' : kinds[0]);
  if (kind === undefined) return null;

  // TransmissionMap carries on from Moratorium Nation, of which most of the limits on mining are a part.
  const newer = new Set(members.flatMap(({ otherIds }) => otherIds));
  const reading = (id: string) => readings.get(id);
  const claims = members.flatMap((record) => {
    const read =
      record.tracker === 'datacentertracker' ? readClaim(record, act.event, reading(record.id)) : null;
    const coded = codedClaim(record, act.event.id, retrieved.get(record.tracker) ?? null);
    coded.superseded = record.tracker !== 'transmissionMap' && newer.has(record.id);
    return read === null ? [coded] : [coded, read];
  });
  const coded = claims.filter(({ machineRead }) => !machineRead);
  const read = claims.filter(({ machineRead }) => machineRead);
  const fate = fateOf(
    coded,
    read,
    members.some(
      (record) => record.tracker === 'datacentertracker' && reading(record.id)?.measureState === 'none',
    ),
  );
  const when = whenOf(act, members, claims);
  return {
    act,
    kind,
    kindsDiffer: byHand === undefined && new Set(kinds).size > 1,
    fate,
    ...when,
    extension: members.some((record) => record.extension),
    struckDown: members.some(({ id }) => reading(id)?.measureState === 'struckDown'),
    limitedTo: limitOf(act, told),
    claims: [...coded, ...read],
  };
}

/**
 * What became of it. A record that calls it over ends it. Where the only record is one of Data Center Tracker,
 * whose "active" means campaigned for as well as in force, its text must tell the adoption too. What a machine
 * found and nobody cites proves nothing.
 */
function fateOf(
  coded: readonly MeasureClaim[],
  read: readonly MeasureClaim[],
  readNothing: boolean,
): MeasureFate {
  const solid = coded.filter(({ weak, superseded }) => !weak && !superseded);
  if (solid.length === 0) return 'unknown';
  const better = solid.filter(({ dataset }) => dataset !== 'datacentertracker');
  const decided = (claims: readonly MeasureClaim[]) =>
    claims.find(({ fate }) => OVER.includes(fate))?.fate ??
    claims.find(({ fate }) => fate !== 'unknown' && fate !== 'proposed')?.fate ??
    claims.find(({ fate }) => fate !== 'unknown')?.fate ??
    null;
  const over = solid.find(({ fate }) => OVER.includes(fate))?.fate;
  if (over !== undefined) return over;
  const byBetter = decided(better);
  if (byBetter !== null && byBetter !== 'proposed') return byBetter;
  const own = decided(solid) ?? 'unknown';
  // An inventory that still has it as a proposal stands against the text: nobody can tell.
  if (byBetter === 'proposed' && ADOPTED.includes(own)) return 'unknown';
  const told = decided(read);
  if (told === null) return readNothing && ADOPTED.includes(own) ? 'unknown' : own;
  if (ADOPTED.includes(own) && !ADOPTED.includes(told)) return told;
  if (own === 'unknown' || OVER.includes(told)) return told;
  // The tracker's word is older than its text, which tells how the proposal ended.
  if (own === 'proposed' && told === 'failed' && better.length === 0) return told;
  return own;
}

/** The day of the act: that of the best dated record, unless a text says that the day was another. */
function whenOf(
  act: Act,
  members: readonly { date: string | null; datePrecision: DatePrecision; tracker: string }[],
  claims: readonly MeasureClaim[],
): { date: string | null; precision: DatePrecision } {
  const { date, datePrecision: precision } = act.event;
  const onlyTexts = members.every(({ tracker }) => tracker === 'datacentertracker');
  const told = claims.find(({ machineRead, from }) => machineRead && from !== null);
  // The event is the adoption, and its day was looked at already: one day for both.
  const isAdoption = ADOPTION.test(act.event.act?.kind ?? '');
  if (onlyTexts && isAdoption && told?.from && date !== null && isWithin(date, precision, told)) {
    return { date, precision };
  }
  // The tracker's date moves with the story; its text keeps the day of the adoption.
  const coded = claims.filter(({ machineRead }) => !machineRead);
  // Only a text tells the adoption, and it names no day: the record's own is that of something else.
  const onlyRead = coded.every(({ fate }) => fate === 'unknown');
  const adopted = claims.some(({ machineRead, fate }) => machineRead && ADOPTED.includes(fate));
  if (onlyTexts && onlyRead && adopted && !told) return { date: null, precision: 'unknown' };
  if (onlyTexts && told && told.from !== null && ADOPTED.includes(told.fate)) {
    return { date: told.from, precision: told.fromPrecision };
  }
  return { date, precision };
}

/** Whether a day lies in the month that a claim tells, or the day of the claim in a month. */
function isWithin(
  date: string,
  precision: DatePrecision,
  { from, fromPrecision }: Pick<MeasureClaim, 'from' | 'fromPrecision'>,
): boolean {
  if (from === null || precision === fromPrecision) return false;
  const known = [precision, fromPrecision];
  return known.includes('day') && known.includes('month') && date.slice(0, 7) === from.slice(0, 7);
}
