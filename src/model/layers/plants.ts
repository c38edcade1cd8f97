/** Power plants. */
import type { LayerFacts } from './layer';

export const plants = { id: 'plants', on: false, records: true } as const satisfies LayerFacts;
