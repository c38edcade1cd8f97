/** Names of the sources and style layers of opposition. */
export const OPPOSITION_SOURCES = {
  acts: 'acts',
  actsExcluded: 'acts-excluded',
  measures: 'measures',
} as const;

export const OPPOSITION_LAYERS = {
  stateFill: 'opposition-state-fill',
  countyFill: 'opposition-county-fill',
  statePattern: 'opposition-state-pattern',
  countyPattern: 'opposition-county-pattern',
  /** Invisible: make whole states and counties answer to the pointer while opposition is the fill. */
  stateTarget: 'state-target',
  countyTarget: 'county-target',
  excludedStateLine: 'opposition-excluded-state-line',
  excludedCountyLine: 'opposition-excluded-county-line',
  stateLine: 'opposition-state-line',
  countyLine: 'opposition-county-line',
  actsExcluded: 'acts-excluded',
  acts: 'acts',
  measures: 'measures',
} as const;
