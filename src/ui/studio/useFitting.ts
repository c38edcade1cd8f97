import { useEffect, useMemo } from 'react';
import { useApp, useAppStore, useExporter, useLoader } from '../store';
import { createFitter } from './fitter';

export interface Fitting {
  /** Gives up where the reader put the frame, and fits it again. */
  refit(occasion: 'asked' | 'north'): void;
}

/** Says when the map is to be led: at the opening, and when what takes room or what the picture is about changes. */
export function useFitting(): Fitting {
  const store = useAppStore();
  const loader = useLoader();
  const exporter = useExporter();
  const fitter = useMemo(() => createFitter({ store, loader, exporter }), [store, loader, exporter]);

  const ready = useApp(({ mapStatus, mapSize }) => mapStatus.kind === 'ready' && mapSize !== null);
  const size = useApp(({ studio }) => studio?.size);
  const credits = useApp(({ studio }) => studio?.credits);
  const qr = useApp(({ studio }) => studio?.qr);
  const region = useApp(({ view }) => (view.selection?.kind === 'region' ? view.selection : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what takes room in the picture, and what it is about
  useEffect(() => {
    const { journey, studio, setSettled } = store.getState();
    if (journey === null) return;
    if (studio === null || studio.frame === null) void fitter.fit('change');
    else setSettled(true);
  }, [size, credits, qr, region]);
  const opening = useApp(({ journey }) => journey === null);
  useEffect(() => {
    if (ready && opening) void fitter.fit('opening');
  }, [ready, opening, fitter]);
  useEffect(() => fitter.stop, [fitter]);
  return {
    refit: (occasion) => {
      store.getState().setStudio({ frame: null });
      if (ready) void fitter.fit(occasion);
    },
  };
}
