/** The frame while the reader moves it: known here only until it has found its place. */
import type { Frame } from '../../model/snapshot/frame';
import type { AppStore } from '../../state/store';
import { type FrameOnStage, frameNow } from './useFrame';

export interface FrameMover {
  /** The frame and the stage at this moment, whatever has been rendered; null until the map has a size. */
  now(): FrameOnStage | null;
  /** Puts the frame where `way` leads it from where it is now. */
  move(way: (now: FrameOnStage) => Frame): void;
  /** The frame has found its place: all that follows from it is worked out now. Returns it; null when none was moved. */
  settle(): Frame | null;
}

/**
 * Moves the frame of a studio.
 * @param show told of the frame with every move, and null when the store has it
 */
export function createFrameMover(store: AppStore, show: (frame: Frame | null) => void): FrameMover {
  let underWay: Frame | null = null;
  const now = () => {
    const stage = frameNow(store.getState());
    return stage && { ...stage, frame: underWay ?? stage.frame };
  };
  return {
    now,
    move: (way) => {
      const stage = now();
      if (stage === null) return;
      underWay = way(stage);
      show(underWay);
    },
    settle: () => {
      const settled = underWay;
      if (settled === null) return null;
      underWay = null;
      store.getState().setStudio({ frame: settled });
      show(null);
      return settled;
    },
  };
}
