/** The piece of the earth that a frame shows, as seen by its camera. */
import { type Frame, offsetOf, pointAt, zoomOf } from './frame';

/** The camera's height above the middle of the map, in heights of the picture: MapLibre's field of view of 36.87°. */
const CAMERA = 1.5;
/** A tilted camera sees to the horizon; so many heights of the picture are told. */
const FARTHEST = 6;
/** Px; any will do, all is measured in shares of it. */
const WIDTH = 1000;

/** Where a point of the picture lies on the ground, both in px from the middle; y downwards. */
function onGround(x: number, y: number, height: number, pitch: number): [number, number] {
  const tilt = (pitch * Math.PI) / 180;
  const camera = CAMERA * height;
  const down = Math.cos(tilt) + (y / camera) * Math.sin(tilt);
  const far = down <= 0 ? FARTHEST * height : Math.min(FARTHEST * height, -y / down);
  return [x * (1 + (far * Math.sin(tilt)) / camera), -far];
}

/** Points on each side of the outline. */
const STEPS = 12;

/**
 * The outline of what a frame shows: its corners and points between them, in order. Longitudes go on beyond ±180°
 * where it crosses the date line.
 * @param ratio width over height of what is framed
 */
export function frameOutline(frame: Frame, ratio: number): [lon: number, lat: number][] {
  const height = WIDTH / ratio;
  const zoom = zoomOf(frame, WIDTH);
  const corners = [
    [-WIDTH / 2, -height / 2],
    [WIDTH / 2, -height / 2],
    [WIDTH / 2, height / 2],
    [-WIDTH / 2, height / 2],
  ].map(([x = 0, y = 0]) => onGround(x, y, height, frame.pitch));
  return corners.flatMap(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return Array.from({ length: STEPS }, (_, step) =>
      pointAt(frame, zoom, x + ((nextX - x) * step) / STEPS, y + ((nextY - y) * step) / STEPS),
    );
  });
}

/** Whether a frame shows a place. */
export function frameShows(frame: Frame, ratio: number, lon: number, lat: number): boolean {
  const height = WIDTH / ratio;
  const [x, y] = offsetOf(frame, zoomOf(frame, WIDTH), lon, lat);
  const tilt = (frame.pitch * Math.PI) / 180;
  const depth = 1 - (y * Math.sin(tilt)) / (CAMERA * height);
  return (
    depth > 0 && Math.abs(x / depth) <= WIDTH / 2 && Math.abs((y * Math.cos(tilt)) / depth) <= height / 2
  );
}
