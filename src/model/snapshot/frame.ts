/**
 * The part of the map that a picture shows, in Web Mercator, and how it lies on the screen. The world is one unit
 * wide; at zoom z it is 512 · 2^z px wide, as MapLibre draws it.
 */

/** A rectangle on the map, turned with it. Its height follows from the picture's ratio. */
export interface Frame {
  /** Middle of the rectangle, degrees. */
  lon: number;
  lat: number;
  /** Width of the rectangle as a share of the world's width. */
  span: number;
  /** Degrees clockwise from north, as the camera's. */
  bearing: number;
  pitch: number;
}

/** Where the map looks, and how large it is on the screen in px. */
export interface Screen {
  camera: { lon: number; lat: number; zoom: number; bearing: number; pitch: number };
  width: number;
  height: number;
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const WORLD_PX = 512;
const MAX_LATITUDE = 85.051129;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Web Mercator, both from 0 to 1, y downwards. */
export function mercator(lon: number, lat: number): [x: number, y: number] {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians(clamped) / 2)) / (2 * Math.PI);
  return [(lon + 180) / 360, y];
}

/** The inverse of `mercator`. */
export function unmercator(x: number, y: number): [lon: number, lat: number] {
  const lat = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [x * 360 - 180, lat];
}

/** Zoom at which a frame fills so many px of width. */
export function zoomOf(frame: Pick<Frame, 'span'>, widthPx: number): number {
  return Math.log2(widthPx / (WORLD_PX * frame.span));
}

/** A vector of the screen, px from the middle, as one of the world. */
function toWorld(dx: number, dy: number, bearing: number, zoom: number): [number, number] {
  const size = WORLD_PX * 2 ** zoom;
  const [sin, cos] = [Math.sin(radians(bearing)), Math.cos(radians(bearing))];
  return [(dx * cos - dy * sin) / size, (dx * sin + dy * cos) / size];
}

/**
 * The point that lies so many px right of and below the middle of a camera without pitch.
 * @returns longitude and latitude in degrees
 */
export function pointAt(
  middle: { lon: number; lat: number; bearing: number },
  zoom: number,
  dx: number,
  dy: number,
): [lon: number, lat: number] {
  const [x, y] = mercator(middle.lon, middle.lat);
  const [wx, wy] = toWorld(dx, dy, middle.bearing, zoom);
  return unmercator(x + wx, y + wy);
}

/** Where a point lies, px right of and below the middle of a camera without pitch. The nearest copy of the world. */
export function offsetOf(
  middle: { lon: number; lat: number; bearing: number },
  zoom: number,
  lon: number,
  lat: number,
): [dx: number, dy: number] {
  const [mx, my] = mercator(middle.lon, middle.lat);
  const [x, y] = mercator(lon, lat);
  const east = x - mx - Math.round(x - mx);
  const size = WORLD_PX * 2 ** zoom;
  const [sin, cos] = [Math.sin(radians(middle.bearing)), Math.cos(radians(middle.bearing))];
  return [(east * cos + (y - my) * sin) * size, ((y - my) * cos - east * sin) * size];
}

/** Share of the screen that a new frame leaves free around itself. */
const AIR = 0.04;

/** The largest frame of a ratio (width over height) that lies in the middle of a part of the screen. */
export function frameOnScreen(screen: Screen, ratio: number, clear?: Rectangle): Frame {
  const room = clear ?? { x: 0, y: 0, width: screen.width, height: screen.height };
  const width = Math.min(room.width, room.height * ratio) * (1 - 2 * AIR);
  const height = width / ratio;
  return frameFromRectangle(screen, {
    x: room.x + (room.width - width) / 2,
    y: room.y + (room.height - height) / 2,
    width,
    height,
  });
}

/** The frame that a rectangle of the screen (px from its top left) stands for. */
export function frameFromRectangle(screen: Screen, box: Rectangle): Frame {
  const { camera } = screen;
  const [lon, lat] = pointAt(
    camera,
    camera.zoom,
    box.x + box.width / 2 - screen.width / 2,
    box.y + box.height / 2 - screen.height / 2,
  );
  return {
    lon,
    lat,
    span: box.width / (WORLD_PX * 2 ** camera.zoom),
    bearing: camera.bearing,
    pitch: camera.pitch,
  };
}

/** Where a frame of a ratio lies on the screen: the inverse of `frameFromRectangle`. */
export function rectangleOnScreen(screen: Screen, frame: Frame, ratio: number): Rectangle {
  const { camera } = screen;
  const width = frame.span * WORLD_PX * 2 ** camera.zoom;
  const height = width / ratio;
  const [dx, dy] = offsetOf(camera, camera.zoom, frame.lon, frame.lat);
  return {
    x: screen.width / 2 + dx - width / 2,
    y: screen.height / 2 + dy - height / 2,
    width,
    height,
  };
}

/** Metres on the ground per px at a latitude, on the sphere of Web Mercator. */
export function metresPerPx(lat: number, zoom: number): number {
  const EQUATOR_M = 40_075_016.686;
  return (EQUATOR_M * Math.cos(radians(lat))) / (WORLD_PX * 2 ** zoom);
}

/**
 * The part of a frame that lies under a part of the picture, as if the map were not tilted.
 * @param whole what the frame stands for, px
 * @param part  in the same px
 */
export function partOfFrame(frame: Frame, whole: Rectangle, part: Rectangle): Frame {
  const screen = {
    camera: { ...frame, zoom: zoomOf(frame, whole.width) },
    width: whole.width,
    height: whole.height,
  };
  return frameFromRectangle(screen, { ...part, x: part.x - whole.x, y: part.y - whole.y });
}
