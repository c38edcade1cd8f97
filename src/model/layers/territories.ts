/** Service territories of electric utilities. */
import type { LayerFacts } from './layer';

export const territories = { id: 'territories', on: false, records: true } as const satisfies LayerFacts;
