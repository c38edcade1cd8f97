/** Where the map looks, and how a link says so. */
import { clamp, finite, plainNumber, round, wrap } from '../regionText';

/** Where the map looks. The same five numbers as MapLibre's own hash. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
  /** Degrees clockwise from north. */
  bearing: number;
  pitch: number;
}

/** The contiguous United States. */
export const HOME_CAMERA: Camera = { lon: -96.5, lat: 38.6, zoom: 3.6, bearing: 0, pitch: 0 };

/** Whether two cameras show the same; links and reports of the map are rounded. */
export const sameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.lon - b.lon) < 2e-4 &&
  Math.abs(a.lat - b.lat) < 2e-4 &&
  Math.abs(a.zoom - b.zoom) < 0.02 &&
  Math.abs(a.bearing - b.bearing) < 0.2 &&
  Math.abs(a.pitch - b.pitch) < 0.2;

const MAX_ZOOM = 22;
const MAX_PITCH = 85;
/** The edge of the Web Mercator square. */
const MAX_LATITUDE = 85.051129;

/** Reads a camera, brought into range; null when the text is none. */
export function parseCamera(hash: string): Camera | null {
  const parts = hash.slice(1).split('/').map(plainNumber);
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN, bearing = 0, pitch = 0] = parts;
  if (parts.length > 5 || ![zoom, lat, lon, bearing, pitch].every(Number.isFinite)) {
    return null;
  }
  return tidyCamera({ zoom, lat, lon, bearing, pitch });
}

/** Brings a camera into range and to the precision of MapLibre's hash: about half a pixel. */
function tidyCamera(camera: Camera): Camera {
  const zoom = round(clamp(finite(camera.zoom, HOME_CAMERA.zoom), 0, MAX_ZOOM), 2);
  const digits = Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10);
  return {
    zoom,
    lat: clamp(round(finite(camera.lat, HOME_CAMERA.lat), digits), -MAX_LATITUDE, MAX_LATITUDE),
    lon: round(wrap(finite(camera.lon, HOME_CAMERA.lon)), digits),
    bearing: round(wrap(finite(camera.bearing, 0)), 1),
    pitch: round(clamp(finite(camera.pitch, 0), 0, MAX_PITCH), 0),
  };
}

/** Writes a camera as `parseCamera` reads it, with the `#`. */
export function formatCamera(given: Camera): string {
  const { zoom, lat, lon, bearing, pitch } = tidyCamera(given);
  const turn = pitch !== 0 ? `/${bearing}/${pitch}` : bearing !== 0 ? `/${bearing}` : '';
  return `#${zoom}/${lat}/${lon}${turn}`;
}
