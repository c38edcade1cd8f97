/**
 * Makes one measure of its phases: when it was adopted, until when it runs, and whether it is over. Where records
 * disagree the better one is taken and the disagreement is kept.
 */
import type {
  EndReason,
  LegalMeasure,
  MeasureClaim,
  MeasureConflict,
} from '../../../../src/model/legalMeasure';
import { addDays, daysApart, lastDayOf } from '../../../../src/model/measureOnDate';
import { joinTechnologies, type TrackerRecord } from '../trackers/record';
import type { PhaseGroup } from './group';
import { ADOPTED, ADOPTION, OVER, type Phase } from './phases';

/** A verdict on one measure; what is not given is left to the rules. */
export interface HandVerdict {
  fate?: LegalMeasure['fate'];
  /** Null where the day of its adoption is not known. */
  adopted?: LegalMeasure['adopted'];
  until?: Omit<LegalMeasure['until'], 'machineRead'>;
  /** Null where the measure stands although a record calls it over. */
  ended?: { on: string | null; reason: EndReason } | null;
}

/** Days by which two ends may differ and still be one: counting the first day or not. */
const SAME_END_DAYS = 3;

/** Days by which two trackers' days of one adoption may differ. */
const VOTE_AND_EFFECT_DAYS = 21;

/** The measure of a group of phases. */
export function reconcile(group: PhaseGroup, verdict: HandVerdict | undefined): LegalMeasure {
  const phases = [...group];
  const adopted = phases.filter(({ fate }) => ADOPTED.includes(fate));
  const [firstAdopted] = adopted;
  const last = adopted.at(-1);
  const lead = (firstAdopted ? headOf(adopted, firstAdopted) : group[0]).act;
  const claims = phases.flatMap((phase) => phase.claims);
  const fate = verdict?.fate ?? fateOf(phases, adopted);
  const until = verdict?.until
    ? { ...verdict.until, machineRead: false }
    : fate === 'adopted' && last
      ? countedFrom(adopted, untilOf(adopted, last))
      : { date: null, basis: 'notRecorded' as const, machineRead: false };
  const seen =
    claims
      .flatMap((claim) => claim.seen ?? [])
      .sort()
      .at(-1) ?? null;
  const lastKind = (last ?? group[0]).kind;
  // "Review" is what is said of a bill whose contents a record leaves out.
  const kind =
    lastKind === 'reviewRule'
      ? (phases.find((phase) => phase.kind !== 'reviewRule')?.kind ?? lastKind)
      : lastKind;
  const members = phases.flatMap(({ act }) => act.cluster);
  const first = <T>(read: (event: Phase['act']['event']) => T | null): T | null => {
    for (const { act } of [...(last ? [last] : []), ...phases]) {
      const value = read(act.event);
      if (value !== null) return value;
    }
    return null;
  };
  const place = phases.map(({ act }) => act.event).find(({ lon }) => lon !== null) ?? null;
  return {
    id: lead.event.id,
    jurisdiction: lead.event.jurisdiction,
    jurisdictionKind: lead.event.jurisdictionKind,
    country: lead.event.country,
    state: lead.event.state,
    countyFips: first((event) => event.countyFips),
    lon: place?.lon ?? null,
    lat: place?.lat ?? null,
    area: areaOf(lead.event, members),
    kind,
    technology: joinTechnologies(new Set(phases.map(({ act }) => act.event.technology))),
    limitedTo: phases.flatMap(({ limitedTo }) => limitedTo ?? [])[0] ?? null,
    fate,
    adopted:
      verdict?.adopted !== undefined ? verdict.adopted : fate === 'adopted' ? adoptionOf(adopted) : null,
    until,
    ended: endedOf(fate, last, until.date, verdict),
    ballotDate: members.flatMap(({ ballotDate }) => ballotDate ?? [])[0] ?? null,
    seen,
    conflicts: conflictsOf(phases, until.date, last, verdict),
    claims,
    eventIds: phases.map(({ act }) => act.event.id),
  };
}

/**
 * The phase that a measure is named after: that whose act is its adoption. A record whose text tells of the adoption
 * may itself stand for the proposal before it, or for an extension years later.
 */
function headOf(adopted: readonly Phase[], first: Phase): Phase {
  const month = first.date?.slice(0, 7);
  const fitting = adopted.filter(
    ({ act: { event } }) => month !== undefined && event.date?.slice(0, 7) === month,
  );
  return (
    fitting.find((phase) => !isExtension(phase) && ADOPTION.test(phase.act.event.act?.kind ?? '')) ?? first
  );
}

