/**
 * What surrounds a place: people, towns, sites, acts, plants and prices within some kilometres of a point. Everything
 * is measured from the point as the crow flies; what the built data does not hold is named and not passed over.
 */
import { boundsMeet } from '../bounds';
import { boundsAround, isApproximate, kmBetween } from '../distance';
import type { OppositionEvent } from '../event';
import { isUncertain } from '../filters';
import { bindingTerm, binds, type MeasureState, measureOnDate } from '../measureOnDate';
import { measuresAmong } from '../measuresInForce';
import type { HallRecord } from '../outlineRecord';
import { PEOPLE_SOURCE, type PeoplePoint } from '../people/people';
import {
  type Plant,
  POWER_SOURCES,
  type StatePower,
  type StatePrices,
  type UtilityFacts,
} from '../power/power';
import type { County, State } from '../region';
import type { SearchFile } from '../searchFile';
import type { Site } from '../site';
import { SITE_STATUSES, type SiteStatus, STOPPING_KINDS } from '../vocabulary';
import { type CountyWater, waterSources } from '../water';
import {
  HALLS_SOURCE,
  type HallsAround,
  hallsAround,
  LAND_SOURCES,
  type LandAround,
  type LandKind,
  type LandOutline,
  landsAround,
} from './landAround';
import { countiesHolding, utilitiesOf } from './utilities';

/** Kilometres within which people are counted, and everything else. */
export const PEOPLE_KM = [1, 5, 10, 25, 50] as const;
export const AROUND_KM = [10, 25, 50] as const;
const FURTHEST_KM = 50;
/** Half a side of the box that is looked into first: a little more, so that its edges leave nothing out. */
const BOX_KM = FURTHEST_KM + 1;

/** Below so many block groups a count of people is too coarse: their centers, and not their residents, lie inside. */
export const LEAST_BLOCK_GROUPS = 5;
/** How many of the nearest are named. */
const NEAREST = 10;

/** Where it is measured from. */
export interface Centre {
  lon: number;
  lat: number;
  /** A point that was asked for, or the middle of a region. */
  of: 'point' | 'middle';
}

export interface PeopleWithin {
  km: number;
  /** Null where no block group has its center within: nobody was counted there, which is not nobody. */
  people: number | null;
  /** Block groups whose center of population lies within. */
  blockGroups: number;
  /** True where these are so few that the count may be far off. */
  tooFine: boolean;
}

export interface SitesWithin {
  km: number;
  sites: number;
  byStatus: Partial<Record<SiteStatus, number>>;
}

export interface ActsWithin {
  km: number;
  /** Acts of towns whose middle lies within. */
  acts: number;
  towns: number;
  /** Their moratoria, bans and pauses in force. */
  stoppingInForce: number;
}

export interface NearSite extends Pick<Site, 'id' | 'name' | 'status' | 'siteClass' | 'operator' | 'mw'> {
  km: number;
  /** True when the site's own position is approximate. */
  approximate: boolean;
}

export interface NearAct
  extends Pick<
    OppositionEvent,
    'id' | 'jurisdiction' | 'jurisdictionKind' | 'state' | 'date' | 'datePrecision'
  > {
  km: number;
  /** One plain sentence; null where the words are not at hand. */
  summary: string | null;
  measureState: MeasureState | null;
}

export interface NearTown {
  name: string;
  state: string;
  /** Thousands of residents, rounded. */
  thousands: number;
  km: number;
}

/** What is not measured from a place, so that nothing is said of it. */
export const NOT_HELD = ['lines', 'substations', 'waterServiceArea', 'otherParks'] as const;
export type NotHeld = (typeof NOT_HELD)[number];

export type SurroundingsNote =
  /** Measured from the middle of the region. */
  | { code: 'fromMiddle' }
  /** People of block groups whose center lies within. */
  | { code: 'blockGroups' }
  | { code: 'tooFine'; km: readonly number[] }
  /** Towns of 2,500 residents and more, and smaller ones with a record; positions to about a kilometre. */
  | { code: 'townsListed' }
  /** Acts of towns are measured to the middle of the town; those of counties and states are not in it. */
  | { code: 'actsOfTowns' }
  /** Plants of 25 MW and more that operate; all that are under construction or planned. */
  | { code: 'plantsListed' }
  /** Utilities are those of the county, or of all that may hold the point: one of them. */
  | { code: 'oneOfUtilities'; counties: number }
  /** Water is that of the county, not of the point. */
  | { code: 'waterOfCounty' }
  /** Outlines of data centers are those of the atlas, by a point in each. */
  | { code: 'hallsListed' }
  /** Tribal lands and national parks as their datasets have them, to about two hundred metres. */
  | { code: 'landListed' }
  | { code: 'notHeld'; what: readonly NotHeld[] };

