/**
 * The measures that can fill the map, one at a time. A measure says what it is a value of and where the
 * number comes from; its classes and colours are the scales of `src/theme/scales.ts`.
 */
export const MEASURE_IDS = [
  'opposition.mechanism',
  'opposition.inForce',
  'grid.pressure',
  'grid.headroom',
  'grid.headroomShare',
  'grid.newLoad',
  'grid.peak',
  'grid.loadFactor',
  'grid.alwaysOnGrowth',
  'grid.operating',
  'grid.construction',
  'grid.permitted',
  'grid.proposed',
  'grid.constructionHeadroom',
  'grid.permittedHeadroom',
  'grid.proposedHeadroom',
  'land.cropland',
  'land.federal',
  'land.state',
  'land.builtUp',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** What the thematic fill shows; `none` leaves the ground bare. */
export type Fill = MeasureId | 'none';

/** The layers that can be filled. */
export type ThemeId = 'opposition' | 'grid' | 'land';

/** The layer a measure belongs to. */
export function themeOf(measure: MeasureId): ThemeId {
  return measure.slice(0, measure.indexOf('.')) as ThemeId;
}
