/** Grid areas and what is known of their load. */
import type { Layer } from '../layer';

export const grid: Layer = {
  id: 'grid',
  tables: () => ({ onScreen: ['areas'], inExports: ['areas'] }),
  map: async () => (await import('./map')).gridOnMap,
};
