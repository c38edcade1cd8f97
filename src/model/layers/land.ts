/** Land of counties. */
import type { LayerFacts } from './layer';

export const land = { id: 'land', on: false } as const satisfies LayerFacts;
