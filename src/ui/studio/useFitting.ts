/** Moves the map so that the picture shows what the reader looks at, and not what its words leave of that. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bounds } from '../../model/region';
import type { Frame } from '../../model/snapshot/frame';
import { frameAround } from '../../model/snapshot/frameAround';
import { DEFAULT_SETTINGS, type SnapshotSettings } from '../../model/snapshot/settings';
import { type Camera, sameCamera } from '../../model/view/camera';
import type { Exporter } from '../../state/exporter';
import { HOME_BOUNDS } from '../../state/homeCamera';
import { targetOf } from '../../state/lookAt';
import type { AppStore, MapSize } from '../../state/store';
import { useShell, useShellStore } from '../shellState';
import { useApp, useAppStore, useExporter, useLoader } from '../store';
import { cameraOnto, clearRoom, isWhole } from './finder';
import { boundsIn, isAboutHome } from './subject';
import { frameRatio } from './useFrame';

/**
 * Why the map is to be moved: the studio opened, what takes room in the picture or what it is about has changed, or
 * the reader asks for it; `north` turns the map where it must.
 */
type Occasion = 'opening' | 'change' | 'asked' | 'north';

export interface Fitting {
  /** False while the map is still to be moved: a picture made now would be another one. */
  settled: boolean;
  /** Gives up where the reader put the frame, and fits it again. */
  refit(occasion: 'asked' | 'north'): void;
}

/** Words take room by what the picture shows, and what it shows by its place: once more with the place found. */
const ROUNDS = 2;
/** The widest frame, worlds. */
const WIDEST = 1;

/** @throws ExportError when nothing can be laid out */
async function frameFor(
  bounds: Bounds,
  settings: SnapshotSettings,
  exporter: Exporter,
): Promise<Frame | null> {
  let frame: Frame | null = null;
  for (let round = 0; round < ROUNDS; round += 1)
    frame = frameAround(bounds, await exporter.arrange({ ...settings, frame }));
  return frame !== null && frame.span <= WIDEST ? frame : null;
}

/** When the map has come to rest the next time. */
const nextRest = (store: AppStore) =>
  new Promise<void>((resolve) => {
    const stop = store.subscribe(
      ({ view }) => view.camera,
      () => {
        stop();
        resolve();
      },
    );
  });

const settingsOf = (store: AppStore) => store.getState().studio ?? DEFAULT_SETTINGS;

/** Fits the first frame, and fits it again while the reader has moved neither frame nor map. */
export function useFitting(): Fitting {
  const store = useAppStore();
  const loader = useLoader();
  const exporter = useExporter();
  const shell = useShellStore();
  const [settled, setSettled] = useState(false);
  const lastRun = useRef(0);
  const travelling = useRef(false);
  /** What the map was fitted to last. */
  const subject = useRef<Bounds | null>(null);

  const run = useCallback(
    async (occasion: Occasion) => {
      lastRun.current += 1;
      const own = lastRun.current;
      setSettled(false);
      if (occasion === 'opening') {
        const { camera } = store.getState().view;
        subject.current = null;
        shell.getState().setJourney({ from: camera, to: camera });
      }
      const undisturbed = () => {
        const { journey } = shell.getState();
        return (
          journey !== null && (travelling.current || sameCamera(store.getState().view.camera, journey.to))
        );
      };
      const stage = () => {
        const { mapSize, coveredBelow, view } = store.getState();
        const size: MapSize = mapSize ?? { width: 1, height: 1 };
        return { screen: { camera: view.camera, ...size }, clear: clearRoom(size, coveredBelow) };
      };
      const bounds = async (): Promise<Bounds | null> => {
        const { selection, camera } = store.getState().view;
        if (camera.pitch !== 0 || (camera.bearing !== 0 && occasion !== 'north')) return null;
        const target = selection?.kind === 'region' ? await targetOf(selection, store, loader) : null;
        if (target && 'bounds' in target) return target.bounds;
        if (subject.current !== null && undisturbed()) return subject.current;
        const { screen, clear } = stage();
        const shown = boundsIn(screen, clear);
        if (isAboutHome(shown)) return HOME_BOUNDS;
        return occasion === 'opening' ? shown : null;
      };
      /** Where the map is to look; null when it may stay where it is. */
      const goal = async (): Promise<Camera | null> => {
        const placed = settingsOf(store).frame;
        if (placed !== null) {
          const ratio = frameRatio(settingsOf(store).size);
          const { screen, clear } = stage();
          if (occasion !== 'opening' || isWhole(screen, placed, ratio, clear)) return null;
          return cameraOnto(placed, ratio, screen, clear);
        }
        const wanted = await bounds();
        const frame = wanted && (await frameFor(wanted, settingsOf(store), exporter));
        const taken = settingsOf(store).frame !== null;
        const mayMove = occasion === 'asked' || occasion === 'north' || undisturbed();
        if (frame === null || taken || !mayMove) return null;
        subject.current = wanted;
        const { screen, clear } = stage();
        return cameraOnto(frame, frameRatio(settingsOf(store).size), screen, clear);
      };
      const travel = async (to: Camera) => {
        const { camera } = store.getState().view;
        const { journey, setJourney } = shell.getState();
        setJourney({ from: journey !== null && undisturbed() ? journey.from : camera, to });
        if (sameCamera(camera, to) && !travelling.current) return;
        travelling.current = true;
        const rest = nextRest(store);
        store.getState().lookAt({ camera: to });
        await rest;
        travelling.current = false;
      };
      // What can't be laid out is told where the arrangement is shown; the frame stays as it is.
      const found = await goal().catch(() => null);
      if (own !== lastRun.current) return;
      if (found !== null) await travel(found);
      if (own === lastRun.current) setSettled(true);
    },
    [store, loader, exporter, shell],
  );

  const ready = useApp(({ mapStatus, mapSize }) => mapStatus.kind === 'ready' && mapSize !== null);
  const size = useApp(({ studio }) => studio?.size);
  const credits = useApp(({ studio }) => studio?.credits);
  const qr = useApp(({ studio }) => studio?.qr);
  const region = useApp(({ view }) => (view.selection?.kind === 'region' ? view.selection : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what takes room in the picture, and what it is about
  useEffect(() => {
    if (shell.getState().journey === null) return;
    if (settingsOf(store).frame === null) void run('change');
    else setSettled(true);
  }, [size, credits, qr, region]);
  const opening = useShell(({ journey }) => journey === null);
  useEffect(() => {
    if (ready && opening) void run('opening');
  }, [ready, opening, run]);
  useEffect(
    () => () => {
      lastRun.current += 1;
    },
    [],
  );
  return {
    settled,
    refit: (occasion) => {
      store.getState().setStudio({ frame: null });
      if (ready) void run(occasion);
    },
  };
}
