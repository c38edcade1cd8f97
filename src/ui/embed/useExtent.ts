import { type RefObject, useEffect, useRef } from 'react';
import type { Bounds } from '../../model/region';
import { sameCamera } from '../../model/view/camera';
import { cameraFor } from '../../state/homeCamera';
import { useAppStore } from '../store';

/**
 * Keeps an extent in sight whatever the size of the map, until the reader has looked elsewhere. Another extent is
 * travelled to.
 */
export function useExtent(stage: RefObject<HTMLElement | null>, bounds: Bounds | null): void {
  const store = useAppStore();
  const begun = useRef(false);
  useEffect(() => {
    const element = stage.current;
    if (element === null || bounds === null) return;
    let kept: ReturnType<typeof cameraFor> | null = null;
    const fit = () => {
      const { view, setView, lookAt } = store.getState();
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      const isNew = kept === null;
      if (kept !== null && !sameCamera(view.camera, kept)) return;
      kept = cameraFor(bounds, { width, height, coveredLeft: 0 }, 0);
      if (isNew && begun.current) lookAt({ camera: kept });
      else setView({ ...view, camera: kept });
      begun.current = true;
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [store, stage, bounds]);
}
