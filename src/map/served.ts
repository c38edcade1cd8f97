/**
 * Point collections that the page itself serves to MapLibre under `headroom-served://<name>/<serial>`. A
 * source with a URL is fetched and indexed by MapLibre's worker; inline data would go through the style.
 */
import type { FeatureCollection } from 'geojson';

export const SERVED_PROTOCOL = 'headroom-served';

/** Old addresses stay valid for as many newer ones: a picture may be drawn from them meanwhile. */
const KEPT = 8;

const served = new Map<string, FeatureCollection>();
const addresses = new Map<string, string[]>();
let serial = 0;

/** Publishes a collection and returns its address. Older collections of the same name are let go in time. */
export function serve(name: string, collection: FeatureCollection): string {
  serial += 1;
  const url = `${SERVED_PROTOCOL}://${name}/${serial}`;
  served.set(url, collection);
  const known = [...(addresses.get(name) ?? []), url];
  for (const old of known.splice(0, known.length - KEPT)) served.delete(old);
  addresses.set(name, known);
  return url;
}

/**
 * The collection at an address.
 * @throws Error when it is not served, or not any more
 */
export function servedCollection(url: string): FeatureCollection {
  const collection = served.get(url);
  if (!collection) throw new Error(`Nothing is served at ${url}`);
  return collection;
}