/** The first adoption; where it is known only to the month or year, the day of a record that lies in it. */
function adoptionOf(adopted: readonly Phase[]): LegalMeasure['adopted'] {
  const [first] = adopted;
  if (!first || first.date === null) return null;
  const { date, precision } = first;
  const period = date.slice(0, precision === 'year' ? 4 : 7);
  const exact =
    precision === 'day'
      ? undefined
      : adopted.find(
          (phase) => phase.precision === 'day' && !isExtension(phase) && phase.date?.startsWith(period),
        );
  return exact?.date ? { date: exact.date, precision: 'day' } : { date, precision };
}

const isExtension = ({ extension, act }: Phase) => extension || act.event.act?.kind === 'moratoriumExtended';

/** Counties and states are areas by their code; a place has the polygon that a record proves. */
function areaOf(
  { jurisdictionKind: kind, country, state, countyFips }: Phase['act']['event'],
  members: readonly TrackerRecord[],
): string | null {
  if (country !== 'US' || kind === 'federal' || kind === 'national') return null;
  if (kind === 'state') return `state:${state}`;
  if (kind === 'county') return countyFips === null ? null : `county:${countyFips}`;
  return members.flatMap(({ area }) => area ?? [])[0] ?? null;
}

function fateOf(phases: readonly Phase[], adopted: readonly Phase[]): LegalMeasure['fate'] {
  if (adopted.length > 0) return 'adopted';
  if (phases.some(({ fate }) => fate === 'failed')) return 'rejected';
  return phases.some(({ fate }) => fate === 'proposed') ? 'proposed' : 'unknown';
}

const dated = (claim: MeasureClaim): claim is MeasureClaim & { until: string } => claim.until !== null;

/**
 * The end. Claims of the last phase come first, the better tracker before the other; a record that knows of an
 * extension before one that does not; a machine's reading only where no coded field speaks. The end of an earlier
 * phase counts only where it reaches beyond the adoption of the last.
 */
function untilOf(adopted: readonly Phase[], last: Phase): LegalMeasure['until'] {
  const all = adopted.flatMap((phase) =>
    phase.claims.filter((claim) => tellsOfAdopted(claim) && !isOutdated(claim, phase)),
  );
  const coded = all.filter(({ machineRead }) => !machineRead);
  const reaches = (claim: MeasureClaim & { until: string }) => last.date === null || claim.until > last.date;
  const answer = (claim: MeasureClaim) => ({
    date: claim.until,
    basis: claim.basis,
    machineRead: claim.machineRead,
  });
  const extended = coded
    .filter((claim) => claim.fate === 'extended')
    .filter(dated)
    .filter(reaches);
  const longest = [...extended].sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  if (longest) return answer(longest);
  const own = last.claims.filter((claim) => tellsOfAdopted(claim) && !isOutdated(claim, last));
  const isExtended = coded.some(({ fate }) => fate === 'extended');
  const latest = [...own.filter(({ machineRead }) => !machineRead)].filter(dated).filter(reaches);
  const [best] = latest;
  // The term of the first adoption says nothing of a measure that was extended later without a recorded end.
  if (best && !(isExtended && adopted.length === 1 && best.basis === 'term')) return answer(best);
  const read = own
    .filter(({ machineRead }) => machineRead)
    .filter(dated)
    .filter(reaches)[0];
  if (read && !(isExtended && read.basis === 'term' && read.fate !== 'extended')) return answer(read);
  const open = own.find(({ basis }) => basis === 'openEnded');
  if (open) return answer(open);
  const earlier = all
    .filter(dated)
    .filter((claim) => reaches(claim) && claim.basis === 'stated')
    .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  if (earlier && adopted.length > 1) return answer(earlier);
  return { date: null, basis: 'notRecorded', machineRead: false };
}

/** Lengths of terms, in days, with the first day counted or not. */
const TERMS = [60, 90, 120, 180, 183, 365, 548, 730].flatMap((days) => [days - 1, days, days + 1]);

/**
 * The end of a measure that was adopted once, counted from the day of adoption that is shown: an end that follows
 * from another tracker's other day by a usual term moves with the day.
 */
