/** Where a site stands: the best position of its rows, and the county it lies in. */
import distance from '@turf/distance';
import { isOneOf, PRECISIONS, type Precision } from '../../../src/model/vocabulary';
import { countyAt, nearestCounty } from '../geography';
import { countyNamed } from './countyNames';
import type { LineageRow, Place } from './rows';

/** How far, in kilometres, a better position may move a site from the town or county of its lineage. */
const MAY_MOVE_KM: Readonly<Partial<Record<Precision, number>>> = { town: 25, county: 60, country: 2000 };

/**
 * The best position: the most precise row. The lineage keeps its own when it is a site, or when the other
 * row would move it out of the town or county that its sources name.
 */
export function bestPlace(lineage: LineageRow | null, others: readonly Place[]): Place {
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

/** Stated counties of approximate positions win: a rough point may lie in the next county. */
export function countyOf(
  place: Place,
  state: string | null,
  name: string | null,
  stated: string | null,
): string | null {
  const named = countyNamed(state, name) ?? stated;
  const isRough = isOneOf(['approximate', 'town', 'county', 'country'] as const, place.precision);
  if (isRough && named !== null) return named;
  if (place.precision === 'country') return null;
  const found = countyAt(place.lon, place.lat) ?? nearestCounty(place.lon, place.lat, 10);
  return found?.fips ?? named;
}
