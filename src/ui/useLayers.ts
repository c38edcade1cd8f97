import { useSyncExternalStore } from 'react';
import type { Layer, LayerList } from '../layers/layer';
import { allLayers, isOn, onLayersChange } from '../layers/list';
import { useApp } from './store';

/** The layers there are now, also those made while the app runs. */
export const useLayers = (): readonly Layer[] => useSyncExternalStore(onLayersChange, allLayers, allLayers);

/** A list and the layer it is of. */
export interface ListOfLayer {
  layer: Layer;
  list: LayerList;
}

/** The lists beside the map, in the order of their tabs; a layer that is fetched with its first use has one while it is on. */
export function useLists(): readonly ListOfLayer[] {
  const switches = useApp((state) => state.view.layers);
  return useLayers()
    .flatMap((layer) =>
      layer.list && (layer.rest === undefined || isOn({ layers: switches }, layer))
        ? [{ layer, list: layer.list }]
        : [],
    )
    .toSorted((a, b) => a.list.order - b.list.order);
}
