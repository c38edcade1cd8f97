/** Grid areas. The years and the new load that their figures are of are no filter: `window` and `add` of the link. */
import type { LayerFacts } from './layer';

export const grid = { id: 'grid', on: true } as const satisfies LayerFacts;
