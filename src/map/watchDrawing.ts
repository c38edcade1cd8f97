/** Notices that a map draws nothing any more, as when its worker has been taken away by the system. */
import type { MapLibreMap } from './maplibre';

/** How long a map that is in view may wait for its next complete picture without a sign of life, in milliseconds. */
export const PATIENCE_MS = 45_000;

/**
 * Watches a map until the returned function is called.
 * @param tell called with true when the map has waited for too long, and with false when it draws again
 */
export function watchDrawing(
  map: Pick<MapLibreMap, 'on' | 'off'>,
  tell: (stalled: boolean) => void,
  patienceMs = PATIENCE_MS,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    // Out of sight nothing is drawn, and nothing is missed.
    timer = setTimeout(() => (document.visibilityState === 'visible' ? tell(true) : wait()), patienceMs);
  };
  const rest = () => {
    clearTimeout(timer);
    tell(false);
  };
  const arrived = () => {
    tell(false);
    wait();
  };
  map.on('movestart', wait);
  map.on('sourcedata', arrived);
  map.on('idle', rest);
  wait();
  return () => {
    clearTimeout(timer);
    map.off('movestart', wait);
    map.off('sourcedata', arrived);
    map.off('idle', rest);
  };
}
