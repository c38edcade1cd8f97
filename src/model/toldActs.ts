/** The acts that texts tell beside the events of a region, for its report. */
import type { Act } from './act';
import type { OppositionEvent } from './event';

/** Such an act, with its place and, where the words are at hand, its sentence. */
export interface ReportAct
  extends Omit<Act, 'kind'>,
    Pick<OppositionEvent, 'jurisdiction' | 'jurisdictionKind' | 'state' | 'countyFips'> {
  act: Act['kind'];
  summary?: string;
}

/** The tables that told acts are reported from. */
export interface ToldActData {
  events: readonly OppositionEvent[];
  acts?: readonly Act[];
  toldSummaryOf?: (act: Act, event: OppositionEvent) => string;
}

/**
 * The told acts of some events up to a day, the newest first; null where they are not at hand.
 * @param eventIds the events whose records tell of them
 * @param day      `YYYY-MM-DD`
 */
export function toldActs(
  { events, acts, toldSummaryOf }: ToldActData,
  eventIds: ReadonlySet<string>,
  day: string,
): ReportAct[] | null {
  if (!acts) return null;
  const byId = new Map(events.map((event) => [event.id, event]));
  const rows = acts.flatMap((told): ReportAct[] => {
    const event = byId.get(told.eventId);
    if (!event || !eventIds.has(event.id) || told.date > day) return [];
    const { kind, ...rest } = told;
    const { jurisdiction, jurisdictionKind, state, countyFips } = event;
    return [
      {
        ...rest,
        act: kind,
        jurisdiction,
        jurisdictionKind,
        state,
        countyFips,
        ...(toldSummaryOf ? { summary: toldSummaryOf(told, event) } : {}),
      },
    ];
  });
  return rows.sort((a, b) => (a.date !== b.date ? (a.date < b.date ? 1 : -1) : a.id < b.id ? -1 : 1));
}
