/**
 * The built files that programs read: where each lies below the data version, and what its content is. The page and
 * the command line fetch bytes in their own ways, and read them with this one list.
 */
import { ACT_COLUMNS, type Act } from './act';
import { SCHEDULED_COLUMNS, type Scheduled } from './calendar/scheduled';
import { DIGEST_COLUMNS, type DigestRow, type KeptVersion } from './changes/digestRow';
import { COUNTRY_COLUMNS, detailShard, STATE_COLUMNS } from './columns';
import type { Company } from './company';
import { COUNTY_GRID_COLUMNS, type CountyGrid } from './countyGrid';
import type { CountyOutlines } from './countyParts';
import { readCounties } from './countyTable';
import type { EventDetail, OppositionEvent } from './event';
import { readFights } from './fight';
import type { AreaClaims } from './grid/claims';
import { FITS_ASKED, type FitsFile } from './grid/fitsAsked';
import { type WindowFile, windowName } from './grid/loadFigures';
import type { HourlySeries, YearWindow } from './grid/series';
import { readSeriesFile } from './grid/seriesFile';
import { GROUP_COLUMNS, type Group } from './group';
import { readEvents, readSites } from './leanTables';
import { type LegalMeasure, MEASURE_COLUMNS } from './legalMeasure';
import {
  HALL_COLUMNS,
  type HallRecord,
  TERRITORY_COLUMNS,
  type TerritoryRecord,
  TRIBAL_COLUMNS,
  type TribalRecord,
} from './outlineRecord';
import type { PeopleFile, PeoplePointsFile, TownPeopleFile } from './people/people';
import { readPolygons } from './polygon';
import { PLANT_COLUMNS, type PlantRecord } from './power/plantRecord';
import type { CarbonFile, NationalFile, StatePower } from './power/power';
import type { Country, County, GridArea, State } from './region';
import type { SearchFile } from './searchFile';
import type { DroppedSite, Site, SiteDetail } from './site';
import type { LocatorOutlines } from './snapshot/locatorFile';
import type { Manifest, Source } from './source';
import type { StateBillFile } from './stateBill';
import type { LandOutline } from './surroundings/landAround';
import type { TownCounties } from './townCounties';
import { type CountyWater, WATER_COLUMNS } from './water';
import { unpackTable, type WireTable } from './wire';

/** A file by its path below the data version; `unpack` takes its parsed JSON, text or bytes. */
export interface BuiltFile<Content, T> {
  path: string;
  /** @throws Error when the content is of another version of the code, or damaged */
  unpack(content: Content): T;
}
/** A file of JSON, whose content is what `JSON.parse` gives. */
export type JsonFile<T> = BuiltFile<unknown, T>;
export type TextFile = BuiltFile<string, string>;
export type BytesFile<T> = BuiltFile<Uint8Array<ArrayBuffer>, Promise<T>>;

/** What a file must at least look like: an error page of a host that answers with JSON is no data. */
type Look = (json: unknown) => boolean;

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  json !== null && typeof json === 'object' && !Array.isArray(json);
/** A list of objects that all have these fields. */
const rowsWith =
  (...fields: string[]): Look =>
  (json) =>
    Array.isArray(json) && json.every((row) => isRecord(row) && fields.every((field) => field in row));
/** One object with these fields. */
const objectWith =
  (...fields: string[]): Look =>
  (json) =>
    isRecord(json) && fields.every((field) => field in json);
/** Objects by id, of which every one has such a look. */
const byId =
  (look: Look): Look =>
  (json) =>
    isRecord(json) && Object.values(json).every(look);

const plain = <T>(path: string, look: Look): JsonFile<T> => ({
  path,
  unpack: (json) => {
    if (!look(json)) throw new Error(`${path} does not hold what this version of the code reads`);
    return json as T;
  },
});
const table = <T extends object>(path: string, columns: readonly (keyof T & string)[]): JsonFile<T[]> => ({
  path,
  unpack: (json) => unpackTable<T>(path, json as WireTable, columns),
});
const text = (path: string): TextFile => ({ path, unpack: (content) => content });

/** Names the version; the only file that lies beside the versions and not in one. */
export const MANIFEST_FILE = plain<Manifest>('manifest.json', objectWith('version'));

