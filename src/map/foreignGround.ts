/** Grounds that a deployer brings: a whole style, or an archive in the schema of Protomaps. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { byZoom, get, isIn, raw } from '../layers/paint/expressions';
import type { Mode, Themed } from '../theme/color';
import { MAP_FONTS, mapFontFaces } from '../theme/fonts';
import { GROUND } from '../theme/palette';
import { GROUND_SOURCE } from './ground';
import type { Ground } from './style';

/** Keeps names of a foreign style apart from ours. */
const PREFIX = 'base-';

/** Whether a ground is a foreign style, whose layers may be of any kind. */
export const isForeign = (ground: Ground): boolean => ground.below.some(({ id }) => id.startsWith(PREFIX));

/**
 * A foreign style as ground: all that it draws below its first labels lies under the thematic fill, the
 * labels and what follows them above. Our own font comes along for the figures on the map.
 */
export function groundFromStyle(style: StyleSpecification, base: string): Ground {
  const layers = style.layers.map((layer): LayerSpecification => {
    const renamed = { ...layer, id: PREFIX + layer.id };
    return 'source' in renamed && typeof renamed.source === 'string'
      ? { ...renamed, source: PREFIX + renamed.source }
      : renamed;
  });
  const firstLabel = layers.findIndex((layer) => layer.type === 'symbol');
  const split = firstLabel < 0 ? layers.length : firstLabel;
  return {
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([name, source]) => [PREFIX + name, source]),
    ),
    below: layers.slice(0, split),
    lines: [],
    labels: layers.slice(split),
    text: {
      ...(style.glyphs === undefined ? {} : { glyphs: style.glyphs }),
      ...(style.sprite === undefined ? {} : { sprite: style.sprite }),
      'font-faces': { ...style['font-faces'], ...mapFontFaces(base) },
    },
    font: MAP_FONTS.semiBold,
  };
}

const ROAD: Themed = { light: '#dedad2', dark: '#30363c' };
const PARK: Themed = { light: '#e9eee2', dark: '#1d2622' };
const BORDER: Themed = { light: '#aaa69e', dark: '#4b535b' };
const NAME: Themed = { light: '#5a6067', dark: '#9aa2aa' };

/** A quiet ground from an archive in the schema of Protomaps, version 4. */
export function protomapsGround(mode: Mode, archiveUrl: string, base: string): Ground {
  const from = (layer: string) => ({ source: GROUND_SOURCE, 'source-layer': layer });
  const halo = { 'text-halo-color': `${GROUND.land[mode]}d0`, 'text-halo-width': 1.4 };
  return {
    sources: { [GROUND_SOURCE]: { type: 'vector', url: `pmtiles://${archiveUrl}` } },
    below: [
      { id: 'ground-sea', type: 'background', paint: { 'background-color': GROUND.water[mode] } },
      { id: 'ground-land', type: 'fill', ...from('earth'), paint: { 'fill-color': GROUND.land[mode] } },
      {
        id: 'ground-park',
        type: 'fill',
        ...from('landuse'),
        filter: isIn('kind', ['park', 'national_park', 'forest', 'nature_reserve', 'protected_area']),
        paint: { 'fill-color': PARK[mode] },
      },
    ],
    lines: [
      {
        id: 'ground-water',
        type: 'fill',
        ...from('water'),
        filter: raw('==', ['geometry-type'], 'Polygon'),
        paint: { 'fill-color': GROUND.water[mode] },
      },
      {
        id: 'ground-road',
        type: 'line',
        ...from('roads'),
        filter: isIn('kind', ['highway', 'major_road', 'medium_road', 'minor_road']),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': ROAD[mode], 'line-width': byZoom([5, 0.4], [10, 1.4], [15, 6]) },
      },
      {
        id: 'ground-border',
        type: 'line',
        ...from('boundaries'),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': BORDER[mode], 'line-width': byZoom([3, 0.5], [9, 1.6]) },
      },
    ],
    labels: [
      {
        id: 'ground-place',
        type: 'symbol',
        ...from('places'),
        layout: {
          'text-field': raw('coalesce', get('name:en'), get('name')),
          'text-font': [MAP_FONTS.regular],
          'text-size': byZoom([3, 10], [8, 12.5], [14, 15]),
          'text-max-width': 8,
          'symbol-sort-key': raw('coalesce', get('min_zoom'), 20),
        },
        paint: { 'text-color': NAME[mode], ...halo },
      },
    ],
    text: { 'font-faces': mapFontFaces(base) },
    font: MAP_FONTS.semiBold,
  };
}
