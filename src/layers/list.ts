/** The one list of layers. What loops over it gets to know a new layer by its line here. */

import type { MadeFacts } from '../model/layers/layer';
import { LAYER_IDS, type LayerId } from '../model/layers/list';
import type { MetricId } from '../model/metrics';
import type { SiteLabels } from '../model/snapshot/settings';
import type { ShownView } from '../model/view/fill';
import type { View } from '../model/view/view';
import { type RecordLayer, setLayers } from '../state/made';
import type { AppState } from '../state/store';
import { grid } from './grid';
import { halls } from './halls';
import { land } from './land';
import type { FileLayer, Layer, MapPart, NamedRecord } from './layer';
import { opposition } from './opposition';
import { plants } from './plants';
import { population } from './population';
import { sites } from './sites';
import { territories } from './territories';
import { tribal } from './tribal';
import { water } from './water';
import { wires } from './wires';

/** Every layer that the model names has its folder here, and no other has. */
const FOLDERS: Readonly<Record<LayerId, Layer>> = {
  sites,
  grid,
  land,
  opposition,
  wires,
  plants,
  halls,
  territories,
  tribal,
  population,
  water,
};

/** The layers that the app comes with, in the order in which links and texts name them. */
export const BUILT_IN: readonly Layer[] = LAYER_IDS.map((id) => FOLDERS[id]);

let known = BUILT_IN;
const listeners = new Set<() => void>();

/** The layers there are now: those the app comes with, then those made while it runs. */
export const allLayers = (): readonly Layer[] => known;

/** Whether a layer is on. */
export const isOn = (view: Pick<View, 'layers'>, { id }: Pick<Layer, 'id'>): boolean =>
  view.layers[id] === true;

/** The layers that are on. */
export const shownLayers = (view: Pick<View, 'layers'>): readonly Layer[] =>
  known.filter((layer) => isOn(view, layer));

/** Whether a layer is told of: it is on, or its records are counted by what fills the map. */
export const isTold = (view: ShownView, layer: Layer): boolean => layer.told?.(view) ?? isOn(view, layer);

/** The layer that a metric belongs to. */
export const ownerOf = (metric: MetricId): Layer | undefined =>
  known.find(({ metrics }) => metrics?.ids.includes(metric));

/** A made layer as links, titles and flights of the map know it. */
const madeOf = ({ id, metrics, choices = [] }: Layer): MadeFacts => ({
  id,
  metrics: metrics?.ids ?? [],
  choices: choices.map(({ key, options }) => ({ key, words: options.map(({ word }) => word) })),
});

/** A layer as cards and flights of the map know it; none when its records have no cards. */
const recordsOf = ({ id, record, recordTable }: Layer): RecordLayer[] =>
  record === undefined
    ? []
    : [
        {
          id,
          record,
          ready: (loader) => (recordTable === undefined ? Promise.resolve() : loader.ensure(recordTable)),
        },
      ];

/** Tells the state, which may not ask for layers. */
const tell = () => setLayers(known.slice(BUILT_IN.length).map(madeOf), known.flatMap(recordsOf));
tell();

function change(next: readonly Layer[]): void {
  known = next;
  tell();
  for (const listener of listeners) listener();
}

/**
 * Adds a layer while the app runs, above the others at its heights.
 * @returns takes it out again
 * @throws Error when there is a layer of that id
 */
export function addLayer(layer: Layer): () => void {
  if (known.some(({ id }) => id === layer.id)) throw new Error(`There is a layer "${layer.id}" already`);
  change([...known, layer]);
  return () => change(known.filter((other) => other !== layer));
}

/** What is on its way, or there, of layers that have a rest. */
const rests = new Map<string, Promise<void>>();

/**
 * Brings the rest of a layer; the list has it whole from then on. Resolves when it is there, or can't be had: then it
 * is asked for again with the next call.
 */
export function bringRest({ id, rest }: Layer): Promise<void> {
  const coming = rests.get(id);
  if (coming || rest === undefined) return coming ?? Promise.resolve();
  const arriving = rest().then(
    (parts) => change(known.map((layer) => (layer.id === id ? { ...layer, ...parts } : layer))),
    () => {
      rests.delete(id);
    },
  );
  rests.set(id, arriving);
  return arriving;
}

/** Brings the rest of the layers that a view shows, and of the one whose record it has selected. */
export const bringRests = ({ layers, selection }: Pick<View, 'layers' | 'selection'>): Promise<unknown> =>
  Promise.all(
    known
      .filter(
        (layer) => isOn({ layers }, layer) || (selection?.kind === 'record' && selection.layer === layer.id),
      )
      .map(bringRest),
  );

/** Calls `listener` whenever a layer is added or taken out. @returns stops that */
export function onLayersChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The parts of layers that are on the map; loaded once. */
export const mapParts = (layers: readonly Layer[]): Promise<MapPart[]> =>
  Promise.all(layers.map((layer) => layer.map()));

/** Layers with the parts of them that leave the app; loaded once. */
export const fileLayers = (layers: readonly Layer[]): Promise<FileLayer[]> =>
  Promise.all(layers.map(async (layer) => ({ layer, file: await layer.file() })));

/** The records that a picture names, of every layer that is on. */
export const namedRecords = (
  layers: readonly FileLayer[],
  state: AppState,
  asked: SiteLabels,
  inFrame: (lon: number, lat: number) => boolean,
): NamedRecord[] =>
  layers.flatMap(({ layer, file }) =>
    isOn(state.view, layer) ? [...(file.named?.(state, asked, inFrame) ?? [])] : [],
  );
