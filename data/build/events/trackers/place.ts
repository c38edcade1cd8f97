/** Where the act of a row lies: whose act it is, the county, and the point of a place. */
import { isFeature } from 'geojson-validation';
import type { Checks } from '../../../../src/ingest/check';
import { countyNamed } from '../../countyNames';
import { countyAt, countyShapes, currentFips, stateNamed } from '../../geography';
import { AREA_REF } from '../areas';
import { type Jurisdiction, readJurisdiction } from '../jurisdictions';
import { lookUp } from './lookUp';
import type { TrackerRecord } from './record';
import type { AnyRow, RowContext } from './table';

export type Place = Pick<
  TrackerRecord,
  | 'jurisdiction'
  | 'jurisdictionKind'
  | 'form'
  | 'key'
  | 'country'
  | 'state'
  | 'countyFips'
  | 'lon'
  | 'lat'
  | 'area'
  | 'countyNamed'
>;

/** Reads the place of a row; what is wrong with it is noted. */
export function readPlace(row: AnyRow, context: RowContext): Place {
  const { table, words, checks } = context;
  const { cells } = row;
  const country = cells.country === '' ? 'US' : cells.country;
  if (!/^[A-Z]{2}$/.test(country)) checks.fail(row.line, 'country', country, 'two capital letters');
  const abroad = country !== 'US';
  let state: string | null = abroad || cells.state === '' ? null : cells.state;
  if (state !== null && !stateNamed(state)) {
    checks.fail(row.line, 'state', state, 'a two-letter code of a state');
    state = null;
  }
  const kindWord = lookUp(context, row, words.kinds, 'jurisdiction-words', table.level(cells)) ?? 'byName';
  const byHand = words.names.get(`${table.tracker} ${cells.id}`);
  const raw = byHand?.name ?? table.jurisdiction(cells);
  const found = readJurisdiction(raw, byHand?.kind ?? kindWord, state, cells.county || null);
  const name = abroad ? raw : found.name;
  if (name === '') checks.fail(row.line, 'jurisdiction', raw, 'a name');
  if (state === null && !abroad && found.kind !== 'federal') {
    checks.fail(row.line, 'state', cells.state, `a state for an act of a ${found.kind}`);
  }
  const overArea = found.kind === 'state' || found.kind === 'federal' || found.kind === 'national';
  const point = overArea ? null : checks.point(row, 'lon', 'lat');
  if (point && !isFeature(featureOf(point))) {
    checks.fail(row.line, 'lon', `${point.lon}, ${point.lat}`, 'a GeoJSON point');
  }
  if (point && state !== null && !nearState(point.lon, point.lat, state)) {
    checks.fail(row.line, 'lon', `${point.lon}, ${point.lat}`, `a position in ${state}`);
  }
  const countyFips = overArea || state === null ? null : countyOf(found, state, point, row, checks);
  const drawn = found.kind === 'county' ? null : point;
  return {
    jurisdiction: name,
    jurisdictionKind: found.kind,
    form: found.form,
    // Counties are compared by code: "La Salle" and "LaSalle" are one.
    key: found.kind === 'county' && countyFips !== null ? countyFips : found.key,
    country,
    state: found.kind === 'federal' ? null : state,
    countyFips,
    lon: drawn?.lon ?? null,
    lat: drawn?.lat ?? null,
    area: areaOf(row, context),
    // Moratorium Nation's county follows from its point.
    countyNamed: found.countyHint !== null || (table.tracker === 'datacentertracker' && cells.county !== ''),
  };
}

/**
 * The 2023 county. For county acts the name decides, because some trackers' points (and the codes made from
 * them) lie over the border; for places the code, the county named beside them, or the point.
 */
function countyOf(
  { kind, name, countyHint: hint }: Jurisdiction,
  state: string,
  point: { lon: number; lat: number } | null,
  row: AnyRow,
  checks: Checks,
): string | null {
  const code = row.cells.county_fips;
  const current = code === '' ? [] : currentFips(code);
  if (code !== '' && current.length === 0) {
    checks.fail(row.line, 'county_fips', code, 'the FIPS code of a county');
  }
  for (const fips of current) {
    if (countyShapes().get(fips)?.state === state) continue;
    checks.fail(row.line, 'county_fips', code, `a county in ${state}`);
    return null;
  }
  const at = point ? countyAt(point.lon, point.lat) : null;
  const byPoint = at?.state === state ? at.fips : null;
  if (kind === 'county') {
    const named = countyNamed(name, state);
    if (named) return named;
  } else if (hint !== null) {
    const hinted = countyNamed(hint, state);
    if (hinted) return hinted;
  }
  if (current.length === 1) return current[0] ?? null;
  // A divided county: the point tells the part.
  if (current.length > 1) return byPoint !== null && current.includes(byPoint) ? byPoint : null;
  return byPoint;
}

const featureOf = ({ lon, lat }: { lon: number; lat: number }) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: {},
});

/** Simplified shores and borders leave towns on the other bank: 6 km are forgiven. */
function nearState(lon: number, lat: number, state: string): boolean {
  const step = 0.055;
  for (const dx of [0, -step, step]) {
    for (const dy of [0, -step, step]) {
      if (countyAt(lon + dx, lat + dy)?.state === state) return true;
    }
  }
  return false;
}

/** The polygon that the table of areas or the row itself names; a doubtful one is left out. */
function areaOf(row: AnyRow, { table, areas, checks }: RowContext): string | null {
  const known = areas.get(`${table.tracker} ${row.cells.id}`);
  if (known) return known.sure ? known.area : null;
  const { area, area_confidence: confidence } = row.cells;
  if (area === '' || confidence === 'likely') return null;
  if (AREA_REF.test(area)) return area;
  checks.fail(row.line, 'area', area, 'a reference such as place:0118976');
  return null;
}
