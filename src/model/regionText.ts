/**
 * How a region is written in one line, in links and on the command line alike: `county:51107`, `state:VA`,
 * `country:US`, `area:PJM-DOM`, `radius:LON,LAT,KM`, `poly:CODE` (`writePolygons`). The last two may bear a name of the
 * reader's own behind a colon: `radius:-77.49,39.04,25:Our valley`. Several are apart by commas: `state:GA,state:SC`.
 */
import { readPolygons, writePolygons } from './polygon';
import type { Region, SingleRegion } from './region';

/** Longest id that is taken from outside; ours are far shorter. */
export const MAX_ID = 200;
const MAX_RADIUS_KM = 1000;
/** Where the map ends, in whole degrees. */
const MAX_LAT = 85;

/** The forms a region can take, for messages. */
export const REGION_FORMS = [
  'county:FIPS',
  'state:XX',
  'country:XX',
  'area:ID',
  'radius:LON,LAT,KM',
  'poly:CODE',
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

/** Longest name of a reader's own, in characters. */
export const MAX_NAME = 60;

/** A name as it is kept: one line, spaces run together, not too long; undefined where nothing is left. */
export function tidyName(text: string): string | undefined {
  const line = text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, MAX_NAME).join('').trim() || undefined;
}

/** What stands before the first colon, and the name behind it. */
function named(rest: string): { code: string; own: { name?: string } } {
  const colon = rest.indexOf(':');
  if (colon < 0) return { code: rest, own: {} };
  const name = tidyName(unescapeId(rest.slice(colon + 1)));
  return { code: rest.slice(0, colon), own: name === undefined ? {} : { name } };
}

const writtenName = (name: string | undefined) => {
  const tidy = name === undefined ? undefined : tidyName(name);
  return tidy === undefined ? '' : `:${escapeId(tidy)}`;
};

/** Most regions that are taken as one. */
const MAX_REGIONS = 100;

/** Whether a text is written as a region is: no id of a site begins so. */
export const isRegionText = (text: string): boolean =>
  /^(?:county|state|country|area|radius|poly):/.test(text);

/** The parts of a list: a comma before a kind of region ends one. */
export const splitRegions = (text: string): string[] =>
  text.split(/,(?=\s*(?:county|state|country|area|radius|poly):)/i).map((part) => part.trim());

/** Several regions as one; the only one as itself. */
export const oneOf = (regions: readonly SingleRegion[]): Region | null => {
  const distinct = [...new Map(regions.map((region) => [formatRegion(region), region])).values()];
  const [only] = distinct;
  if (only === undefined) return null;
  return distinct.length === 1 ? only : { kind: 'several', regions: distinct };
};

/** Reads a region or several; says nothing of whether such a county or area exists. Never throws. */
export function parseRegion(text: string): ParsedRegion {
  const parts = splitRegions(text);
  if (parts.length === 1 || parts.length > MAX_REGIONS) return parseSingle(text);
  const read = parts.map(parseSingle);
  const regions = read.flatMap(({ region }) => region ?? []);
  const wrong = read.find(({ expected }) => expected !== null);
  if (regions.length < parts.length) return { region: null, expected: wrong?.expected ?? null };
  return { region: oneOf(regions), expected: wrong?.expected ?? null };
}

function parseSingle(text: string): { region: SingleRegion | null; expected: ExpectedRegion | null } {
  const colon = text.indexOf(':');
  const kind = text.slice(0, Math.max(colon, 0));
  const rest = text.slice(colon + 1);
  const good = (region: SingleRegion) => ({ region, expected: null });
  if (kind === 'county' && /^\d{5}$/.test(rest)) return good({ kind, fips: rest });
  if ((kind === 'state' || kind === 'country') && /^[A-Za-z]{2}$/.test(rest)) {
    return good({ kind, code: rest.toUpperCase() });
  }
  if (kind === 'area' && rest !== '' && rest.length <= MAX_ID) return good({ kind, id: unescapeId(rest) });
  if (kind === 'poly') {
    const { code, own } = named(rest);
    const polygons = readPolygons(code);
    if (polygons !== null) return good({ kind: 'polygon', polygons, ...own });
  }
  if (kind === 'radius') {
    const { code, own } = named(rest);
    const parts = code.split(',');
    const [lon = Number.NaN, lat = Number.NaN, km = Number.NaN] = parts.map(plainNumber);
    if (parts.length === 3 && [lon, lat, km].every(Number.isFinite) && km > 0) {
      const region = { ...tidyRadius(lon, lat, km), ...own };
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
    lat: round(clamp(finite(lat, 0), -MAX_LAT, MAX_LAT), 5),
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
      return `radius:${lon},${lat},${km}${writtenName(region.name)}`;
    }
    case 'polygon':
      return `poly:${writePolygons(region.polygons)}${writtenName(region.name)}`;
    case 'several':
      return region.regions.map(formatRegion).join(',');
  }
}
