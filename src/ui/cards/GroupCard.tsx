import { useCallback, useMemo } from 'react';
import { cardMessages, groupMessages, labels, listOf } from '../../i18n/words';
import type { EventSource, OppositionEvent } from '../../model/event';
import { type Fight, fightOn, fightsByEvent } from '../../model/fight';
import type { Group } from '../../model/group';
import { eventsById, viewDate } from '../../state/selectors';
import { useCardSubject } from '../parts/cardSubject';
import { distinct } from '../parts/distinct';
import { Fact, Facts } from '../parts/Facts';
import { GrowingList } from '../parts/GrowingList';
import { placeOf } from '../parts/place';
import { EventItem } from '../parts/records';
import { Section } from '../parts/Section';
import { useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader, useTable } from '../store';
import { ActionBar } from './ActionBar';
import { EventLink } from './EventLink';

/** A group: where it took part, in which fights, what became of them, and which pages tell. */
export function GroupCard({ group, titleId }: { group: Group; titleId: string }) {
  const loader = useLoader();
  const day = useApp(viewDate);
  const byId = useApp(eventsById);
  const recordUpTo = useTable('manifest')?.recordUpTo ?? null;
  const acts = useMemo(
    () =>
      group.eventIds
        .flatMap((id) => byId.get(id) ?? [])
        .filter(({ date }) => date === null || date <= day)
        .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)),
    [group, byId, day],
  );
  const fights = useDetail<readonly Fight[]>(useCallback(() => loader.fights(), [loader]));
  const places = [
    ...new Set(
      acts.map((act) =>
        // A state is no place in itself.
        act.jurisdictionKind === 'state'
          ? act.jurisdiction
          : listOf(
              [act.jurisdiction, placeOf(act)].filter((part) => part !== null),
              'unit',
            ),
      ),
    ),
  ].sort();
  const lead = groupMessages.lead(acts.length, places.length, day, recordUpTo);
  useCardSubject({
    says: lead,
    where: listOf(places) || null,
    sources: [...new Set(acts.flatMap(({ attestedBy }) => attestedBy))],
  });
  return (
    <>
      <header className="card-head">
        <p className="card-kind">{groupMessages.kind}</p>
        <h2 id={titleId} translate="no">
          {group.name}
        </h2>
        <p className="card-lead">{lead}</p>
        <ActionBar selection={{ kind: 'group', id: group.id }} />
      </header>
      <Section title={groupMessages.about}>
        <Facts>
          {group.spellings.length > 0 && (
            <Fact name={groupMessages.spellings}>
              <span translate="no">{listOf(group.spellings)}</span>
            </Fact>
          )}
          <Fact name={groupMessages.places}>{listOf(places) || cardMessages.unknown}</Fact>
        </Facts>
        <p className="card-note">{groupMessages.help}</p>
      </Section>
      <Section title={groupMessages.fights}>
        {fights.kind === 'loading' && <Waiting />}
        {fights.kind === 'failed' && <Failed reason={fights.reason} onRetry={fights.retry} />}
        {fights.kind === 'ready' && <FightList acts={acts} fights={fights.value ?? []} />}
      </Section>
      <Pages acts={acts} />
    </>
  );
}

/** The acts by the fights they belong to, the newest first, with what became of each. */
function FightList({ acts, fights }: { acts: readonly OppositionEvent[]; fights: readonly Fight[] }) {
  const day = useApp(viewDate);
  const byId = useApp(eventsById);
  const parts = useMemo(() => {
    const known = fightsByEvent(fights);
    const found = new Map<string, { fight: Fight | undefined; members: OppositionEvent[] }>();
    for (const act of acts) {
      const fight = known.get(act.id);
      const key = fight?.id ?? act.id;
      const part = found.get(key);
      if (part) part.members.push(act);
      else found.set(key, { fight, members: [act] });
    }
    return [...found].map(([id, part]) => ({ id, ...part }));
  }, [acts, fights]);
  return (
    <GrowingList
      items={parts}
      render={({ fight, members }) => {
        const now = fight && fightOn(fight, byId, day);
        const outcomes = [now?.project ?? null, now?.measure ?? null].flatMap((told) =>
          told === null ? [] : [labels.outcome[told.word]],
        );
        return (
          <>
            <b>{groupMessages.fight(fight?.project ?? null, members[0]?.jurisdiction ?? '')}</b>
            <small className="card-note">{outcomes.join(' · ')}</small>
            {members.map((act) => (
              <EventItem key={act.id} event={act} />
            ))}
          </>
        );
      }}
    />
  );
}

/** The pages that trackers cite for the acts, each once. */
function Pages({ acts }: { acts: readonly OppositionEvent[] }) {
  const loader = useLoader();
  const read = useCallback(async () => {
    const details = await Promise.all(acts.map((act) => loader.eventDetail(act)));
    const pages = details.flatMap((detail) => detail?.sources ?? []).filter(({ url }) => url !== null);
    return [...new Map(pages.map((page) => [page.url, page])).values()];
  }, [acts, loader]);
  const pages = useDetail<EventSource[]>(read);
  return (
    <Section title={cardMessages.sections.sources}>
      {pages.kind === 'loading' && <Waiting />}
      {pages.kind === 'failed' && <Failed reason={pages.reason} onRetry={pages.retry} />}
      {pages.kind === 'ready' && (
        <ul className="source-list">
          {distinct(pages.value ?? []).map(({ key, item }) => (
            <li key={key}>
              <EventLink source={item} />
              <small>{labels.evidence[item.tier]}</small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
