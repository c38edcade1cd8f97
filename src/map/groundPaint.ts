/** Colours, widths and small parts that the coarse and the detailed ground share. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { byZoom } from '../layers/paint/expressions';
import type { Mode, Themed } from '../theme/color';
import { GROUND } from '../theme/palette';

export const URBAN: Themed = { light: '#ebe8e1', dark: '#23282d' };
export const ROAD: Themed = { light: '#a9a294', dark: '#626a72' };
/** Firmer than water: over a fill a pale line reads as one more boundary. */
export const RIVER: Themed = { light: '#8fb4cc', dark: '#2f5068' };
export const RAIL: Themed = { light: '#b9b3a8', dark: '#4c545c' };
export const PARK: Themed = { light: '#e3ead8', dark: '#1f2a22' };
export const TRIBAL: Themed = { light: '#efe6d6', dark: '#2b2720' };
export const TOWN_LINE: Themed = { light: '#b8b2a7', dark: '#495058' };
export const MINOR_NAME: Themed = { light: '#5b6168', dark: '#b4bcc4' };
export const MAJOR_NAME: Themed = { light: '#3c4248', dark: '#dfe3e6' };
export const AREA_NAME: Themed = { light: '#666c74', dark: '#b4bcc4' };
export const WATER_NAME: Themed = { light: '#3f6d8c', dark: '#8db4cf' };
export const PARK_NAME: Themed = { light: '#54683f', dark: '#a5b994' };

export type BoundaryName = 'county' | 'state' | 'country';

export const BOUNDARY_COLORS: Readonly<Record<BoundaryName, Themed>> = {
  county: { light: '#b7b2a8', dark: '#434b53' },
  state: { light: '#8f8a81', dark: '#5d666f' },
  country: { light: '#7a766f', dark: '#6f7982' },
};

/** Boundaries in the archives, from below: their level, from where they are drawn and how wide. */
export const BOUNDARIES: readonly {
  name: BoundaryName;
  level: number;
  minzoom: number;
  width: ExpressionSpecification;
}[] = [
  { name: 'county', level: 2, minzoom: 5.5, width: byZoom([5.5, 0.3], [8, 0.8], [12, 1.6]) },
  { name: 'state', level: 1, minzoom: 2.5, width: byZoom([2.5, 0.4], [5, 0.9], [9, 1.8]) },
  { name: 'country', level: 0, minzoom: 0, width: byZoom([1, 0.5], [5, 1.2], [9, 2.4]) },
];

export const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;

/**
 * Names stand on the strongest fills as well, dark ones on a light ground and light ones on a dark ground: the halo is
 * firm enough to be their ground.
 */
export const haloOf = (mode: Mode) =>
  mode === 'dark'
    ? { 'text-halo-color': `${GROUND.land.dark}f0`, 'text-halo-width': 2 }
    : { 'text-halo-color': `${GROUND.land.light}f0`, 'text-halo-width': 1.8 };

/** A boolean expression is a filter; the types of the style specification keep them apart. */
export const filter = (expression: ExpressionSpecification) => expression as FilterSpecification;
