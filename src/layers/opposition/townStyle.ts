/**
 * Towns as areas: filled like counties while opposition is the fill, else outlined. On small scales, where a town is
 * no larger than a dot, it is one.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { somewhereIn } from '../../model/townArea';
import { GROUND } from '../../theme/palette';
import { byZoom, get, isIn, matchLists, not, raw } from '../paint/expressions';
import { HATCH_IMAGE, PATTERN_IMAGE } from '../paint/imageNames';
import { classCases, NOTHING, visible } from '../paint/paint';
import { OPPOSITION_LAYERS, OPPOSITION_SOURCES, TOWN_AREA_ZOOM, TOWN_DOT_END, TOWN_LAYERS } from './ids';
import { isOppositionMetric, oppositionScale } from './scales';
import type { OppositionPicture } from './style';

/** What is drawn of towns. */
type TownPicture = Pick<OppositionPicture, 'mode' | 'on' | 'fill' | 'towns'>;

/** A mark is for towns that have no polygon, and for the others while they are small. */
export const unlessOutlined = () =>
  raw('any', not(raw('has', 'outlined')), raw('<', raw('zoom'), TOWN_DOT_END));

const scaleShown = ({ fill }: TownPicture) =>
  oppositionScale(fill === 'opposition.inForce' ? fill : 'opposition.mechanism');

/** Values of towns with an outline, and of counties in which towns lie somewhere. */
function divided(towns: TownPicture['towns']) {
  const outlined = new Map([...towns].filter(([area]) => somewhereIn(area) === null));
  const somewhere = new Map([...towns].filter(([area]) => somewhereIn(area) !== null));
  return { outlined, somewhere };
}

const shape = () => ({ source: OPPOSITION_SOURCES.towns, 'source-layer': TOWN_LAYERS.town });
const middle = () => ({ source: OPPOSITION_SOURCES.towns, 'source-layer': TOWN_LAYERS.middle });

/** The fill of towns, over that of their counties, and what answers to the pointer. */
export function townFills(picture: TownPicture): LayerSpecification[] {
  const { mode, on, fill, towns } = picture;
  const scale = scaleShown(picture);
  const { outlined } = divided(towns);
  const layout = { visibility: visible(on && isOppositionMetric(fill)) };
  const colors = classCases(outlined, scale, (step) =>
    step.pattern === undefined ? step.color[mode] : null,
  );
  const patterns = classCases(outlined, scale, ({ pattern, color }) =>
    pattern === undefined ? null : `${PATTERN_IMAGE}|${mode}|${pattern}|${color[mode]}`,
  );
  const keys = (cases: readonly (readonly [string[], string])[]) => cases.flatMap(([names]) => names);
  return [
    {
      // A pattern stands over the bare ground: the fill of the county would pass for the town's own.
      id: OPPOSITION_LAYERS.townGround,
      type: 'fill',
      ...shape(),
      minzoom: TOWN_AREA_ZOOM,
      filter: isIn('area', keys(patterns)),
      layout,
      paint: { 'fill-color': GROUND.land[mode] },
    },
    {
      id: OPPOSITION_LAYERS.townPattern,
      type: 'fill',
      ...shape(),
      minzoom: TOWN_AREA_ZOOM,
      filter: isIn('area', keys(patterns)),
      layout,
      // The layer's filter keeps the fallback from ever being asked for.
      paint: { 'fill-pattern': matchLists(get('area'), patterns, `${HATCH_IMAGE}|${mode}`) },
    },
    {
      id: OPPOSITION_LAYERS.townFill,
      type: 'fill',
      ...shape(),
      minzoom: TOWN_AREA_ZOOM,
      filter: isIn('area', keys(colors)),
      layout,
      // A town is small enough to be read under a firm tint; that of its county has faded more by then.
      paint: {
        'fill-color': matchLists(get('area'), colors, NOTHING),
        'fill-opacity': byZoom([7, 0.9], [11, 0.55]),
      },
    },
    {
      id: OPPOSITION_LAYERS.townTarget,
      type: 'fill',
      ...shape(),
      minzoom: TOWN_AREA_ZOOM,
      filter: isIn('area', [...outlined.keys()]),
      layout: { visibility: visible(on) },
      paint: { 'fill-color': NOTHING, 'fill-opacity': 0 },
    },
  ];
}

/** Outlines: a town in a county of its own colour is told from it; while something else is the fill, in its color. */
export function townLines(picture: TownPicture): LayerSpecification[] {
  const { mode, on, fill, towns } = picture;
  const scale = scaleShown(picture);
  const { outlined } = divided(towns);
  const filled = isOppositionMetric(fill);
  const colors = classCases(outlined, scale, (step) => step.color[mode]);
  return [
    {
      id: OPPOSITION_LAYERS.townLine,
      type: 'line',
      ...shape(),
      minzoom: TOWN_AREA_ZOOM,
      filter: isIn('area', [...outlined.keys()]),
      layout: { visibility: visible(on), 'line-join': 'round' },
      paint: {
        'line-color': filled ? GROUND.ink[mode] : matchLists(get('area'), colors, NOTHING),
        'line-width': filled ? byZoom([7, 0.4], [11, 1]) : byZoom([7, 0.7], [11, 2.2]),
        'line-opacity': filled ? 0.6 : 0.9,
      },
    },
  ];
}

/** Towns whose acts have no point: a dot in the middle of a small outline, a wide soft spot somewhere in a county. */
export function townMarks(picture: TownPicture): LayerSpecification[] {
  const { mode, on, towns } = picture;
  const scale = scaleShown(picture);
  const { outlined, somewhere } = divided(towns);
  const colorOf = (values: ReadonlyMap<string, number>) =>
    matchLists(
      get('area'),
      classCases(values, scale, (step) => step.color[mode]),
      NOTHING,
    );
  const soft = picture.fill !== 'opposition.inForce';
  // As the dots of measures: filled while in force, else a ring.
  const hollow = classCases(outlined, scale, ({ pattern }) => (pattern === undefined ? null : 0));
  return [
    {
      id: OPPOSITION_LAYERS.townSomewhere,
      type: 'circle',
      ...middle(),
      filter: isIn('area', [...somewhere.keys()]),
      layout: { visibility: visible(on) },
      paint: {
        'circle-color': colorOf(somewhere),
        'circle-radius': byZoom([3, 2.5], [7, 8], [10, 26]),
        'circle-blur': 1,
        'circle-opacity': 0.75,
      },
    },
    {
      id: OPPOSITION_LAYERS.townMiddle,
      type: 'circle',
      ...middle(),
      maxzoom: TOWN_DOT_END,
      filter: isIn('area', [...outlined.keys()]),
      layout: { visibility: visible(on) },
      paint: {
        'circle-color': colorOf(outlined),
        'circle-radius': byZoom([3, 2.2], [7, 4.5]),
        'circle-blur': soft ? 0.5 : 0,
        'circle-opacity': matchLists(get('area'), hollow, 0.85),
        'circle-stroke-color': colorOf(outlined),
        'circle-stroke-width': matchLists(
          get('area'),
          hollow.map(([areas]) => [areas, 1.6] as const),
          0,
        ),
      },
    },
  ];
}
