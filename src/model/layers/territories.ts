/** Service territories of electric utilities, and what their filter can ask for. */
import { OWNERSHIPS } from '../power/power';
import type { LayerFacts } from './layer';

export const territories = {
  id: 'territories',
  on: false,
  choices: [{ key: 'ownership', words: [...OWNERSHIPS, 'unknown'] }],
  records: true,
} as const satisfies LayerFacts;
