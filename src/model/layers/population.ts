import type { LayerFacts } from './layer';

/** People, and what their filter can ask for: dots by the least number of people around them. */
export const population = {
  id: 'population',
  on: false,
  choices: [{ key: 'dots', words: ['1', '1000', '3000', '10000'] }],
} as const satisfies LayerFacts;