/** Files that there is one of. */
export const BUILT_FILES = {
  sources: plain<Source[]>('sources.json', rowsWith('id', 'publisher')),
  sites: { path: 'sites.json', unpack: (json: unknown): Site[] => readSites(json as WireTable) },
  events: {
    path: 'events.json',
    unpack: (json: unknown): OppositionEvent[] => readEvents(json as WireTable),
  },
  areas: plain<GridArea[]>('areas.json', rowsWith('id', 'load')),
  counties: { path: 'counties.json', unpack: (json: unknown): County[] => readCounties(json as WireTable) },
  states: table<State>('states.json', STATE_COLUMNS),
  countries: table<Country>('countries.json', COUNTRY_COLUMNS),
  halls: table<HallRecord>('halls.json', HALL_COLUMNS),
  territories: table<TerritoryRecord>('territories.json', TERRITORY_COLUMNS),
  tribal: table<TribalRecord>('tribal-lands.json', TRIBAL_COLUMNS),
  water: table<CountyWater>('water.json', WATER_COLUMNS),
  countyGrid: table<CountyGrid>('county-grid.json', COUNTY_GRID_COLUMNS),
  plants: table<PlantRecord>('plants.json', PLANT_COLUMNS),
  fights: { path: 'fights.json', unpack: (json: unknown) => readFights(json as WireTable) },
  groups: table<Group>('groups.json', GROUP_COLUMNS),
  acts: table<Act>('acts.json', ACT_COLUMNS),
  scheduled: table<Scheduled>('scheduled.json', SCHEDULED_COLUMNS),
  measures: table<LegalMeasure>('measures.json', MEASURE_COLUMNS),
  companies: plain<Company[]>('companies.json', rowsWith('name', 'otherNames')),
  droppedSites: plain<DroppedSite[]>('dropped-sites.json', rowsWith('id', 'reason')),
  townCounties: plain<TownCounties>('town-counties.json', byId(isRecord)),
  areaClaims: plain<AreaClaims>('area-claims.json', byId(objectWith('claims'))),
  locator: plain<LocatorOutlines>('locator.json', objectWith('states', 'abroad')),
  search: plain<SearchFile>('search.json', objectWith('states', 'counties', 'towns')),
  people: plain<PeopleFile>('people/counties.json', isRecord),
  townPeople: plain<TownPeopleFile>('people/towns.json', objectWith('towns', 'outside')),
  everyStatePower: plain<StatePower[]>('power/all.json', rowsWith('prices', 'plants')),
  carbon: plain<CarbonFile>('carbon.json', objectWith('areas', 'countries')),
  national: plain<NationalFile>('national-electricity.json', byId(objectWith('year'))),
  licences: text('licences.md'),
  methods: text('methods.md'),
} as const;

/** The archive of streets: built only where a deployer has fetched them. */
export const STREETS_FILE = 'ground-streets.pmtiles';

/** The record to take away, as a zipped data package. */
export const DATASET_FILE = 'dataset/headroom-dataset.zip';

/** The details of a site, among those of its state. */
export const siteDetailsFile = (site: Pick<Site, 'country' | 'state'>): JsonFile<SiteDetail[]> =>
  plain(`site-details/${detailShard(site)}.json`, rowsWith('id'));

/** The details of an event, among those of its state. */
export const eventDetailsFile = (
  event: Pick<OppositionEvent, 'country' | 'state'>,
): JsonFile<EventDetail[]> => plain(`event-details/${detailShard(event)}.json`, rowsWith('id'));

/** Plants, prices and utilities of a state, by two letters. */
export const statePowerFile = (state: string): JsonFile<StatePower> =>
  plain(`power/${state}.json`, objectWith('prices', 'plants'));

/** Residents of a state's block groups, by two letters. */
export const peoplePointsFile = (state: string): JsonFile<PeoplePointsFile> =>
  plain(`people/${state}.json`, isRecord);

/** Bills of a state's legislature, by two letters. */
export const stateBillsFile = (state: string): JsonFile<StateBillFile> =>
  plain(`bills/${state}.json`, objectWith('asOf', 'bills'));

/** Outlines of a state's counties by FIPS. */
export const countyOutlinesFile = (state: string): JsonFile<CountyOutlines> => ({
  path: `county-outlines/${state}.json`,
  unpack: (json) => {
    if (!isRecord(json)) throw new Error(`county-outlines/${state}.json holds no outlines`);
    return new Map(
      Object.entries(json).map(([fips, text]) => {
        const polygons = readPolygons(String(text));
        if (polygons === null) throw new Error(`county-outlines/${state}.json: ${fips} has no outline`);
        return [fips, polygons];
      }),
    );
  },
});

/** Ids that records had in earlier versions of the data -> the ids they have now. */
export const aliasesFile = (kind: 'site' | 'event'): JsonFile<Record<string, string>> =>
  plain(
    `${kind}-aliases.json`,
    byId((id) => typeof id === 'string'),
  );

/** Tribal lands and national parks of a state's box, by two letters. */
export const landOutlinesFile = (state: string): JsonFile<LandOutline[]> => ({
  path: `land-outlines/${state}.json`,
  unpack: (json) =>
    (json as (Omit<LandOutline, 'polygons'> & { outlines: string[] })[]).map(({ outlines, ...land }) => ({
      ...land,
      polygons: outlines.flatMap((outline) => {
        const polygons = readPolygons(outline);
        // A dropped outline would read as "none of it here".
        if (polygons === null)
          throw new Error(`land-outlines/${state}.json holds an outline that can't be read`);
        return polygons;
      }),
    })),
});

/** Load figures of every area over a window of whole years. */
export const windowFile = (window: YearWindow): JsonFile<WindowFile> =>
  plain(
    `grid-windows/${windowName(window)}.json`,
    byId((load) => load === null || objectWith('window')(load)),
  );

/** How much new load fits into every area over a window of whole years. */
export const fitsFile = (window: YearWindow): JsonFile<FitsFile> =>
  plain(
    `grid-fits/${windowName(window)}.json`,
    byId((mw) => Array.isArray(mw) && mw.length === FITS_ASKED.length),
  );

/** Hourly demand of an area, gzipped. */
export const seriesFile = (areaId: string): BytesFile<HourlySeries> => ({
  path: `series/${areaId}.bin`,
  unpack: readSeriesFile,
});

/** Versions that were kept, the newest first. Lies beside the versions, as their digests do. */
export const KEPT_VERSIONS: JsonFile<readonly KeptVersion[]> = plain(
  'history/versions.json',
  rowsWith('version', 'dataDate', 'recordUpTo'),
);

/** The digest of a version that was kept. */
export const digestFile = (version: string): JsonFile<DigestRow[]> => ({
  path: `history/${version}.json`,
  unpack: (json) => unpackTable<DigestRow>(`history/${version}.json`, json as WireTable, DIGEST_COLUMNS),
});
