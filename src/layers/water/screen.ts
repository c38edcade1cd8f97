import { waterText } from '../../i18n/words';
import type { LayerRest } from '../layer';
import { stressRows } from './legend';

/** What the legend says of water besides the classes of a fill. */
export const waterOnScreen: LayerRest = { legendRows: stressRows, legendNote: () => waterText.note };
