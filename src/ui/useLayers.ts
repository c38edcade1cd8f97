import { useSyncExternalStore } from 'react';
import type { Layer } from '../layers/layer';
import { allLayers, onLayersChange } from '../layers/list';

/** The layers there are now, also those made while the app runs. */
export const useLayers = (): readonly Layer[] => useSyncExternalStore(onLayersChange, allLayers);
