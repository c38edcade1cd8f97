/** Names of the style layers of water. */
export const WATER_LAYERS = { noData: 'water-no-data', fill: 'water-fill', line: 'water-line' } as const;
