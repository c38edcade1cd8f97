/** Outlines of halls of data centers, and what their filter can ask for. */
import type { LayerFacts } from './layer';

export const halls = {
  id: 'halls',
  on: false,
  choices: [{ key: 'kind', words: ['building', 'campus'] }],
  records: true,
} as const satisfies LayerFacts;
