/** Names of the style layers of grid areas. */
export const GRID_LAYERS = {
  noData: 'grid-area-no-data',
  fill: 'grid-area-fill',
  subAreaNoData: 'grid-sub-area-no-data',
  subAreaFill: 'grid-sub-area-fill',
  line: 'grid-area-line',
  subAreaLine: 'grid-sub-area-line',
} as const;
