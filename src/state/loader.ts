import { failures } from '../i18n/words';
import type { Act } from '../model/act';
import {
  aliasesFile,
  BUILT_FILES,
  type BytesFile,
  countyOutlinesFile,
  digestFile,
  eventDetailsFile,
  fitsFile,
  type JsonFile,
  KEPT_VERSIONS,
  landOutlinesFile,
  MANIFEST_FILE,
  peoplePointsFile,
  seriesFile,
  siteDetailsFile,
  stateBillsFile,
  statePowerFile,
  type TextFile,
  windowFile,
} from '../model/builtFiles';
import type { Scheduled } from '../model/calendar/scheduled';
import type { DigestRow, KeptVersion } from '../model/changes/digestRow';
import type { Company } from '../model/company';
import type { CountyOutlines } from '../model/countyParts';
import type { EventDetail, OppositionEvent } from '../model/event';
import type { Fight } from '../model/fight';
import type { AreaClaims } from '../model/grid/claims';
import type { FitsFile } from '../model/grid/fitsAsked';
import type { WindowFile } from '../model/grid/loadFigures';
import type { HourlySeries, YearWindow } from '../model/grid/series';
import type { LegalMeasure } from '../model/legalMeasure';
import type { HallRecord } from '../model/outlineRecord';
import { type PeopleFile, type PeoplePoint, peoplePoints, type TownPeopleFile } from '../model/people/people';
import type { CarbonFile, NationalFile, StatePower } from '../model/power/power';
import type { CountyTables } from '../model/rank/subjects';
import type { SearchFile } from '../model/searchFile';
import type { DroppedSite, Site, SiteDetail } from '../model/site';
import type { LocatorOutlines } from '../model/snapshot/locatorFile';
import type { StateBillFile } from '../model/stateBill';
import type { LandOutline } from '../model/surroundings/landAround';
import type { TownCounties } from '../model/townCounties';
import type { Dataset, Loaded } from './dataset';
import { NOT_KEPT_HEADER } from './offline/names';
import type { AppStore } from './store';

