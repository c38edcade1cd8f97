/** How sites and acts travel: what a row repeats of itself is left out, which makes their files a tenth smaller. */
import { EVENT_COLUMNS, SITE_COLUMNS } from './columns';
import type { OppositionEvent } from './event';
import type { Site } from './site';
import { packTable, unpackTable, type WireTable } from './wire';

type LeanSite = Omit<Site, 'companyNames'> & { companyNames: string[] | null };
type LeanMeasure = Omit<NonNullable<OppositionEvent['measure']>, 'id'> & { id?: string };
type LeanEvent = Omit<OppositionEvent, 'measure'> & { measure: LeanMeasure | null };

const operatorAlone = ({ operator }: Pick<Site, 'operator'>) => (operator === null ? [] : [operator]);

/** Packs sites into `sites.json`; names of companies that are the operator alone are left out. */
export function packSites(sites: readonly Site[]): WireTable {
  const repeats = (site: Site) =>
    site.companyNames.length === operatorAlone(site).length &&
    site.companyNames.every((name) => name === site.operator);
  return packTable<LeanSite>(
    SITE_COLUMNS,
    sites.map((site) => (repeats(site) ? { ...site, companyNames: null } : site)),
  );
}

/**
 * Unpacks `sites.json`.
 * @throws Error when the file comes from another version of the code
 */
export function readSites(table: WireTable): Site[] {
  return unpackTable<LeanSite>('sites.json', table, SITE_COLUMNS).map((site) => ({
    ...site,
    companyNames: site.companyNames ?? operatorAlone(site),
  }));
}

/** Packs acts into `events.json`; the id of a measure that is called like its act is left out. */
export function packEvents(events: readonly OppositionEvent[]): WireTable {
  return packTable<LeanEvent>(
    EVENT_COLUMNS,
    events.map((event) => {
      if (event.measure === null || event.measure.id !== event.id) return event;
      const { id: _, ...measure } = event.measure;
      return { ...event, measure };
    }),
  );
}

/**
 * Unpacks `events.json`.
 * @throws Error when the file comes from another version of the code
 */
export function readEvents(table: WireTable): OppositionEvent[] {
  return unpackTable<LeanEvent>('events.json', table, EVENT_COLUMNS).map((event) => ({
    ...event,
    measure: event.measure && { ...event.measure, id: event.measure.id ?? event.id },
  }));
}
