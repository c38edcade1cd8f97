/** Areas that several layers draw on: the shapes of `regions.pmtiles`, and the mark of what is in focus. */

/** The source of the shapes. */
export const REGIONS_SOURCE = 'regions';

/** Layers of `regions.pmtiles`. Areas have their outlines apart: on a large scale they are not those of their shapes. */
export const REGION_LAYERS = {
  county: 'county',
  state: 'state',
  area: 'area',
  areaLine: 'areaLine',
  subArea: 'subarea',
  subAreaLine: 'subareaLine',
} as const;

/** Invisible areas that answer to the pointer whatever fills the map, and tell which of them are in view. */
export const REGION_TARGETS = { county: 'region-county-target', state: 'region-state-target' } as const;

/** The mark of a site in focus, drawn over all others. */
export const FOCUS_MARK = 'focus-mark';

/** From this zoom on a county is large on screen: a click means it before the grid area that it lies in. */
export const LARGE_ZOOM = 7;

/** From this zoom on a click under the opposition fill means the county, below it the state. */
export const COUNTY_ZOOM = 5;
