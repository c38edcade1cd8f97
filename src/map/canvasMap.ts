/**
 * The one map on screen, with few verbs. It remembers what it drew last, so that callers may say what they
 * want as often as they like.
 */

import type { FlyToOptions, StyleSpecification, TransformStyleFunction } from 'maplibre-gl';
import { mapNames } from '../i18n/words';
import type { Bounds } from '../model/region';
import { type Camera, sameCamera } from '../model/view/camera';
import type { Covered, FlyTo } from '../state/store';
import { drawImage } from './images';
import { type GeoJSONSource, MapLibreMap } from './maplibre';
import { freeRoom } from './room';
import { styleChanges } from './styleChanges';

export interface CanvasMap {
  /** MapLibre's own map, for controls and questions about what lies where. */
  readonly inner: MapLibreMap;
  /** Shows a style; only what differs from the last one is touched. */
  draw(style: StyleSpecification): void;
  /** Leaves sources and layers alone whose names begin so: they are another's. Null where all are ours. */
  spare(prefix: string | null): void;
  /** Jumps to a camera unless the map is there already. */
  look(camera: Camera): void;
  /**
   * Travels to a place, at once for readers who want no motion.
   * @param covered measures what lies over the map: a place comes into what is free
   */
  fly(target: FlyTo['target'], covered: () => Covered): void;
  remove(): void;
}

/** Images are drawn at least twice as dense as px: they are scaled down more often than up. */
const LEAST_DENSITY = 2;

/** Nothing is looked at more closely than this for being small. */
const CLOSEST_BOUNDS = 12;

/**
 * What every map asks of the graphics system. MapLibre asks for the stronger of two by default; Safari 26 takes such a
 * context away at once on some machines, and a map of ours does not need it.
 */
export const GRAPHICS = { powerPreference: 'default' } as const;

/** Latitude at which the square of Web Mercator ends, degrees; a box that reaches to a pole is infinitely high. */
const MAP_END = 85.05;

/** Makes images on demand in a map, as dense as the map is unless said otherwise. */
export function supplyImages(map: MapLibreMap, pixelRatio?: number): void {
  map.setMissingStyleImageResolver((name) => {
    const density = Math.max(LEAST_DENSITY, Math.ceil(pixelRatio ?? map.getPixelRatio()));
    const drawn = drawImage(name, density);
    if (drawn !== null && !map.hasImage(name))
      map.addImage(name, drawn.image, { pixelRatio: drawn.pixelRatio });
  });
}

/** A style with the sources and layers of another on top of it. */
const withGuests =
  (prefix: string): TransformStyleFunction =>
  (previous, next) => ({
    ...next,
    sources: {
      ...next.sources,
      ...Object.fromEntries(
        Object.entries(previous?.sources ?? {}).filter(([name]) => name.startsWith(prefix)),
      ),
    },
    layers: [...next.layers, ...(previous?.layers ?? []).filter(({ id }) => id.startsWith(prefix))],
  });

/** Where the map looks, rounded as in links. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
  return {
    lon: round(lng, 5),
    lat: round(lat, 5),
    zoom: round(map.getZoom(), 2),
    bearing: round(map.getBearing(), 1),
    pitch: round(map.getPitch(), 1),
  };
}

/**
 * Creates the map.
 * @throws Error when the browser gives no WebGL 2 context
 */
export function createCanvasMap(
  container: HTMLElement,
  style: StyleSpecification,
  camera: Camera,
  options: { cooperative: boolean },
): CanvasMap {
  const inner = new MapLibreMap({
    container,
    style,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    bearing: camera.bearing,
    pitch: camera.pitch,
    minZoom: 1,
    maxZoom: 17,
    attributionControl: false,
    canvasContextAttributes: GRAPHICS,
    cooperativeGestures: options.cooperative,
    locale: mapNames.controls,
    fadeDuration: 0,
    // The builder is checked by tests; checking every style again would cost readers time.
    validateStyle: false,
  });
  supplyImages(inner);
  let drawn = style;
  let wanted = style;
  let loaded = false;
  let guests: string | null = null;
  inner.on('style.load', () => {
    loaded = true;
    catchUp();
  });

  function catchUp(): void {
    if (!loaded || wanted === drawn) return;
    const changes = styleChanges(drawn, wanted);
    drawn = wanted;
    for (const change of changes) {
      switch (change.kind) {
        case 'style':
          inner.setStyle(drawn, {
            diff: true,
            validate: false,
            ...(guests !== null && { transformStyle: withGuests(guests) }),
          });
          break;
        case 'data': {
          const source = inner.getSource<GeoJSONSource>(change.source);
          source?.setData(change.data as Parameters<GeoJSONSource['setData']>[0]);
          break;
        }
        case 'filter':
          inner.setFilter(change.layer, change.filter, { validate: false });
          break;
        case 'layout':
          inner.setLayoutProperty(change.layer, change.name as never, change.value as never, {
            validate: false,
          });
          break;
        case 'paint':
          inner.setPaintProperty(change.layer, change.name as never, change.value as never, {
            validate: false,
          });
          break;
      }
    }
  }

  const jump = ({ lon, lat, zoom, bearing, pitch }: Camera) =>
    inner.jumpTo({ center: [lon, lat], zoom, bearing, pitch });
  /** Where a flight ends in the room that the map has now. */
  const landing = (target: FlyTo['target'], covered: Covered): FlyToOptions => {
    if ('camera' in target) {
      const { lon, lat, zoom, bearing, pitch } = target.camera;
      return { center: [lon, lat], zoom, bearing, pitch };
    }
    const { clientWidth: width, clientHeight: height } = inner.getContainer();
    const { padding, offset } = freeRoom({ width, height }, covered);
    if ('lon' in target) return { center: [target.lon, target.lat], zoom: target.zoom, offset };
    // Undefined where the bounds fit into no room at all: then the map stays where it is.
    const [west, south, east, north] = target.bounds;
    const bounds: Bounds = [west, Math.max(-MAP_END, south), east, Math.min(MAP_END, north)];
    return inner.cameraForBounds(bounds, { padding, maxZoom: CLOSEST_BOUNDS }) ?? {};
  };
  /** What is flown to. A flight is planned for the room the map has: when that changes, it would miss. */
  let goal: (() => FlyToOptions) | null = null;
  inner.on('moveend', () => {
    goal = null;
  });
  inner.on('resize', () => {
    if (goal !== null) inner.easeTo({ ...goal(), duration: 0 });
  });

  return {
    inner,
    draw: (next) => {
      wanted = next;
      catchUp();
    },
    spare: (prefix) => {
      guests = prefix;
    },
    look: (next) => {
      if (sameCamera(cameraOf(inner), next)) return;
      jump(next);
    },
    fly: (target, covered) => {
      // The map hears of a change of its room a moment later than this.
      const { clientWidth, clientHeight } = inner.getContainer();
      const canvas = inner.getCanvas();
      if (canvas.clientWidth !== clientWidth || canvas.clientHeight !== clientHeight) inner.resize();
      const plan = () => landing(target, covered());
      inner.flyTo({ ...plan(), speed: 1.6 });
      // Without motion it is there already.
      if (inner.isMoving()) goal = plan;
      // Where nothing had to move, whoever waits for rest hears of it all the same.
      else inner.triggerRepaint();
    },
    remove: () => inner.remove(),
  };
}
