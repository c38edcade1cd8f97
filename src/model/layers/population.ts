/** People where they live, by the census. */
import type { LayerFacts } from './layer';

export const population = { id: 'population', on: false } as const satisfies LayerFacts;
