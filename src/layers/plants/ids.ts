/** Names of the source and the style layer of power plants. */
export const PLANTS_SOURCE = 'plants';
export const PLANTS_LAYER = 'plants';
