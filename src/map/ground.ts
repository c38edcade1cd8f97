/**
 * The ground of the map from the embedded archive: quiet land, water, boundaries and names in two
 * appearances, with room for a thematic fill. Lakes lie over the fill, so that a fill never colours them; rivers
 * lie under it, since over a fill a pale line reads as one more boundary.
 */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byZoom, get, raw, stepBy } from '../layers/paint/expressions';
import type { Mode, Themed } from '../theme/color';
import { MAP_FONTS, mapFontFaces } from '../theme/fonts';
import { GROUND } from '../theme/palette';
import type { Ground } from './style';

/** Source of the embedded archive. */
export const GROUND_SOURCE = 'ground';

/** Credit line of the embedded ground, for the corner of the map and for pictures. */
export const GROUND_CREDIT = 'Natural Earth · US Census Bureau · © GeoNames (CC BY 4.0)';

const URBAN: Themed = { light: '#ebe8e1', dark: '#23282d' };
const COUNTY_LINE: Themed = { light: '#cfcbc3', dark: '#343a40' };
const STATE_LINE: Themed = { light: '#aaa69e', dark: '#4b535b' };
const COUNTRY_LINE: Themed = { light: '#8d8982', dark: '#656e77' };
const MINOR_NAME: Themed = { light: '#5b6168', dark: '#b4bcc4' };
const MAJOR_NAME: Themed = { light: '#3c4248', dark: '#dfe3e6' };
const AREA_NAME: Themed = { light: '#666c74', dark: '#b4bcc4' };

/** Boundary levels in the archive. */
const COUNTRY = 0;
const STATE = 1;
const COUNTY = 2;

/**
 * The ground from an archive that the data build made.
 * @param basemapUrl absolute URL of `basemap.pmtiles`
 * @param base the page's address, against which the fonts are resolved
 */
export function embeddedGround(mode: Mode, basemapUrl: string, base: string): Ground {
  return {
    sources: {
      [GROUND_SOURCE]: { type: 'vector', url: `pmtiles://${basemapUrl}`, attribution: GROUND_CREDIT },
    },
    below: surface(mode),
    lines: lines(mode),
    labels: labels(mode),
    text: { 'font-faces': mapFontFaces(base) },
    font: MAP_FONTS.semiBold,
  };
}

const from = (layer: string) => ({ source: GROUND_SOURCE, 'source-layer': layer });

function surface(mode: Mode): LayerSpecification[] {
  return [
    { id: 'ground-sea', type: 'background', paint: { 'background-color': GROUND.water[mode] } },
    { id: 'ground-land', type: 'fill', ...from('land'), paint: { 'fill-color': GROUND.land[mode] } },
    {
      id: 'ground-urban',
      type: 'fill',
      ...from('urban'),
      minzoom: 4,
      paint: { 'fill-color': URBAN[mode], 'fill-opacity': byZoom([4, 0], [6, 1]) },
    },
    {
      id: 'ground-river',
      type: 'line',
      ...from('river'),
      minzoom: 4.5,
      layout: ROUND,
      paint: { 'line-color': GROUND.water[mode], 'line-width': byZoom([4, 0.4], [7, 1], [11, 3]) },
    },
  ];
}

function lines(mode: Mode): LayerSpecification[] {
  return [
    { id: 'ground-lake', type: 'fill', ...from('water'), paint: { 'fill-color': GROUND.water[mode] } },
    boundary('county', COUNTY, COUNTY_LINE[mode], 5.5, byZoom([5.5, 0.3], [8, 0.8], [12, 1.4])),
    boundary('state', STATE, STATE_LINE[mode], 2.5, byZoom([2.5, 0.4], [5, 0.9], [9, 1.8])),
    boundary('country', COUNTRY, COUNTRY_LINE[mode], 0, byZoom([1, 0.5], [5, 1.2], [9, 2.4])),
  ];
}

const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;

function boundary(
  name: string,
  level: number,
  color: string,
  minzoom: number,
  width: ExpressionSpecification,
): LayerSpecification {
  return {
    id: `ground-${name}-line`,
    type: 'line',
    ...from('boundary'),
    minzoom,
    filter: filter(raw('==', get('level'), level)),
    layout: ROUND,
    paint: { 'line-color': color, 'line-width': width },
  };
}