/** Reads built tables into the store, each once, and details on demand. */
export interface Loader {
  /** Starts loading a table unless it is there, on its way, or failed; resolves when it has settled. */
  ensure(...tables: (keyof Dataset)[]): Promise<void>;
  /** Takes up newer data where there are some, as after a file that is gone with its version. Never rejects. */
  renew(): Promise<void>;
  /** Tries a failed table again. */
  retry(table: keyof Dataset): Promise<void>;
  /** Rejects with a reader's sentence when the file can't be read. */
  siteDetail(site: Site): Promise<SiteDetail | null>;
  eventDetail(event: OppositionEvent): Promise<EventDetail | null>;
  /** Which acts belong together; about 60 KB on the wire. Rejects with a reader's sentence. */
  fights(): Promise<readonly Fight[]>;
  /** Acts that texts tell beside the events; about 40 KB on the wire. Rejects with a reader's sentence. */
  acts(): Promise<readonly Act[]>;
  /** What each tracker says of every measure; about 130 KB on the wire. Rejects with a reader's sentence. */
  measures(): Promise<readonly LegalMeasure[]>;
  /** Towns that acted and lie in several counties; about 3 KB on the wire. Rejects with a reader's sentence. */
  townCounties(): Promise<TownCounties>;
  /** Ids that records had in earlier versions of the data -> the ids they have now. */
  aliases(kind: 'site' | 'event'): Promise<Readonly<Record<string, string>>>;
  /** Records that are no data centers, by which old links still open. Rejects with a reader's sentence. */
  droppedSites(): Promise<readonly DroppedSite[]>;
  /** Who is behind sites, under which names; about 25 KB on the wire. Rejects with a reader's sentence. */
  companies(): Promise<readonly Company[]>;
  /** The data licences as Markdown, for the credits. Rejects with a reader's sentence. */
  licences(): Promise<string>;
  /** The methods text as Markdown. Rejects with a reader's sentence. */
  methods(): Promise<string>;
  /** Figures of every area over a window of whole years. Rejects with a reader's sentence. */
  windowFile(window: YearWindow): Promise<WindowFile>;
  /** How much new load fits into every area, over a window of whole years. Rejects with a reader's sentence. */
  fitsFile(window: YearWindow): Promise<FitsFile>;
  /** Sourced figures by area. Rejects with a reader's sentence. */
  areaClaims(): Promise<AreaClaims>;
  /** Plants, prices and utilities of a state; up to 40 KB on the wire. Rejects with a reader's sentence. */
  statePower(state: string): Promise<StatePower>;
  /** The same of every state; about 290 KB on the wire. Rejects with a reader's sentence. */
  everyStatePower(): Promise<readonly StatePower[]>;
  /** Residents at the centers of a state's block groups; up to 200 KB on the wire. Rejects with a reader's sentence. */
  peoplePoints(state: string): Promise<readonly PeoplePoint[]>;
  /** Residents of counties; about 30 KB on the wire. Rejects with a reader's sentence. */
  people(): Promise<PeopleFile>;
  /** Water and grid of all counties; about 60 KB on the wire. Rejects with a reader's sentence. */
  countyTables(): Promise<CountyTables>;
  /** Residents of towns that acted; about 15 KB on the wire. Rejects with a reader's sentence. */
  townPeople(): Promise<TownPeopleFile>;
  /** US towns, from the names that the search knows; about 360 KB. Rejects with a reader's sentence. */
  towns(): Promise<SearchFile['towns']>;
  /** Outlines of a state's counties; up to 40 KB on the wire. Rejects with a reader's sentence. */
  countyOutlines(state: string): Promise<CountyOutlines>;
  /** Tribal lands and national parks of a state's box. Rejects with a reader's sentence. */
  landOutlines(state: string): Promise<LandOutline[]>;
  /** Outlines of data centers; 47 KB on the wire. Rejects with a reader's sentence. */
  halls(): Promise<HallRecord[]>;
  /** Bills of a state's legislature; about 2 KB on the wire. Rejects with a reader's sentence. */
  stateBills(state: string): Promise<StateBillFile>;
  /** Carbon intensity of areas and countries; about 4 KB. Rejects with a reader's sentence. */
  carbon(): Promise<CarbonFile>;
  /** Electricity of countries; about 5 KB. Rejects with a reader's sentence. */
  national(): Promise<NationalFile>;
  /** Hourly demand of an area; about 100 KB. Rejects with a reader's sentence. */
  series(areaId: string): Promise<HourlySeries>;
  /** Coarse outlines for the small map in a picture; about 20 KB on the wire. Rejects with a reader's sentence. */
  locator(): Promise<LocatorOutlines>;
  /** Https address of the form for corrections; null where the deployer named none. Never rejects. */
  corrections(): Promise<string | null>;
  /** Dates that records told while they were ahead; about 3 KB on the wire. Rejects with a reader's sentence. */
  scheduled(): Promise<readonly Scheduled[]>;
  /** Versions of the data that were kept, the newest first. Rejects with a reader's sentence. */
  keptVersions(): Promise<readonly KeptVersion[]>;
  /** What a kept version held; about 150 KB on the wire. Rejects with a reader's sentence. */
  digest(version: string): Promise<readonly DigestRow[]>;
  /** Address of a feed of what comes next, which stays the same for all versions of the data. */
  feed(name: string, kind: FeedKind): string;
  /** Absolute URL of a built file, below the data version. */
  url(path: string): Promise<string>;
  /** Whether the data version holds a file: some are built only where a deployer has fetched what they need. */
  has(path: string): Promise<boolean>;
}

