/** Outlines of halls of data centers. */
import type { LayerFacts } from './layer';

export const halls = { id: 'halls', on: false, records: true } as const satisfies LayerFacts;
