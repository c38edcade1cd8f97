import { useMemo } from 'react';
import type { Frame, Rectangle, Screen } from '../../model/snapshot/frame';
import { DEFAULT_SETTINGS, type SnapshotSettings } from '../../model/snapshot/settings';
import { parseSize, pictureSize } from '../../model/snapshot/size';
import type { Camera } from '../../model/view/camera';
import type { AppState } from '../../state/store';
import { useApp } from '../store';
import { clearRoom, isInSight, shownFrame } from './finder';

/** Ratio of the map in pictures whose height follows from what they say. */
const MAP_RATIO = 3 / 2;

/** Width over height of what the frame stands for. */
export function frameRatio(size: string): number {
  const asked = parseSize(size);
  if ('error' in asked) return MAP_RATIO;
  const { width, height } = pictureSize(asked);
  return height === null ? MAP_RATIO : width / height;
}

/** What the viewfinder is drawn from. */
export interface FrameOnStage {
  screen: Screen;
  clear: Rectangle;
  ratio: number;
  frame: Frame;
}

type Stage = Pick<AppState, 'mapSize' | 'coveredBelow'>;
type Framing = Pick<SnapshotSettings, 'size' | 'frame'>;

/** The frame that is shown for these settings from a camera; null until the map has said how large it is. */
function frameFrom(
  { size, frame }: Framing,
  camera: Camera,
  { mapSize, coveredBelow }: Stage,
): FrameOnStage | null {
  if (mapSize === null) return null;
  const screen = { camera, ...mapSize };
  const [ratio, clear] = [frameRatio(size), clearRoom(mapSize, coveredBelow)];
  return { screen, clear, ratio, frame: shownFrame(screen, frame, ratio, clear) };
}

const cameraNow = ({ moving, view }: AppState): Camera => moving ?? view.camera;

/** The frame as it lies at this moment, also while the map moves; null until the map has said how large it is. */
export const frameNow = (state: AppState): FrameOnStage | null =>
  frameFrom(state.studio ?? DEFAULT_SETTINGS, cameraNow(state), state);

function useFrameFrom({ size, frame }: Framing, camera: Camera): FrameOnStage | null {
  const mapSize = useApp((state) => state.mapSize);
  const coveredBelow = useApp((state) => state.coveredBelow);
  return useMemo(
    () => frameFrom({ size, frame }, camera, { mapSize, coveredBelow }),
    [camera, mapSize, coveredBelow, size, frame],
  );
}

/** The frame as the map moves. */
export function useMovingFrame(settings: SnapshotSettings): FrameOnStage | null {
  return useFrameFrom(settings, useApp(cameraNow));
}

/** Whether the frame has left the stage, for a map that stands still. */
export function useOutOfSight(settings: SnapshotSettings): boolean {
  const shown = useFrameFrom(
    settings,
    useApp((state) => state.view.camera),
  );
  return shown !== null && !isInSight(shown.screen, shown.frame, shown.ratio);
}

/**
 * The settings with the frame that is on screen, so that the picture is what the viewfinder shows; for a map that
 * stands still.
 */
export function useFramedSettings(settings: SnapshotSettings): SnapshotSettings {
  const shown = useFrameFrom(
    settings,
    useApp((state) => state.view.camera),
  );
  const frame = shown?.frame ?? settings.frame;
  return useMemo(() => ({ ...settings, frame }), [settings, frame]);
}
