import { useEffect, useRef } from 'react';
import { messages } from '../../i18n/words';
import { useApp } from '../store';

/** The element the map draws into, and what stands in its place while there is no map. */
export function MapCanvas({ onMapContainer }: { onMapContainer: (container: HTMLElement) => void }) {
  const container = useRef<HTMLDivElement>(null);
  const handed = useRef(false);
  const status = useApp((state) => state.mapStatus);
  useEffect(() => {
    // React may run effects twice while developing; a second map would draw over the first.
    if (!container.current || handed.current) return;
    handed.current = true;
    onMapContainer(container.current);
  }, [onMapContainer]);
  // On paper the map is as it is on screen, made smaller as a whole: its scale bar stays true.
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      element.style.setProperty('--map-width', String(element.clientWidth));
      element.style.setProperty('--map-height', String(element.clientHeight));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <div className="map" ref={container} hidden={status.kind === 'unavailable'} />
      {status.kind === 'loading' && (
        <div className="stage-waiting">
          <p role="status">{messages.map.loading}</p>
        </div>
      )}
      {status.kind === 'unavailable' && (
        <div className="stage-waiting">
          <div className="notice notice-alert" role="alert">
            <p>
              <strong>{messages.map.unavailable}</strong>
            </p>
            <p>{status.reason}</p>
            <p>{messages.map.unavailableHelp}</p>
          </div>
        </div>
      )}
    </>
  );
}
