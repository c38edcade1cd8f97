import { useMemo } from 'react';
import {
  cardMessages,
  formatDate,
  inText,
  labels,
  measureKindText,
  measureStateText,
} from '../../i18n/words';
import type { Act } from '../../model/act';
import type { OppositionEvent } from '../../model/event';
import { type Fight, fightOn, fightsByEvent } from '../../model/fight';
import type { DatedOutcome } from '../../model/outcome';
import { eventsById, viewDate } from '../../state/selectors';
import { Fact, Facts } from '../parts/Facts';
import { Section } from '../parts/Section';
import { useFights } from '../parts/useFights';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useTable } from '../store';
import { FightCourse } from './FightCourse';
import { FightSites } from './FightSites';

/** The fight an act belongs to: its course in time order, its sites, and what became of the project and of each measure. */
export function FightSection({ event }: { event: OppositionEvent }) {
  const tables = useFights();
  const known = tables.kind === 'ready' ? tables.value : null;
  const fight = useMemo(
    () => (known === null ? undefined : fightsByEvent(known.fights).get(event.id)),
    [known, event.id],
  );
  const recordUpTo = useTable('manifest')?.recordUpTo;
  const isMore = fight && fight.eventIds.length + fight.actIds.length + fight.siteIds.length > 1;
  return (
    <Section title={cardMessages.sections.fight}>
      {tables.kind === 'loading' && <Waiting />}
      {tables.kind === 'failed' && <Failed reason={tables.reason} onRetry={tables.retry} />}
      {known !== null &&
        (isMore ? (
          <FightBody fight={fight} told={known.acts} current={event.id} />
        ) : (
          <p className="card-note">{cardMessages.fight.alone(recordUpTo ?? '')}</p>
        ))}
    </Section>
  );
}

function FightBody({ fight, told, current }: { fight: Fight; told: readonly Act[]; current: string }) {
  const day = useApp(viewDate);
  const events = useApp(eventsById);
  const standing = useMemo(() => fightOn(fight, events, day), [fight, events, day]);
  const records = standing.eventIds.flatMap((id) => events.get(id) ?? []);
  const acts = useMemo(() => {
    const wanted = new Set(fight.actIds);
    return told.filter(({ id, date }) => wanted.has(id) && date <= day);
  }, [fight, told, day]);
  // The acts of one measure tell of it once.
  const measures = records.filter(
    ({ id, measure }) => measure !== null && (measure.id === undefined || measure.id === id),
  );
  const about = [fight.project, fight.company].filter((name) => name !== null);
  return (
    <>
      <Facts>
        <Fact name={cardMessages.facts.fightAbout}>
          {cardMessages.fight.about(about) ||
            (fight.measure === null ? fight.jurisdiction : labels.action[fight.measure])}
        </Fact>
        <Fact name={cardMessages.facts.fightState(day)}>{cardMessages.fight.state[standing.state]}</Fact>
        <Fact name={cardMessages.facts.fightProject}>{outcomeWords(standing.project)}</Fact>
        {standing.measure !== null && measures.length === 0 && (
          <Fact name={cardMessages.facts.fightMeasures}>{outcomeWords(standing.measure)}</Fact>
        )}
        {measures.map((act) => (
          <Fact key={act.id} name={cardMessages.facts.measureOf(formatDate(act.date, act.datePrecision))}>
            {`${measureKindText(act)}: ${inText(measureStateText(act, day) ?? cardMessages.unknown)}`}
          </Fact>
        ))}
      </Facts>
      <FightSites siteIds={fight.siteIds} records={records} acts={acts} />
      <FightCourse records={records} acts={acts} current={current} />
      <p className="card-note">{cardMessages.fight.help}</p>
    </>
  );
}

/** The outcome with its day: "Project stopped, 4 August 2025". */
function outcomeWords(told: DatedOutcome | null): string {
  if (told === null) return cardMessages.fight.noProject;
  const date = told.on === null || told.precision === 'unknown' ? null : formatDate(told.on, told.precision);
  return cardMessages.fight.outcome(labels.outcome[told.word], date, told.finality === 'final');
}