/** Kinds of feeds: a calendar to subscribe to, and two for readers of news. */
export const FEED_KINDS = ['ics', 'atom', 'json'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** The network. `fresh` asks past every cache. */
type Fetch = (url: string, fresh: boolean) => Promise<Response>;

/** A file that is not there, as old versions of the data are not. */
class Gone extends Error {}

/** A connection that ended before a file was whole. */
class Broken extends Error {}

/** Between a broken connection and the second try, ms: a network that changes ends all that is on its way at once. */
const AGAIN_AFTER_MS = 400;

/** Reads the body of an answer to its end. */
type Arrival<Content> = (response: Response) => Promise<Content>;
const asText: Arrival<string> = (response) => response.text();
const asBytes: Arrival<Uint8Array<ArrayBuffer>> = async (response) =>
  new Uint8Array(await response.arrayBuffer());

/** Whoever gave up on a silent server does not ask it again; every other failure may pass. */
const brokenBy = (error: unknown): Error =>
  error instanceof Error && error.name === 'AbortError'
    ? new Error(failures.unreachable)
    : new Broken(failures.unreachable);

/** The file of each table below the data version. */
const TABLES: {
  [K in Exclude<keyof Dataset, 'manifest'>]: Dataset[K] extends Loaded<infer T> ? JsonFile<T> : never;
} = BUILT_FILES;

/**
 * @param base folder of the built data with a trailing slash, `/data/`
 * @param get  the network; `fetch` in the app
 */
export function createLoader(store: AppStore, base: string, get: Fetch): Loader {
  const settled = new Map<keyof Dataset, Promise<void>>();
  const files = new Map<string, Promise<unknown>>();

  async function readOnce<Content>(url: string, arrived: Arrival<Content>, fresh: boolean): Promise<Content> {
    const response = await get(url, fresh).catch((error: unknown) => {
      throw brokenBy(error);
    });
    if (response.status === 404) throw new Gone(failures.gone);
    if (response.headers.has(NOT_KEPT_HEADER)) throw new Error(failures.notKept);
    if (!response.ok) throw new Error(failures.refused(response.status));
    return arrived(response).catch((error: unknown) => {
      throw brokenBy(error);
    });
  }
  /** What a file holds. Where the connection breaks it is asked for once more, past the cache, which may be at fault. */
  async function read<Content>(url: string, arrived: Arrival<Content>, fresh = false): Promise<Content> {
    return readOnce(url, arrived, fresh).catch(async (error: unknown) => {
      if (!(error instanceof Broken)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
      return readOnce(url, arrived, true);
    });
  }
  async function version(): Promise<string> {
    await load('manifest');
    const { manifest } = store.getState().data;
    if (manifest.kind === 'ready') return manifest.value.version;
    throw new Error(manifest.kind === 'failed' ? manifest.reason : failures.noIndex);
  }
  const url = async (path: string) => `${base}${await version()}/${path}`;
  /** One that can't be understood is a fault: the console is told which, readers what to do. */
  async function understood<Content, T>(
    content: Content,
    unpack: (content: Content) => T | Promise<T>,
  ): Promise<T> {
    try {
      return await unpack(content);
    } catch (error) {
      console.error(error);
      throw new Error(failures.unfit);
    }
  }
  const asJson =
    <T>(file: JsonFile<T>) =>
    (content: string) =>
      file.unpack(JSON.parse(content));

  const manifest = async (fresh: boolean) =>
    understood(await read(`${base}${MANIFEST_FILE.path}`, asText, fresh), asJson(MANIFEST_FILE));

  /**
   * Looks whether the data were built anew since `known`: hosts drop the folder of the old version then. Tables that
   * are there are read again, so that no two versions stand side by side.
   */
  async function adoptNewer(known: string): Promise<boolean> {
    // Another file may have found it out already.
    if ((await version()) !== known) return true;
    const newest = await manifest(true).catch(() => null);
    if (newest === null || newest.version === known) return false;
    store.getState().setData({ manifest: { kind: 'ready', value: newest } });
    store.getState().setNewerData(true);
    files.clear();
    for (const name of [...settled.keys()]) {
      if (name === 'manifest' || store.getState().data[name].kind !== 'ready') continue;
      settled.delete(name);
      void load(name);
    }
    return true;
  }

  /** A file below the version in use; below the newest one where that is gone. */
  async function versioned<Content>(path: string, arrived: Arrival<Content>): Promise<Content> {
    const known = await version();
    try {
      return await read(`${base}${known}/${path}`, arrived);
    } catch (error) {
      if (!(error instanceof Gone) || !(await adoptNewer(known))) throw error;
      return read(`${base}${await version()}/${path}`, arrived);
    }
  }
  const json = async <T>(file: JsonFile<T>) => understood(await versioned(file.path, asText), asJson(file));
  const text = async (file: TextFile) => understood(await versioned(file.path, asText), file.unpack);
  const bytes = async <T>(file: BytesFile<T>) => understood(await versioned(file.path, asBytes), file.unpack);

  const table = (name: keyof Dataset): Promise<unknown> =>
    name === 'manifest' ? manifest(false) : json<unknown>(TABLES[name]);

  function load(name: keyof Dataset): Promise<void> {
    const running = settled.get(name);
    if (running) return running;
    const put = (value: Loaded<unknown>) => store.getState().setData({ [name]: value } as Partial<Dataset>);
    // Remembered before anyone is told: a subscriber may ask for the same table at once.
    const promise = Promise.resolve()
      .then(() => table(name))
      .then(
        (value) => put({ kind: 'ready', value }),
        (error: unknown) =>
          put({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
      );
    settled.set(name, promise);
    put({ kind: 'loading' });
    return promise;
  }

  /** Reads a file once; one that failed is tried again when it is asked for again. */
  function once<T, File extends { path: string }>(file: File, take: (file: File) => Promise<T>): Promise<T> {
    const known = files.get(file.path) as Promise<T> | undefined;
    if (known) return known;
    const promise = take(file);
    files.set(file.path, promise);
    promise.catch(() => files.delete(file.path));
    return promise;
  }
  /** A file that lies beside the versions. */
  const lasting = async <T>(file: JsonFile<T>) =>
    understood(await read(`${base}${file.path}`, asText), asJson(file));
  const jsonOnce = <T>(file: JsonFile<T>) => once(file, json<T>);

  return {
    ensure: async (...tables) => {
      await Promise.all(tables.map(load));
    },
    renew: async () => {
      const { manifest: known } = store.getState().data;
      if (known.kind === 'ready') await adoptNewer(known.value.version);
    },
    retry: (name) => {
      settled.delete(name);
      if (name !== 'manifest' && store.getState().data.manifest.kind === 'failed') settled.delete('manifest');
      return load(name);
    },
    siteDetail: async (site) => {
      const rows = await jsonOnce(siteDetailsFile(site));
      return rows.find((row) => row.id === site.id) ?? null;
    },
    eventDetail: async (event) => {
      const rows = await jsonOnce(eventDetailsFile(event));
      return rows.find((row) => row.id === event.id) ?? null;
    },
    fights: () => jsonOnce(BUILT_FILES.fights),
    acts: () => jsonOnce(BUILT_FILES.acts),
    measures: () => jsonOnce(BUILT_FILES.measures),
    townCounties: () => jsonOnce(BUILT_FILES.townCounties),
    scheduled: () => jsonOnce(BUILT_FILES.scheduled),
    keptVersions: () => once(KEPT_VERSIONS, lasting),
    digest: (version) => once(digestFile(version), lasting),
    feed: (name, kind) => `${base}feeds/${name}.${kind}`,
    droppedSites: () => jsonOnce(BUILT_FILES.droppedSites),
    companies: () => jsonOnce(BUILT_FILES.companies),
    aliases: (kind) => json(aliasesFile(kind)),
    corrections: async () => {
      try {
        const [config, { parseConfig }] = await Promise.all([
          read(`${base}../config.json`, asText),
          import('./config'),
        ]);
        return parseConfig(config).corrections;
      } catch {
        // The map reports a configuration that can't be used; here there is only no link.
        return null;
      }
    },
    licences: () => text(BUILT_FILES.licences),
    methods: () => text(BUILT_FILES.methods),
    windowFile: (window) => jsonOnce(windowFile(window)),
    fitsFile: (window) => jsonOnce(fitsFile(window)),
    areaClaims: () => jsonOnce(BUILT_FILES.areaClaims),
    statePower: (state) => jsonOnce(statePowerFile(state)),
    everyStatePower: () => jsonOnce(BUILT_FILES.everyStatePower),
    peoplePoints: async (state) => peoplePoints(await jsonOnce(peoplePointsFile(state))),
    people: () => jsonOnce(BUILT_FILES.people),
    countyTables: async () => {
      const [water, countyGrid] = await Promise.all([
        jsonOnce(BUILT_FILES.water),
        jsonOnce(BUILT_FILES.countyGrid),
      ]);
      return { water, countyGrid };
    },
    townPeople: () => jsonOnce(BUILT_FILES.townPeople),
    towns: async () => (await jsonOnce(BUILT_FILES.search)).towns,
    countyOutlines: (state) => jsonOnce(countyOutlinesFile(state)),
    landOutlines: (state) => jsonOnce(landOutlinesFile(state)),
    halls: () => jsonOnce(BUILT_FILES.halls),
    stateBills: (state) => jsonOnce(stateBillsFile(state)),
    carbon: () => jsonOnce(BUILT_FILES.carbon),
    national: () => jsonOnce(BUILT_FILES.national),
    series: (areaId) => once(seriesFile(areaId), bytes<HourlySeries>),
    locator: () => jsonOnce(BUILT_FILES.locator),
    url,
    has: async (path) => {
      await version();
      const { manifest: known } = store.getState().data;
      return known.kind === 'ready' && path in known.value.files;
    },
  };
}
