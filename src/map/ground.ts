/**
 * The ground of the map from the embedded archive: quiet land, water, boundaries and names in two
 * appearances, with room for a thematic fill. Lakes lie over the fill, so that a fill never colours them; rivers
 * lie under it, since over a fill a pale line reads as one more boundary.
 */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { all, byZoom, get, raw, stepBy } from '../layers/paint/expressions';
import type { Mode } from '../theme/color';
import { MAP_FONTS, mapFontFaces } from '../theme/fonts';
import { GROUND } from '../theme/palette';
import { DETAIL_SOURCE, DETAIL_ZOOM, detailedGround } from './groundDetail';
import {
  AREA_NAME,
  BOUNDARIES,
  BOUNDARY_COLORS,
  type BoundaryName,
  filter,
  haloOf,
  MAJOR_NAME,
  MINOR_NAME,
  ROAD,
  ROUND,
  URBAN,
} from './groundPaint';
import { NO_STREETS, STREETS_SOURCE, streetsGround } from './groundStreets';
import type { Ground } from './style';

/** Source of the embedded archive. */
export const GROUND_SOURCE = 'ground';

/** Where the archives of the embedded ground lie: absolute URLs. */
export interface GroundArchives {
  /** `basemap.pmtiles`, or another archive with its layers. */
  coarse: string;
  /** `ground-us.pmtiles`; null where the coarse ground stands alone on all zoom levels. */
  detail: string | null;
  /** `ground-streets.pmtiles`, of the states that a deployer has fetched; absent or null where there is none. */
  streets?: string | null;
}

/**
 * The ground from archives that the data build made.
 * @param base the page's address, against which the fonts are resolved
 */
export function embeddedGround(
  mode: Mode,
  { coarse, detail, streets = null }: GroundArchives,
  base: string,
): Ground {
  const sources: Ground['sources'] = {
    [GROUND_SOURCE]: { type: 'vector', url: `pmtiles://${coarse}` },
  };
  const common = { text: { 'font-faces': mapFontFaces(base) }, font: MAP_FONTS.semiBold };
  if (detail === null) {
    const { below, rivers } = surface(mode, false);
    return {
      sources,
      below: [...below, ...rivers],
      lines: lines(mode, false),
      labels: labels(mode),
      ...common,
    };
  }
  sources[DETAIL_SOURCE] = { type: 'vector', url: `pmtiles://${detail}` };
  const fine = detailedGround(mode);
  const near = streets === null ? NO_STREETS : streetsGround(mode);
  if (streets !== null) sources[STREETS_SOURCE] = { type: 'vector', url: `pmtiles://${streets}` };
  const { below, rivers } = surface(mode, true);
  return {
    sources,
    below: [...below, ...fine.land, ...rivers],
    lines: [...fine.waters, ...near.waters, ...lines(mode, true), ...near.lines, ...fine.lines],
    labels: [...near.names, ...fine.numbers, ...fine.names, ...labels(mode)],
    ...common,
  };
}

const from = (layer: string) => ({ source: GROUND_SOURCE, 'source-layer': layer });

/** What the detailed ground draws anew is left out from where it begins. Filters see whole zoom levels only. */
const unlessReplaced = raw('any', raw('!', raw('has', 'home')), raw('<', raw('zoom'), DETAIL_ZOOM));
const kept = (replaced: boolean) => (replaced ? { filter: filter(unlessReplaced) } : {});

function surface(
  mode: Mode,
  replaced: boolean,
): { below: LayerSpecification[]; rivers: LayerSpecification[] } {
  const below: LayerSpecification[] = [
    { id: 'ground-sea', type: 'background', paint: { 'background-color': GROUND.water[mode] } },
    {
      id: 'ground-land',
      type: 'fill',
      ...from('land'),
      ...kept(replaced),
      paint: { 'fill-color': GROUND.land[mode] },
    },
  ];
  const rivers: LayerSpecification[] = [
    {
      id: 'ground-urban',
      type: 'fill',
      ...from('urban'),
      minzoom: 4,
      // Outlines of ten corners are context from afar and wrong close up.
      paint: { 'fill-color': URBAN[mode], 'fill-opacity': byZoom([4, 0], [6, 1], [8.5, 1], [10, 0]) },
    },
    {
      id: 'ground-river',
      type: 'line',
      ...from('river'),
      ...kept(replaced),
      minzoom: 4.5,
      layout: ROUND,
      paint: { 'line-color': GROUND.water[mode], 'line-width': byZoom([4, 0.4], [7, 1], [11, 3]) },
    },
  ];
  return { below, rivers };
}

