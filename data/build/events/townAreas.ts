/**
 * Which polygon the acts of a town are drawn as. A record names it, or another record of the same town does: a town
 * that is told by one tracker with its polygon and by another without is one place.
 */
import type { OppositionEvent } from '../../../src/model/event';
import { isTownKind } from '../../../src/model/townArea';
import type { Cluster } from './merge';

/** Polygons of places, towns, townships and reservations: what an act of such a body can hold over. */
const TOWN_AREA = /^(?:place|town|cousub|tribe):/;

/** An event with the records that it was joined from. */
interface Joined {
  event: OppositionEvent;
  cluster: Cluster;
}

/**
 * Writes `area` into the events of towns: the polygon; where neither that nor a point is known, `county:` with the
 * county in which the town lies somewhere.
 */
export function applyTownAreas(events: readonly Joined[]): void {
  const towns = events.filter(({ event }) => event.country === 'US' && isTownKind(event.jurisdictionKind));
  const byTown = new Map<string, Set<string>>();
  for (const { cluster } of towns) {
    for (const record of cluster) {
      if (record.area === null || !TOWN_AREA.test(record.area)) continue;
      const key = townOf(record);
      if (key !== null) byTown.set(key, (byTown.get(key) ?? new Set()).add(record.area));
    }
  }
  for (const { event, cluster } of towns) {
    const own = new Set(cluster.flatMap(({ area }) => (area !== null && TOWN_AREA.test(area) ? area : [])));
    // A town often lies around the city or village of its name: the Town of Janesville is not the City.
    const forms = cluster.filter(({ form }) => form === 'town');
    const shared = new Set(
      (forms.length > 0 ? forms : cluster).flatMap((record) => [...(byTown.get(townOf(record) ?? '') ?? [])]),
    );
    // Two polygons for one town, or one for namesakes, prove none.
    const known = only(own) ?? (own.size === 0 ? only(shared) : null);
    event.area = known ?? somewhere(event);
  }
}

/** The county alone; a utility serves more or less than one, and so lies nowhere. */
function somewhere({ lon, countyFips, jurisdictionKind }: OppositionEvent): string | null {
  return lon === null && countyFips !== null && jurisdictionKind !== 'utility'
    ? `county:${countyFips}`
    : null;
}

/**
 * A town by its county, its name and its legal form. A village and the town around it share a name, so that a record
 * without a form is another town than one with.
 */
function townOf({ state, countyFips, key, form, jurisdictionKind }: Cluster[number]): string | null {
  return countyFips === null ? null : [state, countyFips, key, form ?? '', jurisdictionKind].join('|');
}

const only = (areas: ReadonlySet<string>): string | null =>
  areas.size === 1 ? ([...areas][0] ?? null) : null;
