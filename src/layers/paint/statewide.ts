/** Marks layers of a style that paint whole states, paler than counties: print has to know them. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

export const STATEWIDE = { metadata: { statewide: true } } as const;

export const isStatewide = ({ metadata }: Pick<LayerSpecification, 'metadata'>): boolean =>
  (metadata as { statewide?: unknown } | undefined)?.statewide === true;
