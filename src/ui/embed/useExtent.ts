import { type RefObject, useEffect } from 'react';
import type { Bounds } from '../../model/region';
import { sameCamera } from '../../model/view/camera';
import { cameraFor } from '../../state/homeCamera';
import { useAppStore } from '../store';

/** Keeps an extent in sight whatever the size of the map, until the reader has looked elsewhere. */
export function useExtent(stage: RefObject<HTMLElement | null>, bounds: Bounds | null): void {
  const store = useAppStore();
  useEffect(() => {
    const element = stage.current;
    if (element === null || bounds === null) return;
    let kept = store.getState().view.camera;
    const fit = () => {
      const { view, setView } = store.getState();
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0 || !sameCamera(view.camera, kept)) return;
      kept = cameraFor(bounds, { width, height, coveredLeft: 0 }, 0);
      setView({ ...view, camera: kept });
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [store, stage, bounds]);
}
