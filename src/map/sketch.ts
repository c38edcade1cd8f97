/**
 * Drawing with the pointer, by Terra Draw: what it finishes goes into the store, and what comes into the store by keys
 * or by typing goes onto the map. The store holds the shape; Terra Draw holds what is not finished yet.
 */
import type { Feature, LineString, Polygon } from 'geojson';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  type TerraDrawMouseEvent,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { circle } from '../geo/circle';
import { corridor } from '../geo/corridor';
import { kmBetween } from '../model/distance';
import { type DrawnShape, type DrawTool, FIRST_KM } from '../model/drawn';
import { outlineOf, shapeProblem } from '../model/drawnRules';
import type { Corner } from '../model/polygon';
import { round } from '../model/regionText';
import type { AppStore } from '../state/store';
import { GROUND } from '../theme/palette';
import { currentTheme } from '../theme/theme';
import type { CanvasMap } from './canvasMap';
import type { GeoJSONSource } from './maplibre';

/** Names of its sources and layers on the map begin so. */
const PREFIX = 'sketch';
const CORRIDOR = `${PREFIX}-corridor`;
/** Terra Draw's names for our tools. */
const MODES: Readonly<Record<DrawTool, string>> = {
  polygon: 'polygon',
  rectangle: 'rectangle',
  circle: 'circle',
  corridor: 'linestring',
};
/** Decimals of degrees: about a metre, as links have them. */
const DIGITS = 5;
/** Corners of a circle on the map while it is changed. */
const CIRCLE_CORNERS = 64;

/** Of the corners of a circle every so many can be seen; all can be dragged. */
const CIRCLE_HANDLES = 16;

type Hex = `#${string}`;

function styles(): Record<'polygon' | 'line', Record<string, Hex | number>> {
  const mode = currentTheme();
  const accent = GROUND.accent[mode] as Hex;
  const paper = GROUND.paper[mode] as Hex;
  return {
    polygon: {
      fillColor: accent,
      fillOpacity: 0.12,
      outlineColor: accent,
      outlineWidth: 3,
      closingPointColor: paper,
      closingPointOutlineColor: accent,
      closingPointWidth: 6,
      closingPointOutlineWidth: 3,
    },
    line: {
      lineStringColor: accent,
      lineStringWidth: 3,
      closingPointColor: paper,
      closingPointOutlineColor: accent,
      closingPointWidth: 6,
      closingPointOutlineWidth: 3,
    },
  };
}

/** @param tool what is drawn now */
function selectStyles(tool: () => DrawTool | undefined) {
  const mode = currentTheme();
  const accent = GROUND.accent[mode] as Hex;
  const paper = GROUND.paper[mode] as Hex;
  const onHandle = (width: number) => (corner: Feature) => {
    const { index } = corner.properties ?? {};
    return tool() === 'circle' && typeof index === 'number' && index % CIRCLE_HANDLES !== 0 ? 0 : width;
  };
  return {
    selectedPolygonColor: accent,
    selectedPolygonFillOpacity: 0.12,
    selectedPolygonOutlineColor: accent,
    selectedPolygonOutlineWidth: 3,
    selectedLineStringColor: accent,
    selectedLineStringWidth: 3,
    selectionPointColor: paper,
    selectionPointOutlineColor: accent,
    selectionPointWidth: onHandle(7),
    selectionPointOutlineWidth: onHandle(3),
    midPointColor: accent,
    midPointOutlineColor: paper,
    midPointWidth: 4,
    midPointOutlineWidth: 1,
  };
}

/**
 * A circle that two taps draw. Terra Draw gives it the way of the pointer between them; a finger has none, and the
 * circle would stay as small as it began.
 */
class TappedCircleMode extends TerraDrawCircleMode {
  override onClick(event: TerraDrawMouseEvent): void {
    if (this.state === 'drawing') this.onMouseMove(event);
    super.onClick(event);
  }
}

function modes(tool: () => DrawTool | undefined) {
  const { polygon, line } = styles();
  const reshaped = { midpoints: true, draggable: true, deletable: true };
  return [
    new TerraDrawPolygonMode({ styles: polygon }),
    new TerraDrawRectangleMode({ styles: polygon }),
    new TappedCircleMode({ styles: polygon, segments: CIRCLE_CORNERS, projection: 'web-mercator' }),
    new TerraDrawLineStringMode({ styles: line }),
    new TerraDrawSelectMode({
      styles: selectStyles(tool),
      allowManualDeselection: false,
      flags: {
        polygon: { feature: { draggable: true, coordinates: reshaped } },
        linestring: { feature: { draggable: true, coordinates: reshaped } },
        rectangle: { feature: { draggable: true, coordinates: { resizable: 'opposite' } } },
        circle: { feature: { draggable: true, coordinates: { resizable: 'center' } } },
      },
    }),
  ];
}

const tidy = ([lon = 0, lat = 0]: readonly number[]): Corner => [round(lon, DIGITS), round(lat, DIGITS)];

/** The feature that stands for a shape; null while there is nothing to change. */
function featureOf(shape: DrawnShape): GeoJSONStoreFeatures | null {
  const ring = (corners: readonly (readonly number[])[]): Polygon => ({
    type: 'Polygon',
    coordinates: [[...corners, ...corners.slice(0, 1)].map((corner) => [...tidy(corner)])],
  });
  const feature = (geometry: Polygon | LineString): GeoJSONStoreFeatures => ({
    type: 'Feature',
    properties: { mode: MODES[shape.tool] },
    geometry,
  });
  if (shapeProblem(shape) !== null) return null;
  if (shape.tool === 'corridor')
    return feature({ type: 'LineString', coordinates: shape.points.map((point) => [...point]) });
  if (shape.tool === 'circle') {
    const [middle] = shape.points;
    if (!middle) return null;
    return feature(
      ring(circle(middle[0], middle[1], shape.km, CIRCLE_CORNERS).coordinates[0]?.slice(0, -1) ?? []),
    );
  }
  const outline = outlineOf(shape)?.[0];
  return outline ? feature(ring(outline)) : null;
}

