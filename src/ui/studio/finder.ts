/**
 * The viewfinder's geometry: where a frame lies on the stage, and the frame that a move or a change of size leads
 * to. Pure; a frame is geographic, so the map may move under it and it stays on its ground.
 */
import {
  type Frame,
  frameFromRectangle,
  frameOnScreen,
  offsetOf,
  pointAt,
  type Rectangle,
  rectangleOnScreen,
  type Screen,
  zoomOf,
} from '../../model/snapshot/frame';

/** Free px under the timeline, and between it and the frame. */
const BELOW_TIMELINE = 48;
/** Px on the right that belong to the map's own buttons. A wide stage leaves as many on the left, for balance. */
const BUTTONS = 40;
/** On a narrow stage they reach down to the frame: its corner keeps clear of them. */
const BUTTONS_BESIDE = 64;
const WIDE_STAGE = 600;
/** Zooms of the map. */
const ZOOMS = [1, 17] as const;
/** Share of the stage's height that a frame keeps whatever lies over the map. */
const LEAST_CLEAR = 0.5;
/** Least side of a frame on the stage, px, and the widest one, worlds. */
const LEAST_SIDE = 64;
const WIDEST = 1;
/** Px of a frame that must be in sight for it to count as there. */
const IN_SIGHT = 24;
const EQUATOR_KM = 40_075;
/** Share of the world's width that a px has at zoom 0. */
const SPAN_OF_PX = 1 / 512;

/** The part of the stage that the timeline and the map's buttons leave free. */
export function clearRoom(stage: { width: number; height: number }, coveredBelow: number): Rectangle {
  const below = coveredBelow === 0 ? 0 : coveredBelow + BELOW_TIMELINE;
  const height = Math.max(stage.height * LEAST_CLEAR, stage.height - below);
  if (stage.width < WIDE_STAGE) return { x: 0, y: 0, width: stage.width - BUTTONS_BESIDE, height };
  return { x: BUTTONS, y: 0, width: stage.width - 2 * BUTTONS, height };
}

/** Whether frames can only be drawn roughly: straight lines of a tilted map are none of the picture. */
export const isTilted = ({ camera }: Screen): boolean => camera.pitch !== 0;

/** The frame the reader put somewhere, else the largest in view; always that one while the map is tilted. */
export function shownFrame(screen: Screen, frame: Frame | null, ratio: number, clear: Rectangle): Frame {
  return frame === null || isTilted(screen) ? frameOnScreen(screen, ratio, clear) : frame;
}

/** The camera from which a frame is the largest in view: the way back from `frameOnScreen`. */
export function cameraOnto(
  frame: Frame,
  ratio: number,
  { width, height }: { width: number; height: number },
  clear: Rectangle,
): Screen['camera'] {
  const [least, most] = ZOOMS;
  const largest = frameOnScreen({ camera: { ...frame, zoom: 0 }, width, height }, ratio, clear);
  const zoom = Math.max(least, Math.min(most, zoomOf(frame, largest.span / SPAN_OF_PX)));
  const [lon, lat] = pointAt(
    frame,
    zoom,
    width / 2 - clear.x - clear.width / 2,
    height / 2 - clear.y - clear.height / 2,
  );
  return { lon, lat, zoom, bearing: frame.bearing, pitch: frame.pitch };
}

/** Whether all of a frame is in the clear as it is drawn, and not only roughly. */
export function isWhole(screen: Screen, frame: Frame, ratio: number, clear: Rectangle): boolean {
  if (isTilted(screen) || frame.bearing !== screen.camera.bearing) return false;
  const { x, y, width, height } = rectangleOnScreen(screen, frame, ratio);
  return (
    x >= clear.x && y >= clear.y && x + width <= clear.x + clear.width && y + height <= clear.y + clear.height
  );
}

/** Where a frame lies on the stage, before it is turned about its middle by so many degrees clockwise. */
export interface TurnedBox extends Rectangle {
  turn: number;
}

export function boxOf(screen: Screen, frame: Frame, ratio: number): TurnedBox {
  return { ...rectangleOnScreen(screen, frame, ratio), turn: frame.bearing - screen.camera.bearing };
}

