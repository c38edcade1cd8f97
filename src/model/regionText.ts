/**
 * How a region is written in one line, in links and on the command line alike: `county:51107`, `state:VA`,
 * `country:US`, `area:PJM-DOM`, `radius:LON,LAT,KM`.
 */
import type { Region } from './region';

/** Longest id that is taken from outside; ours are far shorter. */
export const MAX_ID = 200;
const MAX_RADIUS_KM = 1000;

/** The forms a region can take, for messages. */
export const REGION_FORMS = [
  'county:FIPS',
  'state:XX',
  'country:XX',
  'area:ID',
  'radius:LON,LAT,KM',
] as const;

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Rounds to `digits` decimals; never gives -0. */
export const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/** Turns any angle in degrees into the same one between -180 and 180. */
export const wrap = (degrees: number) =>
  Math.abs(degrees) <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180;

export const finite = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise);

/** A number written in plain digits; NaN for anything else, the empty text included. */
export function plainNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** Writes an id so that it can stand in a list with commas: "," becomes "~." and "~" becomes "~~". */
export const escapeId = (id: string) => id.replaceAll('~', '~~').replaceAll(',', '~.');
/** Undoes `escapeId`; a tilde that escapes nothing stands for itself. */
export const unescapeId = (text: string) => text.replace(/~([~.])/g, (_, mark) => (mark === '.' ? ',' : '~'));

/** What a region should have been: one of the forms, or a radius that lies within range, to which it was brought. */
export type ExpectedRegion =
  | { kind: 'region'; forms: readonly string[] }
  | { kind: 'radiusInRange'; mostKm: number };

/** A region that was read, and what was expected instead where the text was not used as it stands. */
export interface ParsedRegion {
  region: Region | null;
  expected: ExpectedRegion | null;
}

/** Reads a region; says nothing of whether such a county or area exists. Never throws. */
export function parseRegion(text: string): ParsedRegion {
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(colon, 0));
  const rest = text.slice(colon + 1);
  const good = (region: Region): ParsedRegion => ({ region, expected: null });
  if (kind === 'county' && /^\d{5}$/.test(rest)) return good({ kind, fips: rest });
  if ((kind === 'state' || kind === 'country') && /^[A-Za-z]{2}$/.test(rest)) {
    return good({ kind, code: rest.toUpperCase() });
  }
  if (kind === 'area' && rest !== '' && rest.length <= MAX_ID) return good({ kind, id: unescapeId(rest) });
  if (kind === 'radius') {
    const parts = rest.split(',');
    const [lon = Number.NaN, lat = Number.NaN, km = Number.NaN] = parts.map(plainNumber);
    if (parts.length === 3 && [lon, lat, km].every(Number.isFinite) && km > 0) {
      const region = tidyRadius(lon, lat, km);
      const same = region.lon === round(lon, 5) && region.lat === round(lat, 5) && region.km === round(km, 2);
      return {
        region,
        expected: same ? null : { kind: 'radiusInRange', mostKm: MAX_RADIUS_KM },
      };
    }
  }
  return { region: null, expected: { kind: 'region', forms: REGION_FORMS } };
}

function tidyRadius(lon: number, lat: number, km: number): Extract<Region, { kind: 'radius' }> {
  return {
    kind: 'radius',
    lon: round(wrap(finite(lon, 0)), 5),
    lat: round(clamp(finite(lat, 0), -90, 90), 5),
    km: round(clamp(finite(km, 50), 0.01, MAX_RADIUS_KM), 2),
  };
}

/** Writes a region as `parseRegion` reads it. */
export function formatRegion(region: Region): string {
  switch (region.kind) {
    case 'county':
      return `county:${region.fips}`;
    case 'state':
    case 'country':
      return `${region.kind}:${region.code}`;
    case 'area':
      return `area:${escapeId(region.id)}`;
    case 'radius': {
      const { lon, lat, km } = tidyRadius(region.lon, region.lat, region.km);
      return `radius:${lon},${lat},${km}`;
    }
  }
}
