/**
 * From what the map has drawn to items of a drawing: the same shapes with the same paint, as paths and text. Pure:
 * where things lie and how wide text is comes from outside. In one file although it is long: areas, lines, points and
 * labels share how pieces of tiles are joined, copied around the world and cut to the box.
 */
import type { Position } from 'geojson';
import { clipLine, clipRings, type Edges, joinPieces, type OwnedPiece, type Point } from '../geo/clip';
import { offsetLine } from '../geo/offsetLine';
import { parseImageName, RING_SIZE } from '../layers/paint/imageNames';
import { mercator } from '../model/snapshot/frame';
import {
  type Box,
  type DrawItem,
  type GroupItem,
  type Paint,
  type PathItem,
  pathItem,
  type TextItem,
} from '../theme/drawing';
import { circlePath, ringParts } from '../theme/ringMark';
import { HATCH } from '../theme/scale';
import { casedMarkParts, MARK_BOX, type MarkPart, siteMark } from '../theme/siteMark';
import { type DrawnFeature, type Ink, inkOf, listOf, numberOf, textOf } from './drawnFeature';
import { HATCH_PERIOD } from './images';
import { blockOffset, labelLines, lineOffsets } from './labelBlock';

/** What the conversion has to be told. */
export interface VectorScene {
  /** The map box: everything is measured from its top left. */
  width: number;
  height: number;
  /** From Web Mercator (0 to 1) to px of the map box. */
  project: (x: number, y: number) => Point;
  /** Least and greatest x of Web Mercator in view; beyond 0 and 1 where the world repeats. */
  reach: { from: number; to: number };
  measure: (text: string, size: number, weight: 400 | 600) => number;
  /** Whether a label lies at a point of the map: which of its possible places it took. */
  labelAt: (feature: DrawnFeature, x: number, y: number) => boolean;
}

/** What lies farther outside than the widest line is not drawn. */
const ROOM = 24;
/** Overlap of neighbouring areas, px: without it viewers show the ground between them. */
const SEAM = 0.5;
/** Ends of lines that tiles have cut lie no farther apart, px. */
const JOIN = 0.75;

/** One group per layer in the order of the layers; layers that draw nothing are left out. */
export function vectorGroups(
  order: readonly string[],
  features: readonly DrawnFeature[],
  scene: VectorScene,
): GroupItem[] {
  const byLayer = new Map<string, DrawnFeature[]>();
  for (const feature of features) {
    const list = byLayer.get(feature.layer.id);
    if (list) list.push(feature);
    else byLayer.set(feature.layer.id, [feature]);
  }
  const clip: Box = { x: 0, y: 0, width: scene.width, height: scene.height };
  return order.flatMap((id): GroupItem[] => {
    const drawn = byLayer.get(id) ?? [];
    const items = layerItems(id, drawn, scene);
    return items.length === 0 ? [] : [{ kind: 'group', id, items, clip, opacity: 1 }];
  });
}

