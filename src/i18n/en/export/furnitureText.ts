/** Words of the small helps in a picture: scale bar and north arrow. */
import { formatNumber } from '../shell/format';

/** A length of the scale bar, in the unit that reads best: `500 m`, `20 km`. */
export function metricLength(metres: number): string {
  return metres < 1000
    ? `${formatNumber(metres, metres < 1 ? 1 : 0)} m`
    : `${formatNumber(metres / 1000)} km`;
}

/** `2,000 ft`, `10 mi`. */
export const feetLength = (feet: number) => `${formatNumber(feet)} ft`;
export const mileLength = (miles: number) => `${formatNumber(miles)} mi`;

/** Where on the map the scale bar is right: `at 39° N`. */
export function scaleLatitude(latitude: number): string {
  const degrees = Math.round(Math.abs(latitude));
  return degrees === 0 ? 'at the equator' : `at ${degrees}° ${latitude > 0 ? 'N' : 'S'}`;
}

/** Where a scale bar holds whose picture shows Alaska and Hawaii in frames of their own. */
export const SCALE_APART = 'not for Alaska and Hawaii';

/** On the north arrow. */
export const NORTH = 'N';
