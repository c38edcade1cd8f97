/** The fights of a region, for its report. */
import type { OppositionEvent } from './event';
import { type Fight, type FightOnDay, fightOn } from './fight';

/** A fight with at least one act in the region, as it stood on the day viewed. */
export interface ReportFight
  extends Pick<
      Fight,
      | 'id'
      | 'jurisdiction'
      | 'jurisdictionKind'
      | 'country'
      | 'state'
      | 'countyFips'
      | 'project'
      | 'company'
      | 'siteIds'
      | 'mwTold'
    >,
    Pick<FightOnDay, 'eventIds' | 'firstDate' | 'lastDate' | 'measureState'> {
  fightState: FightOnDay['state'];
  /** What kind of measure it is about; null when it holds none. */
  measure: Fight['measure'];
  projectOutcome: FightOnDay['project'];
  measureOutcome: FightOnDay['measure'];
}

/**
 * The fights of which an act lies inside, as they stood on a day; the latest first.
 * @param inside the acts of the region
 * @param events all acts
 */
export function fightsOf(
  fights: readonly Fight[],
  inside: readonly Pick<OppositionEvent, 'id'>[],
  events: readonly OppositionEvent[],
  day: string,
): ReportFight[] {
  const wanted = new Set(inside.map(({ id }) => id));
  const byId = new Map(events.map((event) => [event.id, event]));
  const rows = fights
    .filter(({ eventIds }) => eventIds.some((id) => wanted.has(id)))
    .map((fight): ReportFight => {
      const { id, jurisdiction, jurisdictionKind, country, state, countyFips, project, company, measure } =
        fight;
      const { siteIds, mwTold } = fight;
      const { project: projectOutcome, measure: measureOutcome, ...onDay } = fightOn(fight, byId, day);
      return {
        id,
        jurisdiction,
        jurisdictionKind,
        country,
        state,
        countyFips,
        project,
        company,
        siteIds,
        mwTold,
        measure,
        fightState: onDay.state,
        eventIds: onDay.eventIds,
        firstDate: onDay.firstDate,
        lastDate: onDay.lastDate,
        measureState: onDay.measureState,
        projectOutcome,
        measureOutcome,
      };
    });
  return rows.sort((a, b) =>
    a.lastDate !== b.lastDate ? ((a.lastDate ?? '') < (b.lastDate ?? '') ? 1 : -1) : a.id < b.id ? -1 : 1,
  );
}
