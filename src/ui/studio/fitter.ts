/** Leads the map so that the picture shows what the reader looks at, and not what its words leave of that. */
import type { Bounds } from '../../model/region';
import type { Frame, Rectangle, Screen } from '../../model/snapshot/frame';
import { frameAround } from '../../model/snapshot/frameAround';
import { DEFAULT_SETTINGS, type SnapshotSettings } from '../../model/snapshot/settings';
import { type Camera, sameCamera } from '../../model/view/camera';
import type { Exporter } from '../../state/exporter';
import { HOME_BOUNDS } from '../../state/homeCamera';
import type { Loader } from '../../state/loader';
import { targetOf } from '../../state/lookAt';
import type { AppState, AppStore } from '../../state/store';
import { cameraOnto, clearRoom, isWhole } from './finder';
import { boundsIn, isAboutHome } from './subject';
import { frameRatio } from './useFrame';

/**
 * Why the map is to be moved: the studio opened, what takes room in the picture or what it is about has changed, or
 * the reader asks for it; `north` turns the map where it must.
 */
export type Occasion = 'opening' | 'change' | 'asked' | 'north';

export interface Fitter {
  /** Moves the map where it must; one that is under way gives up. Resolves when the map is at rest. */
  fit(occasion: Occasion): Promise<void>;
  /** Gives up what is under way: the studio is closed. */
  stop(): void;
}

interface FitterNeeds {
  store: AppStore;
  loader: Loader;
  exporter: Pick<Exporter, 'arrange'>;
}

/** Words take room by what the picture shows, and what it shows by its place: once more with the place found. */
const ROUNDS = 2;
/** The widest frame, worlds. */
const WIDEST = 1;

const settingsOf = ({ studio }: AppState): SnapshotSettings => studio ?? DEFAULT_SETTINGS;

/** The map as it is on the screen, and the part of it that is free. */
function stageOf({ mapSize, coveredBelow, view }: AppState): { screen: Screen; clear: Rectangle } {
  const size = mapSize ?? { width: 1, height: 1 };
  return { screen: { camera: view.camera, ...size }, clear: clearRoom(size, coveredBelow) };
}

/** @throws ExportError when nothing can be laid out */
async function frameFor(
  bounds: Bounds,
  settings: SnapshotSettings,
  exporter: FitterNeeds['exporter'],
): Promise<Frame | null> {
  let frame: Frame | null = null;
  for (let round = 0; round < ROUNDS; round += 1)
    frame = frameAround(bounds, await exporter.arrange({ ...settings, frame }));
  return frame !== null && frame.span <= WIDEST ? frame : null;
}

/** The camera from which a frame that was put somewhere is whole in sight; null when it is. */
function cameraBackTo(placed: Frame, state: AppState): Camera | null {
  const ratio = frameRatio(settingsOf(state).size);
  const { screen, clear } = stageOf(state);
  return isWhole(screen, placed, ratio, clear) ? null : cameraOnto(placed, ratio, screen, clear);
}

/**
 * Asks the map to look somewhere. Resolves when it has come to rest: there, or where the reader stopped it. A movement
 * that is cut short by the new one reports its end while it is asked; that is no rest.
 */
function lead(store: AppStore, to: Camera): Promise<void> {
  return new Promise((resolve) => {
    let endsToCome = store.getState().moving === null ? 1 : 2;
    const stop = store.subscribe(
      ({ view }) => view.camera,
      (camera) => {
        endsToCome -= 1;
        if (endsToCome > 0 && !sameCamera(camera, to)) return;
        stop();
        resolve();
      },
    );
    store.getState().lookAt({ camera: to });
  });
}

/** Fits the first frame, and fits it again while the reader has moved neither frame nor map. */
export function createFitter({ store, loader, exporter }: FitterNeeds): Fitter {
  let lastRun = 0;
  let travelling = false;

  /** Whether the map is where the studio led it, or on its way there. */
  const isUndisturbed = () => {
    const { journey, view } = store.getState();
    return journey !== null && (travelling || sameCamera(view.camera, journey.to));
  };

  /** The ground that the picture is to show whole; null where the frame follows the map as it is. */
  async function groundFor(occasion: Occasion): Promise<Bounds | null> {
    const { selection, camera } = store.getState().view;
    if (camera.pitch !== 0 || (camera.bearing !== 0 && occasion !== 'north')) return null;
    const target = selection?.kind === 'region' ? await targetOf(selection, store, loader) : null;
    if (target && 'bounds' in target) return target.bounds;
    const { journey } = store.getState();
    if (journey !== null && journey.around !== null && isUndisturbed()) return journey.around;
    const { screen, clear } = stageOf(store.getState());
    const shown = boundsIn(screen, clear);
    if (isAboutHome(shown)) return HOME_BOUNDS;
    return occasion === 'opening' ? shown : null;
  }

  /** Where the map is to look for the ground; null when it may stay where it is. @throws ExportError */
  async function cameraFor(ground: Bounds | null, occasion: Occasion): Promise<Camera | null> {
    const frame = ground && (await frameFor(ground, settingsOf(store.getState()), exporter));
    const state = store.getState();
    const settings = settingsOf(state);
    const isTaken = settings.frame !== null;
    const mayMove = occasion === 'asked' || occasion === 'north' || isUndisturbed();
    if (frame === null || isTaken || !mayMove) return null;
    const { screen, clear } = stageOf(state);
    return cameraOnto(frame, frameRatio(settings.size), screen, clear);
  }

  async function travel(to: Camera, around: Bounds | null): Promise<void> {
    const { view, journey, setJourney } = store.getState();
    const from = journey !== null && isUndisturbed() ? journey.from : view.camera;
    setJourney({ from, to, around: around ?? journey?.around ?? null });
    if (sameCamera(view.camera, to) && !travelling) return;
    travelling = true;
    const release = stopWhenTaken();
    await lead(store, to);
    release();
    travelling = false;
  }

  /** Stops the map where it is when the reader takes the frame on its way; returns the end of that. */
  function stopWhenTaken(): () => void {
    return store.subscribe(
      ({ studio }) => studio?.frame ?? null,
      (frame) => {
        const { moving, journey, setJourney, lookAt } = store.getState();
        if (frame === null || moving === null || journey === null) return;
        setJourney({ ...journey, to: moving });
        lookAt({ camera: moving });
      },
    );
  }

  return {
    fit: async (occasion) => {
      lastRun += 1;
      const own = lastRun;
      const { view, setSettled, setJourney } = store.getState();
      setSettled(false);
      if (occasion === 'opening') setJourney({ from: view.camera, to: view.camera, around: null });
      const placed = settingsOf(store.getState()).frame;
      const ground = placed === null ? await groundFor(occasion) : null;
      const camera =
        placed === null
          ? // What can't be laid out is told where the arrangement is shown; the frame stays as it is.
            await cameraFor(ground, occasion).catch(() => null)
          : occasion === 'opening'
            ? cameraBackTo(placed, store.getState())
            : null;
      if (own !== lastRun) return;
      if (camera !== null) await travel(camera, ground);
      if (own === lastRun) setSettled(true);
    },
    stop: () => {
      lastRun += 1;
    },
  };
}
