import { LAYER_IDS } from '../../model/source';
import type { AppState } from '../../state/store';

/** Whether more than one layer is on: then the data has several tables, which come as a zip. */
export const severalLayers = ({ view }: AppState): boolean =>
  LAYER_IDS.filter((layer) => view.layers[layer]).length > 1;
