/** Transmission lines and substations, and what their filter can ask for: lines by their lowest voltage, kV. */
import type { LayerFacts } from './layer';

export const wires = {
  id: 'wires',
  on: false,
  choices: [{ key: 'show', words: ['500', '345', '220', '100', 'dc', 'substation'] }],
} as const satisfies LayerFacts;