export interface Surroundings {
  centre: Centre;
  /** Null outside the United States. */
  people: PeopleWithin[] | null;
  towns: NearTown[];
  sites: { within: SitesWithin[]; nearest: NearSite[] };
  acts: { within: ActsWithin[]; nearest: NearAct[] };
  plants: {
    within: { km: number; status: Plant['status']; plants: number; mw: number }[];
    nearest: (Pick<Plant, 'name' | 'mw' | 'fuel' | 'status' | 'year' | 'operator'> & { km: number })[];
  } | null;
  /** Outlines of data center buildings and campuses; null outside the United States. */
  halls: HallsAround | null;
  /** Tribal lands and national parks; null outside the United States. */
  land: Record<LandKind, LandAround> | null;
  /** Averages over the states within 50 km. */
  prices: StatePrices[];
  /** Of the county that was asked about, or of those that may hold the point; the largest of each first ("one of"). */
  utilities: {
    /** Their codes. */
    counties: readonly string[];
    list: Pick<UtilityFacts, 'eiaId' | 'name' | 'ownership' | 'cents' | 'priceBasis'>[];
  };
  /** Of the county that was asked about, or the only one that may hold the point; null where nothing is known of it. */
  water: CountyWater | null;
  notes: SurroundingsNote[];
  /** Dataset ids in `sources.json`, by what they are behind. */
  sources: Record<
    'people' | 'towns' | 'sites' | 'acts' | 'plants' | 'halls' | 'land' | 'prices' | 'utilities' | 'water',
    readonly string[]
  >;
}

