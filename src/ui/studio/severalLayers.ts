import { shownLayers } from '../../layers/list';
import type { AppState } from '../../state/store';

/** Whether more than one layer is on: then the data has several tables, which come as a zip. */
export const severalLayers = ({ view }: AppState): boolean => shownLayers(view).length > 1;
