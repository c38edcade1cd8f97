/** Names of the style layers of land. */
export const LAND_LAYERS = { noData: 'land-no-data', fill: 'land-fill', line: 'land-line' } as const;