function lines(mode: Mode, replaced: boolean): LayerSpecification[] {
  const interstates: LayerSpecification = {
    id: 'ground-interstate',
    type: 'line',
    ...from('road'),
    minzoom: 5,
    maxzoom: DETAIL_ZOOM,
    layout: ROUND,
    paint: { 'line-color': ROAD[mode], 'line-width': byZoom([5, 0.5], [7, 1]), 'line-opacity': 0.6 },
  };
  return [
    {
      id: 'ground-lake',
      type: 'fill',
      ...from('water'),
      ...kept(replaced),
      paint: { 'fill-color': GROUND.water[mode] },
    },
    ...(replaced ? [interstates] : []),
    ...BOUNDARIES.map(({ name, level, minzoom, width }) =>
      boundary(name, level, BOUNDARY_COLORS[name][mode], minzoom, width, replaced),
    ),
  ];
}

/**
 * Lines within other countries are context: nothing here is told by them. They have a corner every few kilometers and
 * go where that shows.
 */
const abroad = (opacity: number) => raw('case', raw('has', 'home'), 1, opacity);
const PROVINCE_OPACITY = byZoom([3, abroad(0.45)], [8, abroad(0.45)], [10.5, abroad(0)]);

function boundary(
  name: BoundaryName,
  level: number,
  color: string,
  minzoom: number,
  width: ExpressionSpecification,
  replaced: boolean,
): LayerSpecification {
  const isLevel = raw('==', get('level'), level);
  return {
    id: `ground-${name}-line`,
    type: 'line',
    ...from('boundary'),
    minzoom,
    filter: filter(replaced ? all(isLevel, unlessReplaced) : isLevel),
    layout: ROUND,
    paint: {
      'line-color': color,
      'line-width': width,
      ...(name === 'state' && { 'line-opacity': PROVINCE_OPACITY }),
    },
  };
}

/** From below: what is drawn last is placed first and wins the room. */
function labels(mode: Mode): LayerSpecification[] {
  const halo = haloOf(mode);
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
      id: 'ground-seat',
      type: 'circle',
      ...from('place'),
      minzoom: SEAT_ZOOM,
      filter: filter(all(isSeat, raw('<=', get('from'), raw('zoom')))),
      paint: {
        'circle-color': GROUND.land[mode],
        'circle-radius': byZoom([SEAT_ZOOM, 1.6], [11, 2.6]),
        'circle-stroke-color': MAJOR_NAME[mode],
        'circle-stroke-width': 1.2,
      },
    },
    // Where a mark or a ring lies on a town, its name stands above or below. Beside it, a name without a dot would be
    // read a hundred kilometres off.
    {
      ...place(mode, 'ground-place', raw('<', get('pop'), LARGE_CITY), {
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 0.9,
      }),
      maxzoom: SEAT_ZOOM,
    },
    // Near by, beside it is still in it.
    {
      ...place(mode, 'ground-place-near', all(raw('<', get('pop'), LARGE_CITY), raw('!', isSeat)), {
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
      }),
      minzoom: SEAT_ZOOM,
    },
    place(mode, 'ground-seat-name', raw('all', isSeat, raw('>=', raw('zoom'), SEAT_ZOOM)), {
      'text-variable-anchor': ['top', 'right', 'left', 'bottom'],
      'text-radial-offset': 0.45,
    }),
    // A large city has the first choice, and finds its place around the ring that lies on it.
    place(
      mode,
      'ground-city',
      all(raw('>=', get('pop'), LARGE_CITY), raw('any', raw('!', isSeat), raw('<', raw('zoom'), SEAT_ZOOM))),
      {
        'text-variable-anchor': ['center', 'top', 'bottom', 'right', 'left', ...CORNERS],
        'text-radial-offset': 1.9,
      },
    ),
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

/** From this zoom level on the seats of counties are marked: whole, since filters see whole levels only. */
const SEAT_ZOOM = 8;

const isSeat = raw('has', 'seat');

/** People of a city that a map of a region does without only where there is no room at all. */
const LARGE_CITY = 150_000;
const CORNERS = ['top-right', 'top-left', 'bottom-right', 'bottom-left'] as const;

/** Names of places of one kind, and where such a name may stand. */
function place(
  mode: Mode,
  id: string,
  kind: ExpressionSpecification,
  anchors: Pick<
    NonNullable<SymbolLayerSpecification['layout']>,
    'text-variable-anchor' | 'text-radial-offset'
  >,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    ...from('place'),
    minzoom: 2,
    filter: filter(all(raw('<=', get('from'), raw('zoom')), kind)),
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
      // The largest first, whatever zoom level they come with.
      'symbol-sort-key': raw('-', 0, get('pop')),
      ...anchors,
    },
    paint: {
      'text-color': stepBy(
        raw('zoom'),
        [200_000, 100_000, 60_000, 25_000, 8_000].map((least) =>
          byPopulation([MINOR_NAME[mode], MAJOR_NAME[mode]], least),
        ),
        [5, 6, 7, 9],
      ),
      ...haloOf(mode),
    },
  };
}

const byPopulation = <T>(outputs: readonly T[], ...limits: number[]) => stepBy(get('pop'), outputs, limits);

function onlyAbroadFrom(zoom: number): ExpressionSpecification {
  return raw('any', raw('==', get('home'), 0), raw('<', raw('zoom'), zoom));
}
