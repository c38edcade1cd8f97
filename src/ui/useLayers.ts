import { useSyncExternalStore } from 'react';
import type { Layer, LayerList } from '../layers/layer';
import { allLayers, onLayersChange } from '../layers/list';

/** The layers there are now, also those made while the app runs. */
export const useLayers = (): readonly Layer[] => useSyncExternalStore(onLayersChange, allLayers, allLayers);

/** A list and the layer it is of. */
export interface ListOfLayer {
  layer: Layer;
  list: LayerList;
}

/** The lists beside the map, in the order of their tabs. */
export const useLists = (): readonly ListOfLayer[] =>
  useLayers()
    .flatMap((layer) => (layer.list ? [{ layer, list: layer.list }] : []))
    .toSorted((a, b) => a.list.order - b.list.order);
