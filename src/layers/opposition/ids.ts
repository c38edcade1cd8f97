/** Names of the sources and style layers of opposition. */
export const OPPOSITION_SOURCES = {
  acts: 'acts',
  actsExcluded: 'acts-excluded',
  measures: 'measures',
  towns: 'towns',
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
  /** Along the border of a county, inside it, where its fill has faded. */
  countyTint: 'opposition-county-tint',
  actsExcluded: 'acts-excluded',
  acts: 'acts',
  measures: 'measures',
  townGround: 'opposition-town-ground',
  townPattern: 'opposition-town-pattern',
  townFill: 'opposition-town-fill',
  /** Invisible: makes towns answer to the pointer. */
  townTarget: 'opposition-town-target',
  townLine: 'opposition-town-line',
  townSomewhere: 'opposition-town-somewhere',
  townMiddle: 'opposition-town-middle',
} as const;

/** The archive of the outlines, and its layers. */
export const TOWNS_FILE = 'towns.pmtiles';
export const TOWN_LAYERS = { town: 'town', middle: 'middle' } as const;

/** From this zoom on towns that have an outline are areas. */
export const TOWN_AREA_ZOOM = 7;

/** At this zoom their dots end; between the two a town has both, because small ones are hard to see. */
export const TOWN_DOT_END = 8;