function layerItems(id: string, features: readonly DrawnFeature[], scene: VectorScene): DrawItem[] {
  switch (features[0]?.layer.type) {
    case 'fill':
      return fills(id, features, scene);
    case 'line':
      return lines(id, features, scene);
    case 'circle':
      return circles(features, scene);
    case 'symbol':
      return symbols(id, features, scene);
    default:
      return [];
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Path data of a line; points that fall together are left out. */
function pathData(points: readonly Point[], closed: boolean): string {
  const parts: string[] = [];
  let last: readonly [number, number] | null = null;
  for (const [x, y] of points) {
    const point = [round(x), round(y)] as const;
    if (last && Math.abs(point[0] - last[0]) < 0.03 && Math.abs(point[1] - last[1]) < 0.03) continue;
    parts.push(`${last ? 'L' : 'M'}${point[0]} ${point[1]}`);
    last = point;
  }
  if (parts.length < (closed ? 3 : 2)) return '';
  return parts.join('') + (closed ? 'Z' : '');
}

/** Edges of a feature's tile in Web Mercator. */
function tileEdges({ tile: { z, x, y } }: DrawnFeature): Edges {
  const size = 1 / 2 ** z;
  return { left: x * size, top: y * size, right: (x + 1) * size, bottom: (y + 1) * size };
}

/** Whole worlds to the east by which something must be moved to be in view. */
function copies({ left, right }: Pick<Edges, 'left' | 'right'>, { reach }: VectorScene): number[] {
  const first = Math.ceil(reach.from - right);
  const last = Math.floor(reach.to - left);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const roomAround = ({ width, height }: VectorScene): Edges => ({
  left: -ROOM,
  top: -ROOM,
  right: width + ROOM,
  bottom: height + ROOM,
});

/** How much of Web Mercator a px of the map box is. */
function worldPerPx({ project }: VectorScene): number {
  const [[x, y], [eastX, eastY]] = [project(0.5, 0.5), project(0.500001, 0.5)];
  return 0.000001 / Math.hypot(eastX - x, eastY - y);
}

const toWorld = ([lon = 0, lat = 0]: Position): Point => mercator(lon, lat);

/** Polygons of a feature, each as rings with their last point repeated. */
function polygonsOf({ geometry }: DrawnFeature): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Lines of a feature; of areas their outlines. */
function linesOf(feature: DrawnFeature): Position[][] {
  const { geometry } = feature;
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : polygonsOf(feature).flat();
}

/** The part of an area that its tile has drawn, as path data in the map box. */
function areaPath(feature: DrawnFeature, scene: VectorScene): string {
  const edges = tileEdges(feature);
  const room = roomAround(scene);
  let d = '';
  for (const rings of polygonsOf(feature)) {
    const own = clipRings(
      rings.map((ring) => ring.slice(0, -1).map(toWorld)),
      edges,
    );
    for (const east of copies(edges, scene)) {
      const shown = own.map((ring) => ring.map(([x, y]) => scene.project(x + east, y)));
      for (const ring of clipRings(shown, room)) d += pathData(ring, true);
    }
  }
  return d;
}

/** A value for each key, in the order in which the keys first come. */
class Ordered<T> {
  readonly entries = new Map<string, T>();

  get(key: string, make: () => T): T {
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.entries.set(key, made);
    return made;
  }
}

interface Faded {
  opacity: number;
  item: PathItem;
}

/**
 * Items under the opacity they share, as a group, so that what overlaps in it does not add up. Groups in a group
 * are numbered.
 */
function faded(id: string, all: readonly Faded[]): DrawItem[] {
  const byOpacity = new Ordered<PathItem[]>();
  for (const { opacity, item } of all) byOpacity.get(String(round(opacity)), () => []).push(item);
  return [...byOpacity.entries].flatMap(([opacity, items], index): DrawItem[] =>
    opacity === '1'
      ? items
      : [{ kind: 'group', id: `${id}-${index + 1}`, items, clip: null, opacity: Number(opacity) }],
  );
}

const BLACK: Ink = { color: '#000000', alpha: 1 };

/** What an image name stands for as the paint of an area; null when it is none of ours. */
function patternPaint(name: string): Paint | null {
  const request = parseImageName(name);
  if (request?.kind === 'hatch') {
    const { mode } = request;
    return { motif: 'hatch', color: HATCH.line[mode], ground: HATCH.ground[mode], period: HATCH_PERIOD };
  }
  if (request?.kind !== 'pattern') return null;
  return { motif: request.pattern, color: request.color, ground: null, period: HATCH_PERIOD };
}

/** One path per colour or pattern: the pieces of all its tiles together show no seams. */
function fills(id: string, features: readonly DrawnFeature[], scene: VectorScene): DrawItem[] {
  const byPaint = new Ordered<{ fill: Paint; opacity: number; parts: string[] }>();
  for (const feature of features) {
    const { paint } = feature.layer;
    const pattern = patternPaint(textOf(paint['fill-pattern']));
    const ink = inkOf(paint['fill-color'], BLACK);
    const opacity = numberOf(paint['fill-opacity'], 1) * (pattern === null ? ink.alpha : 1);
    if (opacity === 0) continue;
    const fill = pattern ?? ink.color;
    byPaint
      .get(`${JSON.stringify(fill)} ${opacity}`, () => ({ fill, opacity, parts: [] }))
      .parts.push(areaPath(feature, scene));
  }
  const all = [...byPaint.entries.values()].flatMap(({ fill, opacity, parts }): Faded[] => {
    const d = parts.join('');
    if (d === '') return [];
    const seam = typeof fill === 'string' ? { stroke: fill, strokeWidth: SEAM } : {};
    return [{ opacity, item: pathItem(d, { fill, ...seam }) }];
  });
  return faded(id, all);
}

/** One path per colour and width; what tiles have cut is joined again. */
function lines(id: string, features: readonly DrawnFeature[], scene: VectorScene): DrawItem[] {
  const byStyle = new Ordered<{
    stroke: string;
    strokeWidth: number;
    dash: string;
    opacity: number;
    pieces: OwnedPiece[];
  }>();
  const room = roomAround(scene);
  for (const feature of features) {
    const { paint } = feature.layer;
    const ink = inkOf(paint['line-color'], BLACK);
    const strokeWidth = round(numberOf(paint['line-width'], 1));
    const opacity = numberOf(paint['line-opacity'], 1) * ink.alpha;
    if (opacity === 0 || strokeWidth === 0) continue;
    const dash = listOf(paint['line-dasharray'])
      .map((length) => round(Number(length) * strokeWidth))
      .join(' ');
    const style = byStyle.get(`${ink.color} ${strokeWidth} ${dash} ${opacity}`, () => ({
      stroke: ink.color,
      strokeWidth,
      dash,
      opacity,
      pieces: [],
    }));
    const edges = tileEdges(feature);
    const { z, x, y } = feature.tile;
    const beside = numberOf(paint['line-offset'], 0) * worldPerPx(scene);
    for (const line of linesOf(feature)) {
      const world = line.map(toWorld);
      const drawn = beside === 0 ? world : offsetLine(world, beside);
      for (const { points, startCut, endCut } of clipLine(drawn, edges))
        for (const east of copies(edges, scene)) {
          const shown = points.map(([wx, wy]) => scene.project(wx + east, wy));
          for (const piece of clipLine(shown, room))
            style.pieces.push({
              points: piece.points,
              startCut: piece.startCut || (startCut && piece.points[0] === shown[0]),
              endCut: piece.endCut || (endCut && piece.points.at(-1) === shown.at(-1)),
              owner: `${z}/${x + east * 2 ** z}/${y}`,
            });
        }
    }
  }
  const all = [...byStyle.entries.values()].flatMap(
    ({ stroke, strokeWidth, dash, opacity, pieces }): Faded[] => {
      const d = joinPieces(pieces, JOIN)
        .map((line) => pathData(line, false))
        .join('');
      return d === '' ? [] : [{ opacity, item: pathItem(d, { stroke, strokeWidth, dash }) }];
    },
  );
  return faded(id, all);
}

/** A feature at a place in the map box. */
interface Placed {
  feature: DrawnFeature;
  x: number;
  y: number;
}

/**
 * Features that are points, each once: near the edge of a tile the neighbouring tiles hold it as well. What lies
 * several times in one tile was drawn several times.
 */
function placed(features: readonly DrawnFeature[], scene: VectorScene): Placed[] {
  const counted = new Map<string, { tiles: Map<string, number>; drawn: number }>();
  return features.flatMap((feature): Placed[] => {
    if (feature.geometry.type !== 'Point') return [];
    const [wx, wy] = toWorld(feature.geometry.coordinates);
    const key = `${wx.toFixed(7)} ${wy.toFixed(7)} ${JSON.stringify(feature.properties)}`;
    const { z, x, y } = feature.tile;
    const tile = `${z}/${x}/${y}`;
    const count = counted.get(key) ?? { tiles: new Map(), drawn: 0 };
    counted.set(key, count);
    const here = (count.tiles.get(tile) ?? 0) + 1;
    count.tiles.set(tile, here);
    if (here <= count.drawn) return [];
    count.drawn = here;
    return copies({ left: wx, right: wx }, scene).map((east) => {
      const [px, py] = scene.project(wx + east, wy);
      return { feature, x: px, y: py };
    });
  });
}

/** Whether a disc around a place reaches into the map box. */
const reaches = ({ x, y }: Placed, radius: number, { width, height }: VectorScene) =>
  x > -radius && y > -radius && x < width + radius && y < height + radius;

/** In the order of their sort keys, if they have one. */
function sorted(all: readonly Placed[], property: string, otherwise: (place: Placed) => number): Placed[] {
  const key = (place: Placed) => {
    const value = place.feature.layer.layout[property];
    return typeof value === 'number' ? value : otherwise(place);
  };
  return all.toSorted((a, b) => key(a) - key(b));
}

/**
 * A soft edge in steps: how large each disc is, as a share of the way from the edge inwards, and how much of the
 * full colour is reached by it.
 */
const SOFT_STEPS = [
  { inwards: 0.25, reached: 0.32 },
  { inwards: 0.5, reached: 0.68 },
  { inwards: 0.75, reached: 1 },
] as const;

function circles(features: readonly DrawnFeature[], scene: VectorScene): PathItem[] {
  return sorted(placed(features, scene), 'circle-sort-key', () => 0).flatMap((place): PathItem[] => {
    const { paint } = place.feature.layer;
    const radius = numberOf(paint['circle-radius'], 5);
    const strokeWidth = numberOf(paint['circle-stroke-width'], 0);
    if (!reaches(place, radius + strokeWidth, scene)) return [];
    const ink = inkOf(paint['circle-color'], BLACK);
    const full = numberOf(paint['circle-opacity'], 1) * ink.alpha;
    const blur = Math.min(1, numberOf(paint['circle-blur'], 0));
    const at = { x: round(place.x), y: round(place.y) };
    const items: PathItem[] = [];
    let reached = 0;
    for (const step of blur === 0 ? [{ inwards: 0, reached: 1 }] : SOFT_STEPS) {
      const wanted = full * step.reached;
      const opacity = 1 - (1 - wanted) / (1 - reached);
      reached = wanted;
      if (opacity > 0)
        items.push(
          pathItem(circlePath(radius * (1 - blur * step.inwards)), {
            ...at,
            fill: ink.color,
            opacity: Math.round(opacity * 1000) / 1000,
          }),
        );
      if (reached >= 1) break;
    }
    const edge = inkOf(paint['circle-stroke-color'], BLACK);
    const edgeOpacity = numberOf(paint['circle-stroke-opacity'], 1) * edge.alpha;
    if (strokeWidth > 0 && edgeOpacity > 0)
      items.push(
        pathItem(circlePath(radius + strokeWidth / 2), {
          ...at,
          stroke: edge.color,
          strokeWidth,
          opacity: edgeOpacity,
        }),
      );
    return items;
  });
}

/** The paths of an image around a point; none when it is none of ours. */
function markItems(name: string, scale: number, { x, y }: Placed): PathItem[] {
  const request = parseImageName(name);
  const items = (parts: readonly MarkPart[], corner: number) =>
    parts.map(({ d, ...paint }) =>
      pathItem(d, { ...paint, x: round(x - corner * scale), y: round(y - corner * scale), scale }),
    );
  if (request?.kind === 'ring') return items(ringParts(request.shares, request.mode, RING_SIZE), 0);
  if (request?.kind !== 'site') return [];
  const mark = siteMark(request.siteClass, request.status, request.approximate, request.mwKnown);
  return items(casedMarkParts(mark, request.mode), MARK_BOX / 2);
}

function symbols(id: string, features: readonly DrawnFeature[], scene: VectorScene): DrawItem[] {
  const names = new Map<string, number>();
  return sorted(placed(features, scene), 'symbol-sort-key', ({ y }) => y).flatMap((place): DrawItem[] => {
    const { layout } = place.feature.layer;
    const marks = markItems(textOf(layout['icon-image']), round(numberOf(layout['icon-size'], 1)), place);
    const items: DrawItem[] = [...marks, ...labelItems(place, scene)];
    // What consists of several parts stays together, with a name where there is one.
    if (items.length < 2) return items;
    const own = place.feature.properties.id;
    const name = `${id}-${typeof own === 'string' || typeof own === 'number' ? own : 'item'}`;
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    const unique = count === 1 && own !== undefined ? name : `${name}-${count}`;
    return [{ kind: 'group', id: unique, items, clip: null, opacity: 1 }];
  });
}

function labelItems(place: Placed, scene: VectorScene): TextItem[] {
  const { layout, paint } = place.feature.layer;
  const text = textOf(layout['text-field']);
  if (text.trim() === '') return [];
  const size = numberOf(layout['text-size'], 16);
  const weight = /semi|bold/i.test(String(listOf(layout['text-font'])[0] ?? '')) ? 600 : 400;
  const letterSpacing = numberOf(layout['text-letter-spacing'], 0) * size;
  const widthOf = (part: string) =>
    part === '' ? 0 : scene.measure(part, size, weight) + [...part].length * letterSpacing;
  const rows = labelLines(text, widthOf, numberOf(layout['text-max-width'], 10) * size);
  const width = Math.max(...rows.map((row) => widthOf(row) - letterSpacing));
  const radial = numberOf(layout['text-radial-offset'], 0);
  const variable = listOf(layout['text-variable-anchor']).map(String);
  const anchors = variable.length > 0 ? variable : [textOf(layout['text-anchor']) || 'center'];
  const padding = variable.length > 0 ? numberOf(layout['text-padding'], 2) : 0;
  const middles = anchors.map((anchor) => {
    const [dx, dy] = blockOffset(anchor, radial, size, width, rows.length, padding);
    return [place.x + dx, place.y + dy] as const;
  });
  const middle =
    anchors.length === 1 ? middles[0] : middles.find(([x, y]) => scene.labelAt(place.feature, x, y));
  if (!middle) return [];
  const ink = inkOf(paint['text-color'], BLACK);
  const halo = inkOf(paint['text-halo-color'], { color: '#000000', alpha: 0 });
  const haloWidth = numberOf(paint['text-halo-width'], 0);
  const offsets = lineOffsets(rows.length, size);
  // MapLibre measures a halo from the edge of the letters, a drawing as the stroke that makes it.
  return rows.map((row, index) => ({
    kind: 'text',
    text: row,
    // Whoever sets the text counts the room after the last letter in; MapLibre does not.
    x: round(middle[0] + letterSpacing / 2),
    y: round(middle[1] + (offsets[index] ?? 0)),
    size: round(size),
    weight,
    color: ink.color,
    anchor: 'middle',
    letterSpacing: round(letterSpacing),
    halo: haloWidth > 0 && halo.alpha > 0 ? { color: rgba(halo), width: 2 * haloWidth } : null,
  }));
}

function rgba({ color, alpha }: Ink): string {
  if (alpha === 1) return color;
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  return `rgba(${channels.join(',')},${alpha})`;
}
