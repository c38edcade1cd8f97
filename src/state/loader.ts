import { failures } from '../i18n/words';
import { ACT_COLUMNS, type Act } from '../model/act';
import {
  COUNTRY_COLUMNS,
  COUNTY_COLUMNS,
  detailShard,
  EVENT_COLUMNS,
  SITE_COLUMNS,
  STATE_COLUMNS,
} from '../model/columns';
import type { EventDetail, OppositionEvent } from '../model/event';
import { type Fight, readFights } from '../model/fight';
import type { AreaClaims } from '../model/grid/claims';
import { type WindowFile, windowName } from '../model/grid/loadFigures';
import type { HourlySeries, YearWindow } from '../model/grid/series';
import { readSeriesFile } from '../model/grid/seriesFile';
import { type LegalMeasure, MEASURE_COLUMNS } from '../model/legalMeasure';
import type { Country, County, GridArea, State } from '../model/region';
import type { Site, SiteDetail } from '../model/site';
import type { LocatorOutlines } from '../model/snapshot/locatorFile';
import type { Manifest, Source } from '../model/source';
import { unpackTable, type WireTable } from '../model/wire';
import type { Dataset, Loaded } from './dataset';
import type { AppStore } from './store';

/** Reads built tables into the store, each once, and details on demand. */
export interface Loader {
  /** Starts loading a table unless it is there, on its way, or failed; resolves when it has settled. */
  ensure(...tables: (keyof Dataset)[]): Promise<void>;
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
  /** Ids that records had in earlier versions of the data -> the ids they have now. */
  aliases(kind: 'site' | 'event'): Promise<Readonly<Record<string, string>>>;
  /** The data licences as Markdown, for the credits. Rejects with a reader's sentence. */
  licences(): Promise<string>;
  /** The methods text as Markdown. Rejects with a reader's sentence. */
  methods(): Promise<string>;
  /** Measures of every area over a window of whole years. Rejects with a reader's sentence. */
  windowFile(window: YearWindow): Promise<WindowFile>;
  /** Sourced figures by area. Rejects with a reader's sentence. */
  areaClaims(): Promise<AreaClaims>;
  /** Hourly demand of an area; about 100 KB. Rejects with a reader's sentence. */
  series(areaId: string): Promise<HourlySeries>;
  /** Coarse outlines for the small map in a picture; about 20 KB on the wire. Rejects with a reader's sentence. */
  locator(): Promise<LocatorOutlines>;
  /** Https address of the form for corrections; null where the deployer named none. Never rejects. */
  corrections(): Promise<string | null>;
  /** Absolute URL of a built file, below the data version. */
  url(path: string): Promise<string>;
}

type Fetch = (url: string) => Promise<Response>;

/**
 * @param base folder of the built data with a trailing slash, `/data/`
 * @param get  the network; `fetch` in the app
 */
export function createLoader(store: AppStore, base: string, get: Fetch): Loader {
  const settled = new Map<keyof Dataset, Promise<void>>();
  const files = new Map<string, Promise<unknown>>();

  async function read(url: string): Promise<Response> {
    const response = await get(url).catch(() => {
      throw new Error(failures.unreachable);
    });
    if (!response.ok) throw new Error(failures.unreadable(url, response.status));
    return response;
  }
  const json = async <T>(url: string) => (await (await read(url)).json()) as T;

  async function version(): Promise<string> {
    await load('manifest');
    const { manifest } = store.getState().data;
    if (manifest.kind === 'ready') return manifest.value.version;
    throw new Error(manifest.kind === 'failed' ? manifest.reason : failures.noIndex);
  }
  const url = async (path: string) => `${base}${await version()}/${path}`;
  const table = async <T extends object>(name: string, columns: readonly (keyof T & string)[]) =>
    unpackTable<T>(name, await json<WireTable>(await url(name)), columns);

  const readers: { [K in keyof Dataset]: () => Promise<Dataset[K] extends Loaded<infer T> ? T : never> } = {
    manifest: () => json<Manifest>(`${base}manifest.json`),
    sources: async () => json<Source[]>(await url('sources.json')),
    sites: () => table<Site>('sites.json', SITE_COLUMNS),
    events: () => table<OppositionEvent>('events.json', EVENT_COLUMNS),
    areas: async () => json<GridArea[]>(await url('areas.json')),
    counties: () => table<County>('counties.json', COUNTY_COLUMNS),
    states: () => table<State>('states.json', STATE_COLUMNS),
    countries: () => table<Country>('countries.json', COUNTRY_COLUMNS),
  };

  function load(name: keyof Dataset): Promise<void> {
    const running = settled.get(name);
    if (running) return running;
    const put = (value: Loaded<unknown>) => store.getState().setData({ [name]: value } as Partial<Dataset>);
    // Remembered before anyone is told: a subscriber may ask for the same table at once.
    const promise = Promise.resolve()
      .then((): Promise<unknown> => readers[name]())
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
  function once<T>(path: string, take: (full: string) => Promise<T>): Promise<T> {
    const known = files.get(path) as Promise<T> | undefined;
    if (known) return known;
    const promise = url(path).then(take);
    files.set(path, promise);
    promise.catch(() => files.delete(path));
    return promise;
  }
  const shard = <T>(path: string) => once(path, (full) => json<T[]>(full));

  return {
    ensure: async (...tables) => {
      await Promise.all(tables.map(load));
    },
    retry: (name) => {
      settled.delete(name);
      if (name !== 'manifest' && store.getState().data.manifest.kind === 'failed') settled.delete('manifest');
      return load(name);
    },
    siteDetail: async (site) => {
      const rows = await shard<SiteDetail>(`site-details/${detailShard(site)}.json`);
      return rows.find((row) => row.id === site.id) ?? null;
    },
    eventDetail: async (event) => {
      const rows = await shard<EventDetail>(`event-details/${detailShard(event)}.json`);
      return rows.find((row) => row.id === event.id) ?? null;
    },
    fights: () => once('fights.json', async (full) => readFights(await json<WireTable>(full))),
    acts: () =>
      once('acts.json', async (full) =>
        unpackTable<Act>('acts.json', await json<WireTable>(full), ACT_COLUMNS),
      ),
    measures: () =>
      once('measures.json', async (full) =>
        unpackTable<LegalMeasure>('measures.json', await json<WireTable>(full), MEASURE_COLUMNS),
      ),
    aliases: async (kind) => json<Record<string, string>>(await url(`${kind}-aliases.json`)),
    corrections: async () => {
      try {
        const [response, { parseConfig }] = await Promise.all([
          read(`${base}../config.json`),
          import('./config'),
        ]);
        return parseConfig(await response.text()).corrections;
      } catch {
        // The map reports a configuration that can't be used; here there is only no link.
        return null;
      }
    },
    licences: async () => (await read(await url('licences.md'))).text(),
    methods: async () => (await read(await url('methods.md'))).text(),
    windowFile: (window) => once(`grid-windows/${windowName(window)}.json`, (full) => json<WindowFile>(full)),
    areaClaims: () => once('area-claims.json', (full) => json<AreaClaims>(full)),
    series: (areaId) =>
      once(`series/${areaId}.bin`, async (full) =>
        readSeriesFile(new Uint8Array(await (await read(full)).arrayBuffer())),
      ),
    locator: () => once('locator.json', (full) => json<LocatorOutlines>(full)),
    url,
  };
}
