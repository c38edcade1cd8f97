import { useCallback, useMemo } from 'react';
import { cardMessages, eventSummary, formatDate, labels } from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import { type Fight, fightOn, fightsByEvent } from '../../model/fight';
import { measureOnDate } from '../../model/measureOnDate';
import { type DatedOutcome, outcomeOn } from '../../model/outcome';
import { eventsById, viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { Fact, Facts } from '../parts/Facts';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader, useTable } from '../store';

/** The fight an act belongs to: its acts in time order, and what became of the project and of each measure. */
export function FightSection({ event }: { event: OppositionEvent }) {
  const loader = useLoader();
  const fights = useDetail<readonly Fight[]>(useCallback(() => loader.fights(), [loader]));
  const list = fights.kind === 'ready' ? fights.value : null;
  const fight = useMemo(
    () => (list === null ? undefined : fightsByEvent(list).get(event.id)),
    [list, event.id],
  );
  const dataDate = useTable('manifest')?.dataDate;
  return (
    <Section title={cardMessages.sections.fight}>
      {fights.kind === 'loading' && <Waiting />}
      {fights.kind === 'failed' && <Failed reason={fights.reason} onRetry={fights.retry} />}
      {fights.kind === 'ready' &&
        (fight && fight.eventIds.length > 1 ? (
          <FightBody fight={fight} current={event.id} />
        ) : (
          <p className="card-note">{cardMessages.fight.alone(dataDate ?? '')}</p>
        ))}
    </Section>
  );
}

function FightBody({ fight, current }: { fight: Fight; current: string }) {
  const day = useApp(viewDate);
  const events = useApp(eventsById);
  const standing = useMemo(() => fightOn(fight, events, day), [fight, events, day]);
  const acts = fight.eventIds.flatMap((id) => events.get(id) ?? []);
  const measures = acts.filter((act) => act.measure !== null && !(act.date !== null && act.date > day));
  const about = [fight.project, fight.company].filter((name) => name !== null);
  return (
    <>
      <Facts>
        <Fact name={cardMessages.facts.fightAbout}>
          {cardMessages.fight.about(about) ||
            (fight.measure === null ? fight.jurisdiction : labels.action[fight.measure])}
        </Fact>
        <Fact name={cardMessages.facts.fightState(day)}>{cardMessages.fight.state[standing.state]}</Fact>
        <Fact name={cardMessages.facts.fightFirst}>
          {formatDate(standing.firstDate, precisionOf(acts, standing.firstDate))}
        </Fact>
        <Fact name={cardMessages.facts.fightLast}>
          {formatDate(standing.lastDate, precisionOf(acts, standing.lastDate))}
        </Fact>
        <Fact name={cardMessages.facts.fightProject}>{outcomeWords(standing.project)}</Fact>
        <Fact name={cardMessages.facts.fightMeasures}>{outcomeWords(standing.measure)}</Fact>
        {measures.map((act) => {
          const state = measureOnDate(act, day);
          return (
            <Fact key={act.id} name={cardMessages.facts.measureOf(formatDate(act.date, act.datePrecision))}>
              {state === null ? cardMessages.unknown : cardMessages.measureState[state]}
            </Fact>
          );
        })}
      </Facts>
      <ol className="timeline" aria-label={cardMessages.fight.trail(acts.length)}>
        {acts.map((act) => (
          <li key={act.id} {...(act.id === current && { 'aria-current': 'true' })}>
            <span className="timeline-date">
              {formatDate(act.date, act.datePrecision)}
              {act.date !== null && act.date > day && ` (${cardMessages.fight.later})`}
            </span>
            {act.id === current ? (
              <span>{`${eventSummary(act)} (${cardMessages.fight.here})`}</span>
            ) : (
              <OpenButton to={{ kind: 'event', id: act.id }}>
                <MechanismMark mechanism={act.mechanism} />
                <span className="item-text">
                  {eventSummary(act)}
                  <small>{labels.outcome[outcomeOn(act, day)]}</small>
                </span>
              </OpenButton>
            )}
          </li>
        ))}
      </ol>
      <p className="card-note">{cardMessages.fight.help}</p>
    </>
  );
}

const outcomeWords = (told: DatedOutcome | null): string =>
  told === null
    ? cardMessages.fight.noProject
    : cardMessages.fight.outcome(labels.outcome[told.word], told.finality === 'final');

/** How exactly the act of a day is dated, so that a month is not shown as a day. */
const precisionOf = (acts: readonly OppositionEvent[], date: string | null) =>
  acts.find((act) => act.date === date)?.datePrecision ?? 'unknown';
