/** Counties and how their land is used. */
import { isLandMetric } from '../../model/metricValues';
import type { Layer } from '../layer';

export const land: Layer = {
  id: 'land',
  tables: ({ fill }) => ({
    // Outlines and colours come with the shapes; the tables hold the names and values of counties.
    onScreen: isLandMetric(fill) ? ['counties', 'states'] : [],
    inExports: ['counties'],
  }),
  map: async () => (await import('./map')).landOnMap,
};
