/** Refuses a record in which something that a tracker calls over, or voted down, binds all the same. */
import type { Issue } from '../../../../src/ingest/issue';
import { type LegalMeasure, standingOf } from '../../../../src/model/legalMeasure';
import { addDays } from '../../../../src/model/measureOnDate';
import type { Act } from '../fights';
import { OVER } from './phases';

const FILE = 'data/tables/opposition/event-verdicts.csv';

/** Words of trackers that say that a measure is over or never was. */
const ENDED_WORDS = /\b(lapsed|rejected|expired|voted down|rescinded|lifted|withdrawn)\b/i;

/** How long after a record that calls it over a new vote may have come, for the record to be about the older one. */
const LATER_DAYS = 1;

/**
 * Every measure in force on the day on which one of its records already called it over, or whose raw status says
 * so. A later adoption or extension by the same jurisdiction answers it; else a verdict must.
 * @param answered events with a verdict on their measure
 */
export function wronglyInForce(
  measures: readonly LegalMeasure[],
  acts: readonly Act[],
  answered: ReadonlySet<string>,
): Issue[] {
  const actsById = new Map(acts.map((act) => [act.event.id, act]));
  const issues: Issue[] = [];
  for (const measure of measures) {
    if (measure.eventIds.some((id) => answered.has(id))) continue;
    for (const claim of measure.claims) {
      if (claim.machineRead || claim.weak || claim.superseded) continue;
      const record = actsById
        .get(claim.eventId ?? '')
        ?.cluster.find(({ id, tracker }) => id === claim.record && tracker === claim.dataset);
      const over =
        OVER.includes(claim.fate) || claim.fate === 'failed' || ENDED_WORDS.test(record?.rawStatus ?? '');
      if (!over) continue;
      const later = measure.claims.some(
        (other) =>
          other.from !== null &&
          !other.weak &&
          other.eventId !== claim.eventId &&
          other.from > addDays(claim.from ?? '0000-01-01', LATER_DAYS) &&
          !OVER.includes(other.fate),
      );
      const day = claim.seen ?? measure.seen;
      if (later || day === null || standingOf(measure, day) !== 'inForce') continue;
      issues.push({
        file: FILE,
        line: null,
        column: 'record',
        value: `${measure.id}: ${claim.dataset} ${claim.record} says "${record?.rawStatus ?? claim.fate}", and it binds on ${day}`,
        expected: 'a verdict, or a record of what came later',
      });
    }
  }
  return issues;
}
