/** Reads the built tables from disk, for commands that run without a browser. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventSummary, toldActSummary } from '../i18n/words';
import {
  aliasesFile,
  BUILT_FILES,
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
  windowFile,
} from '../model/builtFiles';
import type { Scheduled } from '../model/calendar/scheduled';
import type { Aliases } from '../model/changes/changes';
import type { DigestRow, KeptVersion } from '../model/changes/digestRow';
import type { AreaClaims } from '../model/grid/claims';
import type { FitsFile } from '../model/grid/fitsAsked';
import { DEFAULT_WINDOW } from '../model/grid/load';
import { windowName } from '../model/grid/loadFigures';
import type { HourlySeries, YearWindow } from '../model/grid/series';
import type { HallRecord } from '../model/outlineRecord';
import { type PeopleFile, type PeoplePoint, peoplePoints, type TownPeopleFile } from '../model/people/people';
import type { StatePower } from '../model/power/power';
import type { CountyTables } from '../model/rank/subjects';
import type { GridArea } from '../model/region';
import type { ReportData } from '../model/report/tables';
import type { SearchFile } from '../model/searchFile';
import type { LandOutline } from '../model/surroundings/landAround';
import type { CountyWater } from '../model/water';

/** True when the folder holds a finished build. */
export function isBuilt(folder: string): boolean {
  return existsSync(path.join(folder, MANIFEST_FILE.path));
}

/** The built data of one folder. */
export interface BuiltData extends ReportData {
  version: string;
  /** Versions that were kept, the newest first; none where a build has no digests. */
  keptVersions(): readonly KeptVersion[];
  /** What a kept version held. */
  digest(version: string): readonly DigestRow[];
  /** The ids that records of old versions have now. */
  aliases(): Aliases;
  /** Dates that records told while they were ahead. Read when asked for. */
  scheduled(): readonly Scheduled[];
  /** Residents of counties, and of the block groups of a state. Read when asked for. */
  people(): PeopleFile;
  /** Residents of towns that acted. */
  townPeople(): TownPeopleFile;
  /** US towns as the search knows them. */
  towns(): SearchFile['towns'];
  /** Plants, prices and utilities of a state. */
  powerIn(state: string): StatePower;
  peoplePoints(state: string): PeoplePoint[];
  /** Tribal lands and national parks of a state's box, and outlines of data centers. Read when asked for. */
  landIn(state: string): LandOutline[];
  readonly halls: readonly HallRecord[];
  /** Stress, groundwater and withdrawals of a county; null where nothing is known. */
  waterOf(fips: string): CountyWater | null;
  /** Water and grid of all counties. */
  countyTables(): CountyTables;
  /** The id that a record has now, by one that it had in an earlier version; null when it never was one. */
  idNow(kind: 'site' | 'event', id: string): string | null;
  areas: readonly GridArea[];
  /** How much new load fits into areas over a window. @throws Error when the file can't be read */
  fits(window: YearWindow): FitsFile;
  claims: AreaClaims;
  /**
   * The areas with their figures over another window; null when no area has hours in all its years.
   * @throws Error when the file can't be read
   */
  areasOver(window: YearWindow): GridArea[] | null;
  /**
   * Hourly demand of an area.
   * @throws Error when there is none or the file is damaged
   */
  series(areaId: string): Promise<HourlySeries>;
}

/**
 * Reads what a report needs.
 * @param folder the one with `manifest.json`
 * @throws Error when a file is missing, is not JSON, or comes from another version of the code
 */
export function readBuilt(folder: string): BuiltData {
  const parsed = (...parts: string[]): unknown =>
    JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'));
  const { version, dataDate, recordUpTo } = MANIFEST_FILE.unpack(parsed(MANIFEST_FILE.path));
  const read = <T>(file: JsonFile<T>) => file.unpack(parsed(version, file.path));

  const areas = read(BUILT_FILES.areas);
  const shards = new Map<string, ReadonlyMap<string, unknown>>();
  /** The details of a record; null when its file has none. Each file is read once. */
  function detailOf<T extends { id: string }>(file: JsonFile<T[]>, id: string): T | null {
    let shard = shards.get(file.path) as ReadonlyMap<string, T> | undefined;
    if (!shard) {
      shard = new Map(read(file).map((detail) => [detail.id, detail]));
      shards.set(file.path, shard);
    }
    return shard.get(id) ?? null;
  }
  const states = read(BUILT_FILES.states);
  const outlines = states.flatMap(({ code }) =>
    existsSync(path.join(folder, version, countyOutlinesFile(code).path))
      ? [...read(countyOutlinesFile(code))]
      : [],
  );
  return {
    version,
    outlines: new Map(outlines),
    keptVersions: () =>
      existsSync(path.join(folder, KEPT_VERSIONS.path))
        ? KEPT_VERSIONS.unpack(parsed(KEPT_VERSIONS.path))
        : [],
    digest: (kept) => digestFile(kept).unpack(parsed(digestFile(kept).path)),
    aliases: () => ({ site: read(aliasesFile('site')), event: read(aliasesFile('event')) }),
    dataDate,
    recordUpTo,
    sites: read(BUILT_FILES.sites),
    events: read(BUILT_FILES.events),
    areas,
    counties: read(BUILT_FILES.counties),
    states,
    countries: read(BUILT_FILES.countries),
    sources: read(BUILT_FILES.sources),
    claims: read(BUILT_FILES.areaClaims),
    powerOf: (states) => ({
      states: states.map((state) => read(statePowerFile(state))),
      carbon: read(BUILT_FILES.carbon),
      national: read(BUILT_FILES.national),
    }),
    billsOf: (state) => read(stateBillsFile(state)),
    measures: read(BUILT_FILES.measures),
    townCounties: read(BUILT_FILES.townCounties),
    fights: read(BUILT_FILES.fights),
    groups: read(BUILT_FILES.groups),
    sourcesOf: (event) => detailOf(eventDetailsFile(event), event.id)?.sources ?? null,
    companiesOf: (site) => detailOf(siteDetailsFile(site), site.id)?.companies ?? null,
    summaryOf: eventSummary,
    acts: read(BUILT_FILES.acts),
    toldSummaryOf: toldActSummary,
    scheduled: () => read(BUILT_FILES.scheduled),
    people: () => read(BUILT_FILES.people),
    townPeople: () => read(BUILT_FILES.townPeople),
    towns: () => read(BUILT_FILES.search).towns,
    powerIn: (state) => read(statePowerFile(state)),
    countyTables: () => ({ water: read(BUILT_FILES.water), countyGrid: read(BUILT_FILES.countyGrid) }),
    waterOf: (fips) => read(BUILT_FILES.water).find((row) => row.fips === fips) ?? null,
    landIn: (state) => read(landOutlinesFile(state)),
    get halls() {
      return read(BUILT_FILES.halls);
    },
    peoplePoints: (state) => peoplePoints(read(peoplePointsFile(state))),
    idNow: (kind, id) => read(aliasesFile(kind))[id] ?? null,
    areasOver: (window) => {
      if (windowName(window) === windowName(DEFAULT_WINDOW)) return areas;
      const file = windowFile(window);
      if (!existsSync(path.join(folder, version, file.path))) return null;
      const figures = read(file);
      return areas.map((area) => ({ ...area, load: figures[area.id] ?? null }));
    },
    fits: (window) => read(fitsFile(window)),
    series: (areaId) => {
      const file = seriesFile(areaId);
      return file.unpack(new Uint8Array(readFileSync(path.join(folder, version, file.path))));
    },
  };
}
