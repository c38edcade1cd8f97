import type { Town } from '../gazetteer';

/** From which zoom level on a place may be labelled. */
export interface RankedTown {
  town: Town;
  minZoom: number;
}

interface Rule {
  zoom: number;
  /** Least inhabitants in the United States and elsewhere. */
  home: number;
  abroad: number;
}

/** The story is told in the United States: places elsewhere have to be larger for a label. */
const RULES: readonly Rule[] = [
  { zoom: 2, home: 3_000_000, abroad: 7_000_000 },
  { zoom: 3, home: 550_000, abroad: 3_000_000 },
  { zoom: 4, home: 150_000, abroad: 1_000_000 },
  { zoom: 5, home: 50_000, abroad: 350_000 },
  { zoom: 6, home: 15_000, abroad: 120_000 },
  { zoom: 7, home: 6_000, abroad: 50_000 },
  { zoom: 8, home: 2_500, abroad: 20_000 },
  { zoom: 9, home: 1_000, abroad: 12_000 },
];
const LAST_ZOOM = 10;

/** From this zoom level on the seat of a county may have its label, however small it is. */
const SEAT_ZOOM = 8;

/** A seat of government counts for this much more. */
const CAPITAL_WEIGHT = { country: 3, division: 1.2 } as const;

/** Least distance between two labelled places, in pixels of a 512-pixel tile. */
const SPACING = 56;

const WORLD_PIXELS = 512;

/**
 * Decides from which zoom level on each place is labelled: on every level the heaviest places that are
 * large enough for it and keep their distance from all that are labelled already. So a lone town in the
 * plains comes as early as a city, and a suburb waits for its city to make room. Places that would come
 * after zoom 10 are left out.
 * @param towns the largest first; of equal ones the first wins
 * @param isSeat whether a place is the seat of a county
 */
export function thin(towns: readonly Town[], isSeat: (town: Town) => boolean = () => false): RankedTown[] {
  const weigh = (town: Town) => town.population * (town.capital ? CAPITAL_WEIGHT[town.capital] : 1);
  let waiting = towns
    .map((town) => ({ town, weight: weigh(town), ...toUnitSquare(town.lon, town.lat) }))
    .sort((a, b) => b.weight - a.weight);
  const ranked: RankedTown[] = [];
  const labelled: { x: number; y: number }[] = [];
  for (const { zoom, home, abroad } of [...RULES, { zoom: LAST_ZOOM, home: 1000, abroad: 12_000 }]) {
    const spacing = SPACING / (WORLD_PIXELS * 2 ** zoom);
    const grid = new Map<string, { x: number; y: number }[]>();
    const cell = (x: number, y: number) => `${Math.floor(x / spacing)},${Math.floor(y / spacing)}`;
    const put = (place: { x: number; y: number }) => {
      const key = cell(place.x, place.y);
      const there = grid.get(key);
      if (there) there.push(place);
      else grid.set(key, [place]);
    };
    const crowded = (x: number, y: number) => {
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          for (const place of grid.get(cell(x + dx * spacing, y + dy * spacing)) ?? []) {
            if (Math.hypot(place.x - x, place.y - y) < spacing) return true;
          }
        }
      }
      return false;
    };
    for (const place of labelled) put(place);
    const rest: typeof waiting = [];
    for (const candidate of waiting) {
      const { town, weight, x, y } = candidate;
      const least = zoom >= SEAT_ZOOM && isSeat(town) ? 0 : town.country === 'US' ? home : abroad;
      if (weight < least || crowded(x, y)) {
        rest.push(candidate);
        continue;
      }
      ranked.push({ town, minZoom: zoom });
      labelled.push({ x, y });
      put({ x, y });
    }
    waiting = rest;
  }
  return ranked;
}

/** Web mercator, the world as the square from 0 to 1, y growing southward. */
export function toUnitSquare(lon: number, lat: number): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: lon / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** The inverse of `toUnitSquare`: longitude and latitude in degrees. */
export function fromUnitSquare(x: number, y: number): [number, number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
