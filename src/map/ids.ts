/** Names of our sources and layers. The order of layers is made in `style.ts`. */

export const SOURCES = {
  regions: 'regions',
  sites: 'sites',
  sitesExcluded: 'sites-excluded',
  acts: 'acts',
  actsExcluded: 'acts-excluded',
  measures: 'measures',
  focus: 'focus',
  shape: 'shape',
  reserved: 'reserved',
} as const;

/** Layers of `regions.pmtiles`. */
export const REGION_LAYERS = { county: 'county', state: 'state', area: 'area', subArea: 'subarea' } as const;

export const LAYERS = {
  areaNoData: 'grid-area-no-data',
  areaFill: 'grid-area-fill',
  subAreaFill: 'grid-sub-area-fill',
  landNoData: 'land-no-data',
  landFill: 'land-fill',
  oppositionStateFill: 'opposition-state-fill',
  oppositionCountyFill: 'opposition-county-fill',
  oppositionStatePattern: 'opposition-state-pattern',
  oppositionCountyPattern: 'opposition-county-pattern',
  /** Invisible: make whole states and counties answer to the pointer while opposition is the fill. */
  stateTarget: 'state-target',
  countyTarget: 'county-target',
  landLine: 'land-line',
  areaLine: 'grid-area-line',
  subAreaLine: 'grid-sub-area-line',
  oppositionExcludedStateLine: 'opposition-excluded-state-line',
  oppositionExcludedCountyLine: 'opposition-excluded-county-line',
  oppositionStateLine: 'opposition-state-line',
  oppositionCountyLine: 'opposition-county-line',
  selectedArea: 'selected-area',
  selectedSubArea: 'selected-sub-area',
  selectedState: 'selected-state',
  selectedCounty: 'selected-county',
  selectedShape: 'selected-shape',
  actsExcluded: 'acts-excluded',
  acts: 'acts',
  measures: 'measures',
  sitesExcluded: 'sites-excluded',
  sites: 'sites',
  clusters: 'site-clusters',
  clusterCounts: 'site-cluster-counts',
  focusRing: 'focus-ring',
  focusMark: 'focus-mark',
  /** Invisible: keeps names of the ground away from what a picture puts on the map. */
  reserved: 'reserved',
} as const;
export type LayerName = (typeof LAYERS)[keyof typeof LAYERS];

/** From this zoom on grid areas are shown by sub-area where there are any. */
export const SUB_AREA_ZOOM = 6;

/** From this zoom on a click under the opposition fill means the county, below it the state. */
export const COUNTY_ZOOM = 5;

/** Up to this zoom sites that would overlap are gathered into one ring. */
export const CLUSTER_MAX_ZOOM = 8;

/** Sites nearer to each other than this are gathered, px. */
export const CLUSTER_RADIUS = 34;

/** Sizes of rings as factors, each from so many sites on. */
export const RING_GROWTH = [
  [0, 0.58],
  [10, 0.7],
  [100, 0.84],
  [500, 1],
] as const;
