/** The clock of grid areas, for hours as the people there live them. */
import type { GridArea } from '../region';
import { parseHour } from './series';

/** The clock of an area. */
export interface LocalClock {
  /** Standard time, whole hours from UTC. */
  utcOffset: number;
  /** True where the clock is an hour ahead in summer. */
  daylight: boolean;
}

/** State by two-digit FIPS -> the standard time most of the state keeps; those without daylight saving apart. */
const STATE_CLOCKS: readonly (readonly [offset: number, daylight: boolean, states: string])[] = [
  [-4, false, '72 78'],
  [-5, true, '09 10 11 12 13 18 21 23 24 25 26 33 34 36 37 39 42 44 45 50 51 54'],
  [-6, true, '01 05 17 19 20 22 27 28 29 31 38 40 46 47 48 55'],
  [-7, true, '08 16 30 35 49 56'],
  [-7, false, '04'],
  [-8, true, '06 32 41 53'],
  [-9, true, '02'],
  [-10, false, '15'],
];

const CLOCK_OF = new Map(
  STATE_CLOCKS.flatMap(([utcOffset, daylight, states]) =>
    states.split(' ').map((state) => [state, { utcOffset, daylight }] as const),
  ),
);

/** Areas without a county, and authorities for their sub-areas without one: where their customers live. */
const WITHOUT_COUNTIES: Readonly<Record<string, LocalClock>> = {
  ...Object.fromEntries(['CPLW', 'FMPP', 'HST', 'ISNE', 'NYIS', 'PJM'].map((id) => [id, clock(-5)])),
  ...Object.fromEntries(['SPA', 'SWPP', 'MISO', 'ERCO'].map((id) => [id, clock(-6)])),
  ...Object.fromEntries(['CISO', 'LDWP', 'SCL', 'TIDC'].map((id) => [id, clock(-8)])),
};

function clock(utcOffset: number): LocalClock {
  return { utcOffset, daylight: true };
}

/**
 * The clock of an area: that of most of its counties, each taken to keep the time that most of its state keeps.
 * An area without counties has that of its customers or of the authority it belongs to; null when neither is known.
 */
export function areaClock({
  id,
  counties,
  parentId,
}: Pick<GridArea, 'id' | 'counties' | 'parentId'>): LocalClock | null {
  const votes = new Map<LocalClock, number>();
  for (const fips of counties) {
    const found = CLOCK_OF.get(fips.slice(0, 2));
    if (found === undefined) continue;
    const own = [...votes.keys()].find(
      ({ utcOffset, daylight }) => utcOffset === found.utcOffset && daylight === found.daylight,
    );
    votes.set(own ?? found, (votes.get(own ?? found) ?? 0) + 1);
  }
  let most: LocalClock | null = null;
  for (const [candidate, count] of votes) {
    if (most === null || count > (votes.get(most) ?? 0)) most = candidate;
  }
  return most ?? WITHOUT_COUNTIES[id] ?? WITHOUT_COUNTIES[parentId ?? ''] ?? null;
}

/**
 * Local standard time of an area, whole hours from UTC; see `areaClock`. An area of which nothing else is known has
 * that of the area it belongs to.
 */
export function areaUtcOffset(
  area: Pick<GridArea, 'id' | 'counties' | 'parentId'>,
  areas: readonly Pick<GridArea, 'id' | 'counties' | 'parentId'>[],
): number | null {
  const parent = areas.find(({ id }) => id === area.parentId);
  return (areaClock(area) ?? (parent ? areaClock(parent) : null))?.utcOffset ?? null;
}

const HOUR_MS = 3_600_000;

/**
 * What the clock of an area shows at the end of an hour, `YYYY-MM-DDTHH`. Daylight saving is that of US law since
 * 2007: from 2:00 on the second Sunday of March to 2:00 on the first Sunday of November.
 * @param at the hour as a series labels it, by its end, UTC, `YYYY-MM-DDTHH`
 */
export function localHour(at: string, { utcOffset, daylight }: LocalClock): string {
  const standard = parseHour(at) + utcOffset;
  const shown = standard + (daylight && isDaylightTime(standard) ? 1 : 0);
  return new Date(shown * HOUR_MS).toISOString().slice(0, 13);
}

/** @param standard hours since 1970-01-01T00 of local standard time */
function isDaylightTime(standard: number): boolean {
  const year = new Date(standard * HOUR_MS).getUTCFullYear();
  return standard >= sunday(year, 2, 2) + 2 && standard < sunday(year, 10, 1) + 1;
}

/** Midnight before the nth Sunday of a month (0–11), hours since 1970. */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month);
  const days = ((7 - new Date(first).getUTCDay()) % 7) + 7 * (nth - 1);
  return first / HOUR_MS + 24 * days;
}
