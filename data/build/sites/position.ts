/** Where a site stands: the best position of its rows, and the county it lies in. */
import distance from '@turf/distance';
import { isOneOf, PRECISIONS, type Precision } from '../../../src/model/vocabulary';
import { countyNamed } from '../countyNames';
import { countyAt, nearestCounty } from '../geography';
import type { LineageRow, Place } from './rows';

/** A position and the licence of its row, which tells whether a map is behind it. */
export type LicensedPlace = Place & { licence: string };

/** How far, in kilometres, a better position may move a site from the town or county of its lineage. */
const MAY_MOVE_KM: Readonly<Partial<Record<Precision, number>>> = { town: 25, county: 60, country: 2000 };

/**
 * The best position: the most precise row. The lineage keeps its own when it is a site, or when the other
 * row would move it out of the town or county that its sources name.
 */
export function bestPlace(lineage: LineageRow | null, others: readonly LicensedPlace[]): LicensedPlace {
  const grade = (place: Place) => PRECISIONS.indexOf(place.precision);
  if (!lineage) {
    const [first] = [...others].sort((a, b) => grade(a) - grade(b));
    if (!first) throw new Error('a group of rows has no position');
    return first;
  }
  const limit = MAY_MOVE_KM[lineage.precision];
  if (limit === undefined) return lineage;
  const [better] = others
    .filter((place) => grade(place) < grade(lineage))
    .filter((place) => distance([place.lon, place.lat], [lineage.lon, lineage.lat]) <= limit)
    .sort((a, b) => grade(a) - grade(b));
  return better ?? lineage;
}

/** What a row says of the county it lies in. */
export interface StatedPlace {
  state: string | null;
  countyName: string | null;
  countyFips: string | null;
}

/**
 * The county of a US site. A stated code or county wins, the first that is one, unless the position is firm: that
 * of an outline or another mapped feature. Where only the state is stated, a point in another state is not
 * believed.
 */
export function countyOf(place: Place, isMapped: boolean, stated: readonly StatedPlace[]): string | null {
  const named = stated
    .map((said) => said.countyFips ?? countyNamed(said.countyName, said.state))
    .find((fips) => fips !== null);
  const isFirm =
    place.precision === 'footprint' ||
    (isMapped && isOneOf(['exact', 'point', 'site'] as const, place.precision));
  if (!isFirm && named) return named;
  if (place.precision === 'country') return null;
  const found = countyAt(place.lon, place.lat) ?? nearestCounty(place.lon, place.lat, 10);
  if (isFirm) return found?.fips ?? named ?? null;
  const state = stated.find((said) => said.state !== null)?.state ?? null;
  return state === null || found?.state === state ? (found?.fips ?? null) : null;
}
