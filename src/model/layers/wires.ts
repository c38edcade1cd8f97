/** Transmission lines and substations. */
import type { LayerFacts } from './layer';

export const wires = { id: 'wires', on: false } as const satisfies LayerFacts;