/** From below: what is drawn last is placed first and wins the room. */
function labels(mode: Mode): LayerSpecification[] {
  // In dark appearance the strongest fills are light: names stand on a firmer halo there.
  const halo =
    mode === 'dark'
      ? { 'text-halo-color': `${GROUND.land.dark}f0`, 'text-halo-width': 2 }
      : { 'text-halo-color': `${GROUND.land.light}d0`, 'text-halo-width': 1.4 };
  return [
    {
      id: 'ground-county-name',
      type: 'symbol',
      ...from('county'),
      minzoom: 7.5,
      layout: {
        'text-field': raw('upcase', get('name')),
        'text-font': [MAP_FONTS.regular],
        'text-size': byZoom([7.5, 9], [10, 11]),
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
        'text-padding': 8,
      },
      paint: { 'text-color': AREA_NAME[mode], ...halo },
    },
    {
      id: 'ground-state-name',
      type: 'symbol',
      ...from('state'),
      minzoom: 3,
      maxzoom: 7.5,
      layout: {
        'text-field': stepBy(raw('zoom'), [get('code'), raw('upcase', get('name'))], [4.4]),
        'text-font': [MAP_FONTS.semiBold],
        'text-size': byZoom([3, 9], [4.4, 9.5], [7, 13]),
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
        'text-padding': 4,
        // A city keeps its place, and the name of its state makes way.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1,
        'symbol-sort-key': get('rank'),
      },
      paint: { 'text-color': AREA_NAME[mode], ...halo },
    },
    {
      id: 'ground-place',
      type: 'symbol',
      ...from('place'),
      minzoom: 2,
      // On small scales only the places that have had their label for a zoom level already.
      filter: filter(all(raw('<=', get('from'), raw('zoom')), raw('any', ripe, raw('>=', raw('zoom'), 5)))),
      layout: {
        'text-field': get('name'),
        'text-font': [MAP_FONTS.regular],
        'text-size': byZoom(
          [3, byPopulation([9.5, 10.5, 11.5], 100_000, 700_000)],
          [6, byPopulation([10.5, 12.5, 14.5], 60_000, 500_000)],
          [10, byPopulation([12, 14, 18], 15_000, 300_000)],
        ),
        'text-max-width': 8,
        'text-padding': 4,
        'symbol-sort-key': raw('-', get('from'), raw('/', get('pop'), 1e8)),
      },
      paint: {
        'text-color': stepBy(
          raw('zoom'),
          [200_000, 100_000, 60_000, 25_000, 8_000].map((least) =>
            byPopulation([MINOR_NAME[mode], MAJOR_NAME[mode]], least),
          ),
          [5, 6, 7, 9],
        ),
        ...halo,
      },
    },
    {
      id: 'ground-country-name',
      type: 'symbol',
      ...from('country'),
      minzoom: 1.5,
      maxzoom: 6,
      // At home the states speak as soon as they have names of their own.
      filter: filter(all(raw('<=', get('rank'), raw('+', raw('zoom'), 1)), onlyAbroadFrom(3))),
      layout: {
        'text-field': get('name'),
        'text-font': [MAP_FONTS.semiBold],
        'text-size': byZoom([2, 10], [5, 14]),
        'text-max-width': 6,
        'symbol-sort-key': get('rank'),
      },
      paint: { 'text-color': MINOR_NAME[mode], ...halo },
    },
  ];
}

/** Filters see whole zoom levels only. */
const ripe = raw('<', get('from'), raw('zoom'));

const byPopulation = <T>(outputs: readonly T[], ...limits: number[]) => stepBy(get('pop'), outputs, limits);

function onlyAbroadFrom(zoom: number): ExpressionSpecification {
  return raw('any', raw('==', get('home'), 0), raw('<', raw('zoom'), zoom));
}

/** A boolean expression is a filter; the types of the style specification keep them apart. */
const filter = (expression: ExpressionSpecification) => expression as FilterSpecification;
