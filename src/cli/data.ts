/** Reads the built tables from disk, for commands that run without a browser. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COUNTY_COLUMNS, EVENT_COLUMNS, SITE_COLUMNS, STATE_COLUMNS } from '../model/columns';
import type { OppositionEvent } from '../model/event';
import type { County, GridArea, State } from '../model/region';
import type { ReportData } from '../model/report';
import type { Site } from '../model/site';
import type { Manifest, Source } from '../model/source';
import { unpackTable, type WireTable } from '../model/wire';

/** True when the folder holds a finished build. */
export function isBuilt(folder: string): boolean {
  return existsSync(path.join(folder, 'manifest.json'));
}

/**
 * Reads what a report needs.
 * @param folder the one with `manifest.json`
 * @throws Error when a file is missing, is not JSON, or comes from another version of the code
 */
export function readBuilt(folder: string): ReportData {
  const json = <T>(...parts: string[]) => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8')) as T;
  const manifest = json<Manifest>('manifest.json');
  const file = <T>(name: string) => json<T>(manifest.version, name);
  return {
    dataDate: manifest.dataDate,
    sites: unpackTable<Site>('sites.json', file<WireTable>('sites.json'), SITE_COLUMNS),
    events: unpackTable<OppositionEvent>('events.json', file<WireTable>('events.json'), EVENT_COLUMNS),
    areas: file<GridArea[]>('areas.json'),
    counties: unpackTable<County>('counties.json', file<WireTable>('counties.json'), COUNTY_COLUMNS),
    states: unpackTable<State>('states.json', file<WireTable>('states.json'), STATE_COLUMNS),
    sources: file<Source[]>('sources.json'),
  };
}