/** What a finished feature is as a shape. @param km how wide a corridor is */
function shapeOf(tool: DrawTool, feature: Feature, km: number): DrawnShape | null {
  const { geometry } = feature;
  if (geometry.type === 'LineString') return { tool: 'corridor', points: geometry.coordinates.map(tidy), km };
  if (geometry.type !== 'Polygon') return null;
  const corners = (geometry.coordinates[0] ?? []).slice(0, -1);
  const [lons, lats] = [corners.map(([lon = 0]) => lon), corners.map(([, lat = 0]) => lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  if (tool === 'rectangle') return { tool, points: [tidy([west, south]), tidy([east, north])] };
  if (tool === 'polygon') return { tool, points: corners.map(tidy) };
  // Its corners lie around the middle on the map: the middle of the box in the projection is that of the circle.
  const middle = { lon: (west + east) / 2, lat: middleLatitude(south, north) };
  const reach = kmBetween(middle, { lon: east, lat: middle.lat });
  return { tool: 'circle', points: [tidy([middle.lon, middle.lat])], km: Math.max(0.1, round(reach, 1)) };
}

const RADIANS = Math.PI / 180;
/** The latitude half-way between two on Mercator's map. */
function middleLatitude(south: number, north: number): number {
  const height = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
  return (2 * Math.atan(Math.exp((height(south) + height(north)) / 2)) - Math.PI / 2) / RADIANS;
}

/** Lets the reader draw. @returns takes the tools off the map */
export function startSketch(map: CanvasMap, store: AppStore): () => void {
  const { inner } = map;
  map.spare(PREFIX);
  const sketch = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map: inner, prefixId: PREFIX, coordinatePrecision: 9 }),
    modes: modes(() => store.getState().drawing?.shape.tool),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  sketch.start();
  /** The shape that Terra Draw has; what comes from it is not given back to it. */
  let known: DrawnShape | null = null;

  const showCorridor = (shape: DrawnShape) => {
    const polygons =
      shape.tool === 'corridor' && shapeProblem(shape) === null ? corridor(shape.points, shape.km) : [];
    const data = {
      type: 'FeatureCollection' as const,
      features: polygons.map((rings) => ({
        type: 'Feature' as const,
        properties: {},
        geometry: {
          type: 'Polygon' as const,
          coordinates: rings.map((ring) => [...ring, ...ring.slice(0, 1)]),
        },
      })),
    };
    const source = inner.getSource<GeoJSONSource>(CORRIDOR);
    if (source) {
      source.setData(data);
      return;
    }
    inner.addSource(CORRIDOR, { type: 'geojson', data });
    const color = GROUND.accent[currentTheme()];
    inner.addLayer({
      id: CORRIDOR,
      type: 'fill',
      source: CORRIDOR,
      paint: { 'fill-color': color, 'fill-opacity': 0.18 },
    });
  };

  const show = (shape: DrawnShape) => {
    showCorridor(shape);
    if (shape === known) return;
    known = shape;
    sketch.clear();
    const feature = featureOf(shape);
    if (feature === null) {
      sketch.setMode(MODES[shape.tool]);
      return;
    }
    sketch.setMode('select');
    const [added] = sketch.addFeatures([feature]);
    if (added?.id !== undefined && added.valid) sketch.selectFeature(added.id);
  };

  const tell = () => {
    const { drawing, setSketching } = store.getState();
    if (drawing === null) return;
    const underWay = sketch.getModeState() === 'drawing' && sketch.getMode() !== 'select';
    if (drawing.sketching !== underWay) setSketching(underWay);
  };

  sketch.on('finish', (id) => {
    const { drawing, setShape } = store.getState();
    const feature = sketch.getSnapshotFeature(id);
    if (drawing === null || feature === undefined) return;
    const { shape } = drawing;
    const km = shape.tool === 'corridor' ? shape.km : FIRST_KM.corridor;
    const next = shapeOf(shape.tool, feature, km);
    if (next === null) return;
    if (sketch.getMode() === 'select') {
      known = next;
      setShape(next);
    } else {
      // What was drawn is put on the map anew, to be reshaped; the tool that tells of it is still at work.
      setTimeout(() => setShape(next));
    }
  });
  sketch.on('change', tell);

  const first = store.getState().drawing;
  if (first) show(first.shape);
  const stops = [
    store.subscribe(
      ({ drawing }) => drawing?.shape ?? null,
      (shape) => {
        if (shape) show(shape);
      },
    ),
    store.subscribe(
      ({ drawing }) => drawing?.takeBack ?? 0,
      (wish) => {
        if (wish === 0) return;
        if (sketch.canUndo()) sketch.undo();
        else {
          sketch.clear();
          sketch.setMode(sketch.getMode());
        }
        tell();
      },
    ),
  ];
  return () => {
    for (const stop of stops) stop();
    sketch.stop();
    if (inner.getLayer(CORRIDOR)) inner.removeLayer(CORRIDOR);
    if (inner.getSource(CORRIDOR)) inner.removeSource(CORRIDOR);
    map.spare(null);
    inner.getCanvas().style.cursor = '';
  };
}
