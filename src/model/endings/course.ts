/** The course of a fight over a project: when it began on record, how it ended, and when. */
import type { Act } from '../act';
import type { OppositionEvent } from '../event';
import { type Fight, fightOn } from '../fight';
import type { Finality } from '../outcome';
import type { Source } from '../source';
import type { DatePrecision, ProjectOutcome } from '../vocabulary';

/** The ways in which a project can be decided; each rules out the others. */
export const DECISIONS = ['wentAhead', 'wentAheadWithConditions', 'stopped', 'withdrawn'] as const;
export type Decision = (typeof DECISIONS)[number];

/** How a fight over a project stands: decided, or not, or no tracker tells. */
export const ENDINGS = [...DECISIONS, 'onHold', 'undecided', 'notRecorded'] as const satisfies readonly (
  | ProjectOutcome
  | 'notRecorded'
)[];
export type Ending = (typeof ENDINGS)[number];

export const isDecision = (ending: Ending): ending is Decision =>
  (DECISIONS as readonly Ending[]).includes(ending);

/** A fight over a project as it stood on a day. */
export interface Course {
  fight: Fight;
  /** Acts that had happened by the day, in time order. */
  events: OppositionEvent[];
  ending: Ending;
  /** `interim` decisions may still change, on appeal or at the next reading. */
  finality: Finality | null;
  /** The first act on record that is dated to the month at least; null when none is. */
  began: string | null;
  /** When it was decided; null when it is not, or no source dates it to the month at least. */
  decided: string | null;
  decidedPrecision: DatePrecision;
  /** The last day on which one of its trackers is known to have been read, and none after the day viewed. */
  watchedTo: string;
}

/** The tables that courses are made from. */
export interface CourseData {
  events: readonly OppositionEvent[];
  fights?: readonly Fight[];
  acts?: readonly Act[];
  sources: readonly Pick<Source, 'id' | 'retrieved'>[];
  recordUpTo: string;
}

/** Whether a date says enough to count days from it. */
const isNear = (precision: DatePrecision) => precision === 'day' || precision === 'month';

/** True for a fight that is over a project, and not over a measure alone. */
const isOverProject = ({ project, company, siteIds }: Fight, events: readonly OppositionEvent[]) =>
  project !== null ||
  company !== null ||
  siteIds.length > 0 ||
  events.some(({ projectOutcome }) => projectOutcome !== null);

/**
 * The courses of all fights over projects, as they stood on a day.
 * @param day the day viewed, `YYYY-MM-DD`; the record knows nothing of later ones than its last
 */
export function coursesOn(data: CourseData, day: string): Course[] {
  const events = new Map(data.events.map((event) => [event.id, event]));
  const acts = new Map((data.acts ?? []).map((act) => [act.id, act]));
  const read = new Map(data.sources.map(({ id, retrieved }) => [id, retrieved]));
  const last = day < data.recordUpTo ? day : data.recordUpTo;
  return (data.fights ?? []).flatMap((fight) => {
    const onDay = fightOn(fight, events, day);
    const happened = onDay.eventIds.flatMap((id) => events.get(id) ?? []);
    if (happened.length === 0 || !isOverProject(fight, happened)) return [];
    const told = fight.actIds.flatMap((id) => acts.get(id) ?? []);
    const dates = [...happened, ...told].flatMap(({ date, datePrecision }) =>
      date !== null && isNear(datePrecision) && date <= day ? [date] : [],
    );
    const watched = happened
      .flatMap(({ attestedBy }) => attestedBy.flatMap((id) => read.get(id) ?? []))
      .filter((retrieved) => retrieved.length === 10 && retrieved <= last)
      .sort();
    const { project } = onDay;
    // Before the day of an outcome a project is undecided.
    const later = happened.some(({ projectOutcome }) => projectOutcome !== null);
    const ending: Ending = project?.word ?? (later ? 'undecided' : 'notRecorded');
    const dated = project !== null && project.on !== null && isNear(project.precision) ? project.on : null;
    return [
      {
        fight,
        events: happened,
        ending,
        finality: isDecision(ending) ? (project?.finality ?? null) : null,
        began: dates.sort()[0] ?? null,
        decided: isDecision(ending) ? dated : null,
        decidedPrecision: project?.precision ?? 'unknown',
        watchedTo: watched.at(-1) ?? last,
      },
    ];
  });
}
