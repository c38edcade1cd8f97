/** Recorded acts of opposition and the measures among them. */
import { fills, type Layer } from '../layer';

export const opposition: Layer = {
  id: 'opposition',
  tables: ({ fill }) => ({
    // The names of whole counties and states are asked for only where they are filled.
    onScreen: fills(opposition, fill) ? ['events', 'counties', 'states'] : ['events'],
    inExports: ['events'],
  }),
  map: async () => (await import('./map')).oppositionOnMap,
};
