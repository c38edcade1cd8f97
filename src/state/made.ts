/** The layers as far as links, titles and flights of the map need to know them. */
import type { MadeFacts } from '../model/layers/layer';
import type { Bounds } from '../model/region';
import type { Loader } from './loader';
import type { AppState } from './store';

/** A record of a layer that has a plain card: its name, and where it lies (degrees). */
export interface LayerRecord {
  name: string;
  lon: number;
  lat: number;
  /** Box around it, where it is an area. */
  bounds?: Bounds;
}

/** A layer whose records have plain cards. */
export interface RecordLayer {
  id: string;
  /** A record by its id; null when there is none, or not yet. */
  record(id: string, state: AppState): LayerRecord | null;
  /** Brings what its records need; never rejects. */
  ready(loader: Loader): Promise<void>;
}

let made: readonly MadeFacts[] = [];
let withRecords: readonly RecordLayer[] = [];

/** The layers made while the app runs that there are now. */
export const madeLayers = (): readonly MadeFacts[] => made;

/** Says which layers there are; the list of layers calls it. */
export function setLayers(madeNow: readonly MadeFacts[], recordLayers: readonly RecordLayer[]): void {
  made = madeNow;
  withRecords = recordLayers;
}

const layerOf = (id: string) => withRecords.find((known) => known.id === id);

/** A record of a layer; null when the layer or the record is not there. */
export const layerRecord = (state: AppState, layer: string, id: string): LayerRecord | null =>
  layerOf(layer)?.record(id, state) ?? null;

/** The same, once the table of the layer has arrived. */
export async function arrivedRecord(
  of: { getState(): AppState },
  loader: Loader,
  layer: string,
  id: string,
): Promise<LayerRecord | null> {
  await layerOf(layer)?.ready(loader);
  return layerRecord(of.getState(), layer, id);
}
