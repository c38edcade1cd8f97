/**
 * Ends that only a text tells. A text of Data Center Tracker names the term of a measure that its tracker codes
 * otherwise, or not at all; where no record of the measure gives an end, that term counts from the adoption.
 */
import type { LegalMeasure, MeasureClaim } from '../../../../src/model/legalMeasure';
import { daysApart, termOf } from '../../../../src/model/measureOnDate';
import { STOPPING_KINDS } from '../../../../src/model/vocabulary';
import { fitsPlace } from '../acts/bodies';
import type { ToldAct } from '../acts/toldActs';
import type { Act } from '../fights';
import { lastDay } from '../trackers/text';

/** Days by which the days of a vote and of its effect may differ. */
const ONE_VOTE_DAYS = 21;

const OPEN_ENDED = /\bindefinite(?:ly)?\b|\bno (?:set )?(?:term|end)\b/i;

type Place = Pick<LegalMeasure, 'country' | 'state' | 'jurisdictionKind' | 'jurisdiction' | 'countyFips'>;
const placeOf = ({ country, state, jurisdictionKind, jurisdiction, countyFips }: Place) =>
  [country, state, jurisdictionKind, jurisdiction, countyFips].join('|');

/** Whether a told act is the adoption of the measure, by its own jurisdiction and on its day. */
function tellsAdoption(
  { act, actor, date, datePrecision }: ToldAct,
  { adopted, kind, jurisdictionKind }: LegalMeasure,
): boolean {
  if (adopted === null || adopted.precision === 'year' || date === null) return false;
  if (act !== (kind === 'ban' ? 'banAdopted' : 'moratoriumAdopted')) return false;
  if (!fitsPlace(actor, { jurisdictionKind })) return false;
  return datePrecision === 'day' && adopted.precision === 'day'
    ? daysApart(date, adopted.date) <= ONE_VOTE_DAYS
    : datePrecision !== 'year' && date.slice(0, 7) === adopted.date.slice(0, 7);
}

/** The end that a told adoption gives, counted from the day on which the measure was adopted; null without a term. */
function endTold(
  { termDays, termUntil, note, appliesTo }: ToldAct,
  { adopted }: LegalMeasure,
): Pick<MeasureClaim, 'until' | 'basis'> | null {
  if (termUntil !== null) return { until: lastDay(termUntil), basis: 'stated' };
  if (termDays !== null && adopted !== null) {
    const { last } = termOf({
      date: adopted.date,
      datePrecision: adopted.precision,
      measure: { fate: 'adopted', durationDays: termDays, durationKind: 'fixedDays', statedEnd: null },
    });
    return { until: last, basis: 'term' };
  }
  return OPEN_ENDED.test(`${note} ${appliesTo}`) ? { until: null, basis: 'openEnded' } : null;
}

/**
 * The measures, with the ends that texts on the same place tell, where no record gives one.
 * @param told   acts by record of Data Center Tracker
 * @param judged measures whose end a verdict settles
 */
export function withToldEnds(
  measures: readonly LegalMeasure[],
  acts: readonly Act[],
  told: ReadonlyMap<string, readonly ToldAct[]>,
  judged: (measure: LegalMeasure) => boolean,
): LegalMeasure[] {
  const places = new Map<string, Act[]>();
  for (const act of acts) {
    const place = placeOf(act.event);
    places.set(place, [...(places.get(place) ?? []), act]);
  }
  return measures.map((measure) => {
    const isOpen =
      STOPPING_KINDS.includes(measure.kind) &&
      measure.fate === 'adopted' &&
      measure.until.basis === 'notRecorded' &&
      measure.ended === null &&
      !measure.claims.some(({ fate }) => fate === 'extended');
    if (!isOpen || judged(measure)) return measure;
    const found = (places.get(placeOf(measure)) ?? [])
      .flatMap(({ event, cluster }) =>
        cluster
          .filter(({ tracker }) => tracker === 'datacentertracker')
          .flatMap((record) =>
            (told.get(record.id) ?? [])
              .filter((step) => tellsAdoption(step, measure))
              .flatMap((step) => {
                const end = endTold(step, measure);
                return end === null ? [] : [{ event, record, step, end }];
              }),
          ),
      )
      .sort((a, b) => Number(b.step.clear) - Number(a.step.clear) || (a.record.id < b.record.id ? -1 : 1))[0];
    if (!found) return measure;
    const { event, record, step, end } = found;
    const claim: MeasureClaim = {
      eventId: event.id,
      dataset: record.tracker,
      record: record.id,
      fate: 'adopted',
      from: step.date,
      fromPrecision: step.datePrecision,
      ...end,
      seen: record.lastUpdated,
      machineRead: true,
      weak: false,
      superseded: false,
    };
    return {
      ...measure,
      until: { date: end.until, basis: end.basis, machineRead: true },
      claims: [...measure.claims.filter((known) => !known.machineRead || known.record !== record.id), claim],
    };
  });
}
