import type { Company } from '../../../src/model/company';
import { COUNTY_CHANGES } from '../../../src/model/countyChanges';
import type { GridArea } from '../../../src/model/region';
import type { SearchFile } from '../../../src/model/searchFile';
import type { Site } from '../../../src/model/site';
import { unpackTable, type WireTable } from '../../../src/model/wire';
import { allTowns, type Town } from '../gazetteer';
import { STATES } from '../geography';
import type { Step } from '../pipeline';
import { readSeats, SEATS_FILE, type Seat, ZIPS_FILE, zipFiles } from './postal';

/** Towns of this size are found whether or not a record names them. */
const TOWN_INHABITANTS = 2500;

/** What the sites step says of a site. */
interface SiteWords {
  id: string;
  name: string;
  operator: string | null;
  tenant: string | null;
  owner: string | null;
  locality: string | null;
  state: string | null;
  companies: string[];
  aliases: string[];
}

/** What the events step says of an event. */
interface EventWords {
  id: string;
  jurisdiction: string;
  country: string;
  state: string | null;
  project: string | null;
  company: string | null;
  groups: { id: string; name: string; spellings: string[] }[];
  date: string | null;
}

export interface SearchSources {
  counties: readonly { fips: string; name: string }[];
  areas: readonly Pick<GridArea, 'id' | 'name' | 'place'>[];
  sites: readonly SiteWords[];
  /** Country by site id. */
  countries: ReadonlyMap<string, string>;
  events: readonly EventWords[];
  companies: readonly Company[];
  towns: readonly Town[];
  /** County seats, whatever their size. */
  seats: readonly Seat[];
}

/** `search.json`: every name that leads somewhere. */
export const searchStep: Step = {
  name: 'search',
  module: import.meta.filename,
  inputs: [SEATS_FILE, ZIPS_FILE],
  needs: ['places', 'sites', 'events', 'grid'],
  run({ source, built }) {
    const json = <T>(file: string): T => JSON.parse(built(file).toString());
    const table = <T extends object>(file: string, columns: readonly (keyof T & string)[]) =>
      unpackTable<T>(file, json<WireTable>(file), columns);
    const file = searchFile({
      counties: table<{ fips: string; name: string }>('counties.json', ['fips', 'name']),
      areas: json<GridArea[]>('areas.json'),
      sites: json<SiteWords[]>('_site-search.json'),
      countries: new Map(
        table<Site>('sites.json', ['id', 'country']).map(({ id, country }) => [id, country]),
      ),
      events: json<EventWords[]>('_event-search.json'),
      companies: json<Company[]>('companies.json'),
      towns: allTowns(),
      seats: readSeats(source(SEATS_FILE)),
    });
    return { 'search.json': JSON.stringify(file), ...zipFiles(source(ZIPS_FILE)) };
  },
};

/** Gathers the names. Everything keeps the order it has in its own file. */
export function searchFile(sources: SearchSources): SearchFile {
  const { counties, areas, sites, countries, events } = sources;
  const companies = new Map(sources.companies.map((company) => [company.name, company]));
  const countryOf = (id: string) => countries.get(id) ?? '';
  const abroad = new Set([...countries.values(), ...events.map(({ country }) => country)]);
  abroad.delete('US');
  abroad.delete('');
  return {
    states: STATES.map(({ code, fips, name }) => [code, fips, name]),
    counties: counties.map(({ fips, name }) => [fips, name]),
    formerCounties: Object.entries(COUNTY_CHANGES)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([fips, { name, since, now }]) => [fips, name, since, [...now]]),
    areas: areas.map(({ id, name, place }) => (place?.knownAs ? [id, name, place.knownAs] : [id, name])),
    countries: [...abroad].sort(),
    towns: [...townsWorthFinding(sources), ...seatsWorthFinding(sources)].map((town) => [
      town.name,
      town.division,
      roundTo(town.lon, 2),
      roundTo(town.lat, 2),
      Number((town.population / 1000).toPrecision(2)),
    ]),
    sites: sites.map((site) => [
      site.id,
      site.name,
      site.operator,
      site.locality,
      site.state,
      countryOf(site.id),
      // Companies lead to their sites through `operators`.
      site.aliases.filter((name) => !companies.has(name)),
    ]),
    operators: rowsByName(sites, companiesOf).map(([name, rows]) => [
      name,
      rows,
      otherNamesOf(companies.get(name)),
    ]),
    groups: groupRows(events),
    events: events.map(({ id, jurisdiction, state, country, date, project, company }) => [
      id,
      jurisdiction,
      state,
      country,
      date,
      [project, company].filter((part) => part !== null).join(' · ') || null,
    ]),
  };
}

/** Who runs, rents or owns a site, or did; else the operator as reported. */
function companiesOf({ companies, operator }: SiteWords): string[] {
  return [...new Set([...companies, ...(operator === null ? [] : [operator])])];
}

/** Names that lead to a company: spellings the display name does not hold, former names, shells, code names. */
function otherNamesOf(company: Company | undefined): string[] {
  const shown = ` ${company?.name.toLowerCase()} `;
  return (company?.otherNames ?? [])
    .map(({ name }) => name)
    .filter((name) => !shown.includes(` ${name.toLowerCase()} `));
}

/** Larger US towns, and smaller ones that a site or an event names. */
function townsWorthFinding({ towns, sites, events }: SearchSources): Town[] {
  const key = (name: string, state: string | null) => `${name.toLowerCase()},${state ?? ''}`;
  const named = new Set([
    ...sites.map(({ locality, state }) => key(locality ?? '', state)),
    ...events.map(({ jurisdiction, state }) => key(jurisdiction.replace(TOWN_WORD, ''), state)),
  ]);
  return towns.filter(
    (town) =>
      town.country === 'US' &&
      (town.population >= TOWN_INHABITANTS || named.has(key(town.name, town.division))),
  );
}

type Place = Pick<Town, 'name' | 'division' | 'lon' | 'lat' | 'population'>;

/** County seats that are too small for the other list. */
function seatsWorthFinding(sources: SearchSources): Place[] {
  const found = new Set(townsWorthFinding(sources).map((town) => `${town.name},${town.division}`));
  return sources.seats.flatMap(({ name, countyFips, lon, lat, population }) => {
    const division = STATES.find(({ fips }) => fips === countyFips.slice(0, 2))?.code ?? '';
    return found.has(`${name},${division}`) ? [] : [{ name, division, lon, lat, population }];
  });
}

const TOWN_WORD = /^(?:city|town|village|township|borough) of | (?:city|town|village|township|borough)$/gi;

function rowsByName<T>(rows: readonly T[], namesOf: (row: T) => readonly string[]): [string, number[]][] {
  const lists = new Map<string, number[]>();
  rows.forEach((row, index) => {
    for (const name of namesOf(row)) {
      const list = lists.get(name);
      if (list) list.push(index);
      else lists.set(name, [index]);
    }
  });
  return [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
}

function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Groups by name with the rows of their acts, their other spellings and their id. */
function groupRows(events: readonly EventWords[]): SearchFile['groups'] {
  const byName = new Map(events.flatMap(({ groups }) => groups.map((group) => [group.name, group] as const)));
  return rowsByName(events, ({ groups }) => groups.map(({ name }) => name)).map(([name, rows]) => {
    const { id = '', spellings = [] } = byName.get(name) ?? {};
    return [name, rows, spellings, id];
  });
}
