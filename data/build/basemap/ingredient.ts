/** Reads the TopoJSON files of `data/basemap`, packed (`.gz`) or not. */
import { gunzipSync } from 'node:zlib';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A file with objects that are collections of shapes. */
export type Ingredient = Topology<Record<string, GeometryCollection>>;

/** Gives the content of a file of `data/basemap`. */
export type ReadIngredient = (name: string) => Buffer;

/** The topology in a file. @param name of a file of `data/basemap` */
export function topologyOf(read: ReadIngredient, name: string): Ingredient {
  const content = read(name);
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(content) : content).toString());
}

/** All features of all objects of a file; pieces that simplification emptied are left out. */
export function featuresOf(read: ReadIngredient, name: string): Feature[] {
  const topology = topologyOf(read, name);
  return Object.values(topology.objects).flatMap((object) =>
    feature(topology, object).features.filter((piece) => piece.geometry !== null),
  );
}
