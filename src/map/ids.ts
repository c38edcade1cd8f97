/** Names of the sources and layers that belong to no subject; the others are in the folders of the layers. */
import { FOCUS_MARK, REGION_TARGETS, REGIONS_SOURCE } from '../layers/paint/regions';

export const SOURCES = {
  regions: REGIONS_SOURCE,
  focus: 'focus',
  shape: 'shape',
  reserved: 'reserved',
} as const;

export const LAYERS = {
  /** Invisible: make regions answer to the pointer whatever fills the map. */
  stateTarget: REGION_TARGETS.state,
  areaTarget: 'region-area-target',
  subAreaTarget: 'region-sub-area-target',
  countyTarget: REGION_TARGETS.county,
  rankedCounty: 'ranked-county',
  rankedState: 'ranked-state',
  rankedArea: 'ranked-area',
  rankedSubArea: 'ranked-sub-area',
  selectedArea: 'selected-area',
  selectedSubArea: 'selected-sub-area',
  selectedState: 'selected-state',
  selectedCounty: 'selected-county',
  selectedShape: 'selected-shape',
  selectedPoint: 'selected-point',
  focusRing: 'focus-ring',
  focusMark: FOCUS_MARK,
  /** Invisible: keeps names of the ground away from what a picture puts on the map. */
  reserved: 'reserved',
} as const;
export type LayerName = (typeof LAYERS)[keyof typeof LAYERS];