/** The frame after a move by px of the stage. It keeps its size and the way it is turned. */
export function movedFrame(screen: Screen, frame: Frame, ratio: number, dx: number, dy: number): Frame {
  const box = rectangleOnScreen(screen, frame, ratio);
  // The middle stays on the stage: a frame that is out of reach can't be pulled back.
  const within = (at: number, size: number, room: number) =>
    Math.max(-size / 2, Math.min(room - size / 2, at));
  const { lon, lat } = frameFromRectangle(screen, {
    ...box,
    x: within(box.x + dx, box.width, screen.width),
    y: within(box.y + dy, box.height, screen.height),
  });
  return { ...frame, lon, lat };
}

/** The frame enlarged about its middle. */
export function scaledFrame(screen: Screen, frame: Frame, ratio: number, factor: number): Frame {
  return { ...frame, span: possibleSpan(screen, ratio, frame.span * factor) };
}

function possibleSpan(screen: Screen, ratio: number, span: number): number {
  const world = 512 * 2 ** screen.camera.zoom;
  const least = Math.max(LEAST_SIDE, LEAST_SIDE * ratio) / world;
  return Math.max(least, Math.min(WIDEST, span));
}

/** A corner of the frame: -1 or 1 across and down. */
export interface Corner {
  across: -1 | 1;
  down: -1 | 1;
}

/**
 * The frame after one of its corners was pulled to a point of the stage. The opposite corner stays where it is and
 * so does the ratio.
 */
export function pulledFrame(
  screen: Screen,
  frame: Frame,
  ratio: number,
  { across, down }: Corner,
  point: { x: number; y: number },
): Frame {
  const box = boxOf(screen, frame, ratio);
  const angle = (box.turn * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  /** From the frame's own axes to the stage's. */
  const turned = (x: number, y: number) => ({ x: x * cos - y * sin, y: x * sin + y * cos });
  const toAnchor = turned((-across * box.width) / 2, (-down * box.height) / 2);
  const anchor = { x: middle.x + toAnchor.x, y: middle.y + toAnchor.y };
  const [px, py] = [point.x - anchor.x, point.y - anchor.y];
  const wide = (px * cos + py * sin) * across;
  const tall = (py * cos - px * sin) * down;
  const span = possibleSpan(screen, ratio, (frame.span * Math.max(wide, tall * ratio)) / box.width);
  const width = (span / frame.span) * box.width;
  const toMiddle = turned((across * width) / 2, (down * width) / ratio / 2);
  const { lon, lat } = frameFromRectangle(screen, {
    x: anchor.x + toMiddle.x - width / 2,
    y: anchor.y + toMiddle.y - width / ratio / 2,
    width,
    height: width / ratio,
  });
  return { ...frame, lon, lat, span };
}

/** Whether enough of a frame is on the stage to be taken hold of. Turned frames are taken as their round hull. */
export function isInSight(screen: Screen, frame: Frame, ratio: number): boolean {
  const { x, y, width, height } = rectangleOnScreen(screen, frame, ratio);
  return (
    x + width >= IN_SIGHT &&
    y + height >= IN_SIGHT &&
    x <= screen.width - IN_SIGHT &&
    y <= screen.height - IN_SIGHT
  );
}

/** The frame in the middle of what is free: as large as it was, or as fits. It is turned as the map is. */
export function fetchedFrame(screen: Screen, frame: Frame, ratio: number, clear: Rectangle): Frame {
  const largest = frameOnScreen(screen, ratio, clear);
  return { ...largest, span: Math.min(largest.span, possibleSpan(screen, ratio, frame.span)) };
}

/** Whether a place lies in a frame. */
export function holds(frame: Frame, ratio: number, lon: number, lat: number): boolean {
  const [dx, dy] = offsetOf(frame, zoomOf(frame, 1), lon, lat);
  return Math.abs(dx) <= 0.5 && Math.abs(dy) <= 0.5 / ratio;
}

/** Width of the ground in a frame along its middle, km. */
export function widthKm({ lat, span }: Frame): number {
  return Math.round(span * EQUATOR_KM * Math.cos((lat * Math.PI) / 180));
}
