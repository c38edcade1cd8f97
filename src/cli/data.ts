/** Reads the built tables from disk, for commands that run without a browser. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventSummary, toldActSummary } from '../i18n/words';
import { ACT_COLUMNS, type Act } from '../model/act';
import {
  COUNTRY_COLUMNS,
  COUNTY_COLUMNS,
  detailShard,
  EVENT_COLUMNS,
  SITE_COLUMNS,
  STATE_COLUMNS,
} from '../model/columns';
import type { EventDetail, EventSource, OppositionEvent } from '../model/event';
import { readFights } from '../model/fight';
import type { AreaClaims } from '../model/grid/claims';
import { DEFAULT_WINDOW } from '../model/grid/load';
import { type WindowFile, windowName } from '../model/grid/loadFigures';
import type { HourlySeries, YearWindow } from '../model/grid/series';
import { readSeriesFile } from '../model/grid/seriesFile';
import { type LegalMeasure, MEASURE_COLUMNS } from '../model/legalMeasure';
import type { Country, County, GridArea, State } from '../model/region';
import type { ReportData } from '../model/report/tables';
import type { Site, SiteCompany, SiteDetail } from '../model/site';
import type { Manifest, Source } from '../model/source';
import { unpackTable, type WireTable } from '../model/wire';

/** True when the folder holds a finished build. */
export function isBuilt(folder: string): boolean {
  return existsSync(path.join(folder, 'manifest.json'));
}

/** The built data of one folder. */
export interface BuiltData extends ReportData {
  areas: readonly GridArea[];
  claims: AreaClaims;
  /**
   * The areas with their measures over another window; null when no area has hours in all its years.
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
  const json = <T>(...parts: string[]) => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8')) as T;
  const manifest = json<Manifest>('manifest.json');
  const file = <T>(name: string) => json<T>(manifest.version, name);
  const areas = file<GridArea[]>('areas.json');
  const shards = new Map<string, ReadonlyMap<string, readonly EventSource[]>>();
  const sourcesOf = (event: OppositionEvent) => {
    const name = detailShard(event);
    let shard = shards.get(name);
    if (!shard) {
      const details = file<EventDetail[]>(`event-details/${name}.json`);
      shard = new Map(details.map(({ id, sources }) => [id, sources]));
      shards.set(name, shard);
    }
    return shard.get(event.id) ?? null;
  };
  const siteShards = new Map<string, ReadonlyMap<string, readonly SiteCompany[]>>();
  const companiesOf = (site: Site) => {
    const name = detailShard(site);
    let shard = siteShards.get(name);
    if (!shard) {
      const details = file<SiteDetail[]>(`site-details/${name}.json`);
      shard = new Map(details.map(({ id, companies }) => [id, companies]));
      siteShards.set(name, shard);
    }
    return shard.get(site.id) ?? null;
  };
  return {
    dataDate: manifest.dataDate,
    sites: unpackTable<Site>('sites.json', file<WireTable>('sites.json'), SITE_COLUMNS),
    events: unpackTable<OppositionEvent>('events.json', file<WireTable>('events.json'), EVENT_COLUMNS),
    areas,
    counties: unpackTable<County>('counties.json', file<WireTable>('counties.json'), COUNTY_COLUMNS),
    states: unpackTable<State>('states.json', file<WireTable>('states.json'), STATE_COLUMNS),
    countries: unpackTable<Country>('countries.json', file<WireTable>('countries.json'), COUNTRY_COLUMNS),
    sources: file<Source[]>('sources.json'),
    claims: file<AreaClaims>('area-claims.json'),
    measures: unpackTable<LegalMeasure>('measures.json', file<WireTable>('measures.json'), MEASURE_COLUMNS),
    fights: readFights(file<WireTable>('fights.json')),
    sourcesOf,
    companiesOf,
    summaryOf: eventSummary,
    acts: unpackTable<Act>('acts.json', file<WireTable>('acts.json'), ACT_COLUMNS),
    toldSummaryOf: toldActSummary,
    areasOver: (window) => {
      if (windowName(window) === windowName(DEFAULT_WINDOW)) return areas;
      const name = `grid-windows/${windowName(window)}.json`;
      if (!existsSync(path.join(folder, manifest.version, name))) return null;
      const measures = file<WindowFile>(name);
      return areas.map((area) => ({ ...area, load: measures[area.id] ?? null }));
    },
    series: (areaId) =>
      readSeriesFile(
        new Uint8Array(readFileSync(path.join(folder, manifest.version, `series/${areaId}.bin`))),
      ),
  };
}
