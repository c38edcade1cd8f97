/** Where the map of a picture looks. Pure: frame and boxes in, camera out. */
import { type Frame, pointAt, type Rectangle, zoomOf } from '../model/snapshot/frame';
import type { Camera } from '../model/view/camera';
import type { View } from './offscreen';
import { coveringCss } from './tiles';

/** What is framed, and what of it is drawn. Boxes are layout px from the picture's top left. */
export interface Placing {
  frame: Frame;
  /** What the frame stands for. */
  frameBox: Rectangle;
  /** The part that is drawn. */
  mapBox: Rectangle;
}

/** The camera at a point given in px from the map box's top left. */
function cameraAt({ frame, frameBox, mapBox }: Placing, x: number, y: number): Camera {
  const zoom = zoomOf(frame, frameBox.width);
  const [lon, lat] = pointAt(
    frame,
    zoom,
    mapBox.x + x - (frameBox.x + frameBox.width / 2),
    mapBox.y + y - (frameBox.y + frameBox.height / 2),
  );
  return { lon, lat, zoom, bearing: frame.bearing, pitch: frame.pitch };
}

/** The camera in the middle of the map box: the ground that lies under that part of the frame. */
export function pictureCamera(placing: Placing): Camera {
  return cameraAt(placing, placing.mapBox.width / 2, placing.mapBox.height / 2);
}

/** What is framed, and how dense it is drawn. */
export interface DensePlacing extends Placing {
  pixelRatio: number;
}

/** Pixels of the map box. */
export const pixelsOf = ({ mapBox, pixelRatio }: Pick<DensePlacing, 'mapBox' | 'pixelRatio'>) => ({
  width: Math.round(mapBox.width * pixelRatio),
  height: Math.round(mapBox.height * pixelRatio),
});

/** What a map must show whose canvas begins at a pixel of the map box. */
export function viewFrom(
  request: DensePlacing,
  { x, y, widthCss, heightCss }: { x: number; y: number; widthCss: number; heightCss: number },
): View {
  const { frame, frameBox, mapBox, pixelRatio } = request;
  if (frame.pitch === 0) {
    const camera = cameraAt(request, x / pixelRatio + widthCss / 2, y / pixelRatio + heightCss / 2);
    return { camera, widthCss, heightCss, shift: [0, 0] };
  }
  // In perspective no other camera shows the same: the frame's own looks past the middle of the canvas.
  return {
    camera: { ...frame, zoom: zoomOf(frame, frameBox.width) },
    widthCss,
    heightCss,
    shift: [
      frameBox.x + frameBox.width / 2 - mapBox.x - widthCss / 2,
      frameBox.y + frameBox.height / 2 - mapBox.y - heightCss / 2,
    ],
  };
}

/** The view of the whole map box, up to less than a px more on the right and below. */
export function wholeView(request: DensePlacing): View {
  const { width, height } = pixelsOf(request);
  return viewFrom(request, {
    x: 0,
    y: 0,
    widthCss: coveringCss(width, request.pixelRatio),
    heightCss: coveringCss(height, request.pixelRatio),
  });
}
