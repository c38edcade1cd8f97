/** Water of counties. */
import type { LayerFacts } from './layer';

export const water = { id: 'water', on: false } as const satisfies LayerFacts;
