/**
 * Townships as areas: acts of towns that are only known to lie somewhere in their county get the polygon of the county
 * subdivision, where those of the state were fetched.
 */
import type { Feature } from 'geojson';
import type { OppositionEvent } from '../../../src/model/event';
import { fold } from '../../../src/model/fold';
import type { Cluster } from '../events/merge';
import { FETCHED_FILES, fetchedKind, readFetched } from './fetched';

/** County, legal form and folded name -> keys of outlines: `cousub:` with a GEOID. Namesakes share an entry. */
export type Subdivisions = ReadonlyMap<string, readonly string[]>;

/** Legal forms by the last word of a subdivision's full name. */
const FORMS = ['city', 'town', 'village', 'borough', 'township'] as const;

/** Bodies that a subdivision can be. */
const TOWNS: readonly OppositionEvent['jurisdictionKind'][] = ['municipality', 'township'];

const keyOf = (county: string, form: string, name: string) => `${county}|${form}|${name}`;

/** The files of subdivisions among those that were fetched, read. */
export function fetchedSubdivisions(inputs: readonly string[], source: (file: string) => Buffer): Feature[] {
  return inputs
    .filter((file) => fetchedKind(file) === 'cousub')
    .flatMap((file) => readFetched(file, source(file), 'cousub'));
}
export const SUBDIVISION_FILES = FETCHED_FILES.replace('*.zip', '*cousub*.zip');

/** Names of subdivisions; those of another form than the record knows are left out. */
export function subdivisionsOf(features: readonly Feature[]): Subdivisions {
  const found = new Map<string, string[]>();
  for (const { properties } of features) {
    const geoid = String(properties?.GEOID ?? '');
    const name = String(properties?.NAME ?? '').trim();
    const form = FORMS.find((word) =>
      String(properties?.NAMELSAD ?? '')
        .trim()
        .endsWith(` ${word}`),
    );
    if (!/^\d{10}$/.test(geoid) || name === '' || form === undefined) continue;
    const key = keyOf(geoid.slice(0, 5), form, fold(name));
    found.set(key, [...(found.get(key) ?? []), `cousub:${geoid}`]);
  }
  return found;
}

/**
 * Writes `area` into acts that have a county alone: the subdivision of that county with the name and the legal form that
 * every record of the act states. One of two namesakes is none.
 */
export function applySubdivisions(
  events: readonly { event: OppositionEvent; cluster: Cluster }[],
  subdivisions: Subdivisions,
): void {
  for (const { event, cluster } of events) {
    if (event.country !== 'US' || event.countyFips === null || !TOWNS.includes(event.jurisdictionKind))
      continue;
    if (event.area !== null && !event.area.startsWith('county:')) continue;
    const keys = new Set(
      cluster.map(({ form, key }) => (form === null ? '' : keyOf(event.countyFips ?? '', form, key))),
    );
    const [key = ''] = keys;
    const [area, another] = (keys.size === 1 && subdivisions.get(key)) || [];
    if (area !== undefined && another === undefined) event.area = area;
  }
}
