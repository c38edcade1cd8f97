/** The layers made while the app runs, as far as links, titles and flights of the map need to know them. */
import type { MadeFacts } from '../model/layers/layer';

/** A record of a made layer: its name, and where it lies (degrees). */
export interface MadeRecord {
  name: string;
  lon: number;
  lat: number;
}

/** A layer made while the app runs. */
export interface MadeLayer extends MadeFacts {
  /** A record by its id; null when there is none. */
  record(id: string): MadeRecord | null;
}

let made: readonly MadeLayer[] = [];

/** The layers there are now. */
export const madeLayers = (): readonly MadeLayer[] => made;

/** Says which layers there are; the list of layers calls it. */
export function setMadeLayers(layers: readonly MadeLayer[]): void {
  made = layers;
}

/** A record of a made layer; null when the layer or the record is not there. */
export const madeRecord = (layer: string, id: string): MadeRecord | null =>
  made.find((known) => known.id === layer)?.record(id) ?? null;