function countedFrom(adopted: readonly Phase[], until: LegalMeasure['until']): LegalMeasure['until'] {
  const [only] = adopted;
  if (!only || adopted.length > 1 || until.date === null || only.date === null || only.precision !== 'day') {
    return until;
  }
  const { date: end } = until;
  const exact = only.claims.filter(
    (claim) => tellsOfAdopted(claim) && claim.from !== null && claim.fromPrecision === 'day',
  );
  // A term that another tracker counts from the last day of a month counts from the day that is known.
  const ofMonth = only.claims.find(
    (claim) =>
      tellsOfAdopted(claim) &&
      claim.until === end &&
      claim.basis === 'term' &&
      claim.fromPrecision === 'month',
  );
  const stated = only.claims.some(({ until: day, basis }) => day === end && basis === 'stated');
  if (ofMonth?.from && !stated && exact.some(({ from }) => from === only.date)) {
    const lastOf = lastDayOf(ofMonth.from, 'month');
    const off = (Date.parse(only.date) - Date.parse(lastOf)) / 86_400_000;
    return Math.abs(off) <= VOTE_AND_EFFECT_DAYS ? { ...until, date: addDays(end, off) } : until;
  }
  const telling = exact.filter((claim) => claim.until === end);
  const from = telling[0]?.from ?? null;
  if (from === null || telling.some((claim) => claim.from === only.date || claim.fate === 'extended'))
    return until;
  if (daysApart(from, only.date) > VOTE_AND_EFFECT_DAYS || !TERMS.includes(daysApart(from, end)))
    return until;
  const moved = (Date.parse(only.date) - Date.parse(from)) / 86_400_000;
  return { ...until, date: addDays(end, moved), basis: 'term' };
}

/** A text that tells of a proposal says nothing of the end of what was adopted later. */
const tellsOfAdopted = ({ weak, machineRead, fate }: MeasureClaim) =>
  !weak && (!machineRead || ADOPTED.includes(fate));

/** The end that an older edition gives, of what the newer one knows to have been extended. */
const isOutdated = (claim: MeasureClaim, phase: Phase) =>
  claim.superseded &&
  claim.fate !== 'extended' &&
  phase.claims.some((other) => !other.superseded && !other.machineRead && other.fate === 'extended');

const REASONS = { expired: 'ranOut', rescinded: 'lifted', replaced: 'replaced' } as const;

function endedOf(
  fate: LegalMeasure['fate'],
  last: Phase | undefined,
  until: string | null,
  verdict: HandVerdict | undefined,
): LegalMeasure['ended'] {
  if (verdict?.ended) return { ...verdict.ended, by: null, latest: null };
  if (verdict?.ended === null || fate !== 'adopted' || !last || !OVER.includes(last.fate)) return null;
  const telling = last.claims.filter(
    (claim) => OVER.includes(claim.fate) && !claim.weak && !claim.superseded,
  );
  const reason = last.struckDown ? 'struckDown' : REASONS[last.fate as keyof typeof REASONS];
  const latest = telling.flatMap(({ seen }) => seen ?? []).sort()[0] ?? null;
  const known = last.act.event.measure?.ended;
  const given = last.act.cluster.flatMap(({ endedOn, fate: told }) =>
    endedOn === null ? [] : [told === 'expired' ? addDays(endedOn, 1) : endedOn],
  )[0];
  const on =
    given ??
    known?.on ??
    (reason === 'ranOut' && until !== null && (latest === null || until < latest) ? addDays(until, 1) : null);
  // What a tracker calls lifted on the last day of its term has run out.
  const runOut =
    reason === 'lifted' && on !== null && until !== null && daysApart(on, addDays(until, 1)) <= SAME_END_DAYS;
  return { on, reason: runOut ? 'ranOut' : reason, by: known?.by ?? null, latest };
}

function conflictsOf(
  phases: readonly Phase[],
  until: string | null,
  last: Phase | undefined,
  verdict: HandVerdict | undefined,
): MeasureConflict[] {
  const found: MeasureConflict[] = [];
  const claims = phases.flatMap((phase) => phase.claims).filter(tellsOfAdopted);
  const begin = last?.date ?? null;
  const ends = claims
    .filter(dated)
    .filter(({ until: end }) => begin === null || end > begin)
    .map(({ until: end }) => end);
  const all = until === null ? ends : [...ends, until];
  if (all.some((a) => all.some((b) => daysApart(a, b) > SAME_END_DAYS))) found.push('end');
  for (const phase of phases) {
    const days = phase.claims.flatMap(({ from, fromPrecision, weak, machineRead }) =>
      from === null || fromPrecision !== 'day' || weak || machineRead ? [] : [from],
    );
    if (days.some((a) => days.some((b) => daysApart(a, b) > 0)) && !found.includes('adoption'))
      found.push('adoption');
  }
  if (last) {
    const fates = new Set(
      // A plan that was adopted later is no contradiction.
      last.claims
        .filter(({ weak, fate }) => !weak && fate !== 'unknown' && fate !== 'proposed')
        .map(({ fate }) => side(fate)),
    );
    if (fates.size > 1 || verdict?.ended === null) found.push('fate');
  }
  if (phases.some(({ kindsDiffer }) => kindsDiffer)) found.push('kind');
  return found;
}

/** Whether a fate says that a measure stands, is over, or never was. */
const side = (fate: MeasureClaim['fate']) =>
  OVER.includes(fate) ? 'over' : fate === 'adopted' || fate === 'extended' ? 'stands' : fate;