/** What surroundings are taken from. */
export interface SurroundingsData {
  sites: readonly Site[];
  events: readonly OppositionEvent[];
  counties: readonly County[];
  states: readonly State[];
  towns: SearchFile['towns'];
  /** Residents of a state's block groups, and its plants, prices and utilities; by two letters. */
  peoplePoints(state: string): readonly PeoplePoint[];
  powerIn(state: string): StatePower;
  /** Tribal lands and national parks of a state's box. */
  landIn(state: string): readonly LandOutline[];
  halls: readonly HallRecord[];
  /** The water of a county; absent where it is told elsewhere. */
  waterOf?(fips: string): CountyWater | null;
  summaryOf?: (event: OppositionEvent) => string;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Everything within the furthest distance with its own, the nearest first. */
function near<T>(
  centre: Centre,
  items: readonly T[],
  spot: (item: T) => { lon: number; lat: number } | null,
) {
  // A box first: the way on the sphere is dear, and most lie far off.
  const [west, south, east, north] = boundsAround({ ...centre, km: BOX_KM });
  const across = (east - west) / 2;
  return items
    .flatMap((item) => {
      const at = spot(item);
      if (at === null || at.lat < south || at.lat > north) return [];
      const turn = Math.abs(at.lon - centre.lon);
      if (Math.min(turn, 360 - turn) > across) return [];
      const km = kmBetween(centre, at);
      return km <= FURTHEST_KM ? [{ item, km }] : [];
    })
    .sort((a, b) => a.km - b.km);
}

/** States whose box comes within the furthest distance: those whose files must be at hand. */
export function statesAround({ lon, lat }: Pick<Centre, 'lon' | 'lat'>, states: readonly State[]): State[] {
  const around = boundsAround({ lon, lat, km: BOX_KM });
  return states.filter(({ bounds }) => boundsMeet(bounds, around));
}

/**
 * What surrounds a point on a day.
 * @param county the county that the point is known to lie in; null to take the one whose middle is nearest
 * @param day    the day viewed, `YYYY-MM-DD`
 */
export function surroundingsOf(
  centre: Centre,
  county: County | null,
  data: SurroundingsData,
  day: string,
): Surroundings {
  const states = statesAround(centre, data.states);
  const inUs = states.length > 0;
  const groups = near(
    centre,
    states.flatMap(({ code }) => data.peoplePoints(code)),
    (point) => point,
  );
  const people = PEOPLE_KM.map((km): PeopleWithin => {
    const own = groups.filter((found) => found.km <= km);
    return {
      km,
      people: own.length === 0 ? null : own.reduce((sum, { item }) => sum + item.people, 0),
      blockGroups: own.length,
      tooFine: own.length < LEAST_BLOCK_GROUPS,
    };
  });
  const sites = near(
    centre,
    data.sites.filter((site) => !isUncertain(site)),
    (site) => site,
  );
  const past = data.events.filter(({ date }) => date === null || date <= day);
  const acts = near(centre, past, ({ lon, lat }) => (lon === null || lat === null ? null : { lon, lat }));
  const power = states.map(({ code }) => data.powerIn(code));
  const plants = near(
    centre,
    power.flatMap((file) => file.plants),
    (plant) => plant,
  );
  const homes =
    county === null ? (groups.length > 0 ? countiesHolding(centre, data.counties) : []) : [county];
  const [home] = homes;
  const water = home === undefined || homes.length > 1 ? null : (data.waterOf?.(home.fips) ?? null);
  const fine = people.filter(({ tooFine }) => tooFine).map(({ km }) => km);
  return {
    centre,
    people: inUs ? people : null,
    towns: near(centre, data.towns, ([, , lon, lat]) => ({ lon, lat }))
      .slice(0, NEAREST)
      .map(({ item: [name, state, , , thousands], km }) => ({ name, state, thousands, km: tenth(km) })),
    sites: {
      within: AROUND_KM.map((km) => sitesWithin(km, sites)),
      nearest: sites.slice(0, NEAREST).map(({ item, km }) => ({
        id: item.id,
        name: item.name,
        status: item.status,
        siteClass: item.siteClass,
        operator: item.operator,
        mw: item.mw,
        km: tenth(km),
        approximate: isApproximate(item),
      })),
    },
    acts: {
      within: AROUND_KM.map((km) => actsWithin(km, acts, day)),
      nearest: acts.slice(0, NEAREST).map(({ item, km }) => ({
        id: item.id,
        jurisdiction: item.jurisdiction,
        jurisdictionKind: item.jurisdictionKind,
        state: item.state,
        date: item.date,
        datePrecision: item.datePrecision,
        km: tenth(km),
        summary: data.summaryOf?.(item) ?? null,
        measureState: measureOnDate(item, day),
      })),
    },
    plants: inUs ? plantsAround(plants) : null,
    halls: inUs ? hallsAround(centre, data.halls, AROUND_KM, NEAREST) : null,
    land: inUs
      ? landsAround(
          centre,
          states.flatMap(({ code }) => data.landIn(code)),
          AROUND_KM,
        )
      : null,
    prices: power.flatMap(({ prices }) => prices ?? []),
    utilities: {
      counties: homes.map(({ fips }) => fips),
      list: utilitiesOf(homes, power),
    },
    water,
    notes: [
      ...(centre.of === 'middle' ? [{ code: 'fromMiddle' as const }] : []),
      ...(inUs ? [{ code: 'blockGroups' as const }] : []),
      ...(inUs && fine.length > 0 ? [{ code: 'tooFine' as const, km: fine }] : []),
      { code: 'townsListed' },
      { code: 'actsOfTowns' },
      ...(inUs
        ? [
            { code: 'plantsListed' as const },
            { code: 'hallsListed' as const },
            { code: 'landListed' as const },
            { code: 'oneOfUtilities' as const, counties: homes.length },
          ]
        : []),
      ...(water === null ? [] : [{ code: 'waterOfCounty' as const }]),
      { code: 'notHeld', what: NOT_HELD },
    ],
    sources: {
      people: inUs ? [PEOPLE_SOURCE] : [],
      towns: ['geonames'],
      sites: [...new Set(sites.flatMap(({ item }) => item.datasets))].sort(),
      acts: [...new Set(acts.flatMap(({ item }) => item.attestedBy))].sort(),
      plants: inUs ? [POWER_SOURCES.plants] : [],
      halls: inUs ? [HALLS_SOURCE] : [],
      land: inUs ? Object.values(LAND_SOURCES) : [],
      prices: inUs ? [POWER_SOURCES.prices] : [],
      utilities: inUs ? [POWER_SOURCES.territories, POWER_SOURCES.prices] : [],
      water: water === null ? [] : waterSources(water),
    },
  };
}

function sitesWithin(km: number, sites: readonly { item: Site; km: number }[]): SitesWithin {
  const own = sites.filter((found) => found.km <= km);
  const counts = SITE_STATUSES.map(
    (status) => [status, own.filter(({ item }) => item.status === status).length] as const,
  );
  return { km, sites: own.length, byStatus: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}

function actsWithin(
  km: number,
  acts: readonly { item: OppositionEvent; km: number }[],
  day: string,
): ActsWithin {
  const own = acts.filter((found) => found.km <= km).map(({ item }) => item);
  const stopping = measuresAmong(own).filter(
    ({ act }) =>
      act.measure?.kind !== undefined &&
      STOPPING_KINDS.includes(act.measure.kind) &&
      binds(measureOnDate(act, day)) &&
      bindingTerm(act) !== null,
  );
  return {
    km,
    acts: own.length,
    towns: new Set(own.map(({ jurisdiction, state }) => `${jurisdiction}, ${state}`)).size,
    stoppingInForce: stopping.length,
  };
}

function plantsAround(plants: readonly { item: Plant; km: number }[]): NonNullable<Surroundings['plants']> {
  const statuses = ['operating', 'construction', 'planned'] as const;
  return {
    within: AROUND_KM.flatMap((km) =>
      statuses.flatMap((status) => {
        const own = plants.filter(({ item, km: far }) => far <= km && item.status === status);
        return own.length === 0
          ? []
          : [{ km, status, plants: own.length, mw: tenth(own.reduce((sum, { item }) => sum + item.mw, 0)) }];
      }),
    ),
    nearest: plants.slice(0, NEAREST).map(({ item: { name, mw, fuel, status, year, operator }, km }) => ({
      name,
      mw,
      fuel,
      status,
      year,
      operator,
      km: tenth(km),
    })),
  };
}
