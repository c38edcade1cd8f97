/** Which of our fields a column of a reader's table holds, guessed from its name and its values. */
import { fold } from '../../model/fold';

export const FIELDS = [
  'id',
  'name',
  'lat',
  'lon',
  /** Both coordinates in one cell. */
  'latLon',
  'wkt',
  'geojson',
  'easting',
  'northing',
  'state',
  'county',
  'fips',
  'zip',
  'place',
  'country',
  'address',
  'mw',
  'acres',
  'status',
  'date',
  'operator',
  'kind',
  'source',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** Names of columns as they are met, folded; the first match wins, exact names before parts of names. */
const EXACT: Readonly<Record<Field, readonly string[]>> = {
  id: [
    'id',
    'objectid',
    'fid',
    'gid',
    'record id',
    'case number',
    'case no',
    'application no',
    'application number',
    'permit no',
    'permit number',
    'uid',
    'aktenzeichen',
  ],
  name: [
    'name',
    'title',
    'site',
    'site name',
    'project',
    'project name',
    'facility',
    'facility name',
    'substation',
    'substation name',
    'label',
    'campus',
    'development',
    'bezeichnung',
    'nom',
    'nombre',
  ],
  lat: [
    'lat',
    'latitude',
    'latitude dd',
    'lat dd',
    'y lat',
    'latitude wgs84',
    'lat wgs84',
    'breite',
    'breitengrad',
    'latitud',
    'site latitude',
    'gps lat',
    'decimal latitude',
    'decimallatitude',
    'point y',
    'y wgs84',
  ],
  lon: [
    'lon',
    'lng',
    'long',
    'longitude',
    'longitude dd',
    'lon dd',
    'long dd',
    'x long',
    'x lon',
    'longitude wgs84',
    'lon wgs84',
    'länge',
    'lange',
    'laenge',
    'längengrad',
    'langengrad',
    'longitud',
    'site longitude',
    'gps lon',
    'gps long',
    'decimal longitude',
    'decimallongitude',
    'point x',
    'x wgs84',
  ],
  latLon: [
    'latlon',
    'lat lon',
    'lat long',
    'lat lng',
    'latlng',
    'latitude longitude',
    'coordinates',
    'coordinate',
    'coords',
    'gps',
    'gps coordinates',
    'position',
    'location coordinates',
    'geo',
    'koordinaten',
    'lon lat',
    'long lat',
    'coordenadas',
  ],
  wkt: [
    'wkt',
    'geom',
    'geometry',
    'the geom',
    'shape',
    'wkt geom',
    'geom wkt',
    'well known text',
    'geography',
  ],
  geojson: ['geojson', 'geometry json', 'geom json'],
  easting: [
    'x',
    'easting',
    'x coord',
    'x coordinate',
    'xcoord',
    'coord x',
    'x ft',
    'x feet',
    'x m',
    'state plane x',
    'utm x',
    'utm e',
    'utm easting',
    'rechtswert',
    'ostwert',
    'east',
    'x meters',
    'sp x',
    'stateplane x',
    'easting ft',
    'easting m',
    'easting us ft',
  ],
  northing: [
    'y',
    'northing',
    'y coord',
    'y coordinate',
    'ycoord',
    'coord y',
    'y ft',
    'y feet',
    'y m',
    'state plane y',
    'utm y',
    'utm n',
    'utm northing',
    'hochwert',
    'nordwert',
    'north',
    'y meters',
    'sp y',
    'stateplane y',
    'northing ft',
    'northing m',
    'northing us ft',
  ],
  state: ['state', 'st', 'state code', 'state abbr', 'province', 'state name', 'us state', 'usps', 'stusps'],
  county: ['county', 'county name', 'parish', 'borough', 'cnty', 'namelsad'],
  fips: [
    'fips',
    'county fips',
    'fips code',
    'geoid',
    'geoid10',
    'geoid20',
    'countyfp',
    'cnty fips',
    'fips county',
    'county geoid',
    'county code',
    'fips5',
    'stcofips',
    'countyfips',
  ],
  zip: ['zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'zcta', 'zcta5', 'zip5', 'plz'],
  place: [
    'city',
    'town',
    'place',
    'municipality',
    'locality',
    'community',
    'township',
    'ort',
    'village',
    'jurisdiction',
    'ville',
    'ciudad',
  ],
  country: ['country', 'country code', 'land', 'nation', 'pays', 'país', 'pais'],
  address: ['address', 'street address', 'street', 'site address', 'location', 'adresse'],
  mw: [
    'mw',
    'megawatts',
    'capacity',
    'capacity mw',
    'power',
    'power mw',
    'load',
    'load mw',
    'mw load',
    'demand mw',
    'size mw',
    'it load',
    'it load mw',
    'critical it',
    'critical it mw',
    'nameplate mw',
    'leistung',
    'leistung mw',
    'mw capacity',
    'total mw',
    'planned mw',
    'mw that fit',
    'hosting capacity mw',
    'available mw',
    'available capacity mw',
    'requested mw',
    'kw',
    'gw',
    'leistung in mw',
    'puissance',
    'potencia',
    'power capacity',
    'capacity gw',
    'capacity kw',
  ],
  acres: [
    'acres',
    'acreage',
    'area acres',
    'site acres',
    'land acres',
    'size acres',
    'lot acres',
    'ha',
    'hectares',
    'fläche',
    'flache',
    'flaeche',
  ],
  status: ['status', 'state of project', 'project status', 'stage', 'phase', 'decision', 'outcome'],
  date: [
    'date',
    'filed',
    'date filed',
    'filing date',
    'filed on',
    'application date',
    'decision date',
    'event date',
    'announced',
    'date announced',
    'year',
    'datum',
    'reported',
    'report date',
    'submitted',
    'date submitted',
    'hearing date',
    'date received',
    'received',
    'approved',
    'date approved',
    'opened',
    'effective date',
    'fecha',
  ],
  operator: [
    'operator',
    'company',
    'owner',
    'developer',
    'applicant',
    'operator name',
    'owner name',
    'firm',
    'betreiber',
    'utility',
  ],
  kind: ['type', 'kind', 'category', 'class', 'concern', 'art', 'typ'],
  source: ['source', 'url', 'link', 'source url', 'website', 'reference', 'quelle'],
  note: ['note', 'notes', 'comment', 'comments', 'description', 'remarks', 'details', 'bemerkung'],
};

const BY_NAME = new Map<string, Field>(
  FIELDS.flatMap((field) => EXACT[field].map((name): [string, Field] => [fold(name), field])),
);

/** Parts of names that tell a field where the whole name is not known. Order matters. */
const PARTS: readonly (readonly [RegExp, Field])[] = [
  [/\b(?:lat|latitude)\b/, 'lat'],
  [/\b(?:lon|lng|long|longitude)\b/, 'lon'],
  [/\b(?:fips|geoid)\b/, 'fips'],
  [/\b(?:zip|zipcode|postal)\b/, 'zip'],
  [/\beasting\b|\bx coord/, 'easting'],
  [/\bnorthing\b|\by coord/, 'northing'],
  [/\b(?:mw|megawatts?|gw|kw)\b/, 'mw'],
  [/\bacres?\b/, 'acres'],
  [/\bcounty\b/, 'county'],
  [/\bdate\b/, 'date'],
  [/\bstatus\b/, 'status'],
];

/** Unit that the name of a column states. */
export type StatedUnit = 'gw' | 'kw' | 'ha' | null;

export interface Column {
  index: number;
  /** As it stands in the file; "column 4" where it has none. */
  name: string;
  field: Field | null;
  unit: StatedUnit;
}

const nameKey = (name: string) => fold(name.replace(/([\p{Ll}])([\p{Lu}])/gu, '$1 $2').replace(/_/g, ' '));

/** The field that a column's name tells; null where it tells none. */
export function fieldOfName(name: string): Field | null {
  const plain = fold(name.replace(/_/g, ' '));
  const spaced = nameKey(name);
  // What stands in brackets is a unit or a remark: "Capacity (MW)".
  const bare = fold(name.replace(/[([{].*?[)\]}]/g, ' ').replace(/_/g, ' '));
  const whole = BY_NAME.get(plain) ?? BY_NAME.get(spaced) ?? BY_NAME.get(plain.replace(/ /g, ''));
  if (whole) return whole;
  if (bare !== '' && bare !== plain) {
    const found = BY_NAME.get(bare);
    if (found) return found;
  }
  // A sentence that holds such a word is no name of a column.
  if (spaced.split(' ').length > LONGEST_NAME) return null;
  return PARTS.find(([part]) => part.test(spaced))?.[1] ?? null;
}

/** The most words of a name that is known only by a part of it. */
const LONGEST_NAME = 4;

function unitOfName(name: string): StatedUnit {
  const words = nameKey(name).split(' ');
  if (words.includes('gw') || words.includes('gigawatts')) return 'gw';
  if (words.includes('kw') || words.includes('kilowatts')) return 'kw';
  if (words.includes('ha') || words.includes('hectares')) return 'ha';
  return null;
}

/** What a header row's cells are. Each field goes to the first column that tells it. */
export function columnsOf(header: readonly string[]): Column[] {
  const taken = new Set<Field>();
  const exact = header.map((name) => BY_NAME.get(fold(name.replace(/_/g, ' '))) ?? null);
  const fieldAt = new Map<number, Field>();
  // Exact names first, so that "Latitude" wins over "Lat/long source".
  for (const [index, field] of exact.entries()) {
    if (field === null || taken.has(field)) continue;
    taken.add(field);
    fieldAt.set(index, field);
  }
  for (const [index, name] of header.entries()) {
    if (fieldAt.has(index)) continue;
    const field = fieldOfName(name);
    if (field === null || taken.has(field)) continue;
    taken.add(field);
    fieldAt.set(index, field);
  }
  // "X" and "Y" beside a latitude are another pair; alone they may be degrees, which the values tell.
  return header.map((name, index) => ({
    index,
    name: name.trim(),
    field: fieldAt.get(index) ?? null,
    unit: unitOfName(name),
  }));
}

/** How many lines may stand above the header: titles, notes, the day of the export. */
const LINES_ABOVE = 25;

/**
 * The row that is the header: the one that names most fields we know, if it places its rows at all; else the first
 * with as many filled cells as the table is wide.
 * @returns its index in `rows`; -1 when no row can be one
 */
export function headerRow(rows: readonly { cells: readonly string[] }[]): number {
  let best = { index: -1, score: 0 };
  for (const [index, { cells }] of rows.slice(0, LINES_ABOVE).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || filled.some((cell) => cell.length > 120)) continue;
    const named = cells.filter((cell) => cell.trim() !== '' && fieldOfName(cell) !== null).length;
    // One cell alone is a title, unless it is the very name of a column.
    if (filled.length === 1 && !BY_NAME.has(fold((filled[0] ?? '').replace(/_/g, ' ')))) continue;
    // A row of data rarely holds names of columns; numbers are never names.
    const numbers = filled.filter((cell) => /^[\d.,+\s°-]+$/.test(cell.trim())).length;
    const score = named - numbers * 2 + filled.length / 1000;
    if (named > 0 && score > best.score + 1e-9) best = { index, score };
  }
  return best.index;
}
