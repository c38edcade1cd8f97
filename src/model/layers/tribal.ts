/** Tribal lands. */
import type { LayerFacts } from './layer';

export const tribal = { id: 'tribal', on: false, records: true } as const satisfies LayerFacts;
