import { useCallback } from 'react';
import { messages } from '../../i18n/words';
import { STREETS_FILE } from '../../model/builtFiles';
import { useDetail } from '../parts/useDetail';
import { useApp, useLoader } from '../store';

/** From this zoom on the roads of the embedded ground have faded, and a reader looks for streets. */
const NEAR_ZOOM = 10;

/** Says close up why there is so little ground; nothing where a deployer has put streets there. */
export function GroundNote() {
  const isNear = useApp(({ view, ground }) => ground === null && view.camera.zoom >= NEAR_ZOOM);
  return isNear ? <WithoutStreets /> : null;
}

function WithoutStreets() {
  const loader = useLoader();
  const streets = useDetail(useCallback(() => loader.has(STREETS_FILE), [loader]));
  if (streets.kind !== 'ready' || streets.value) return null;
  return (
    <section className="legend-part">
      <p className="help">{messages.legend.ground}</p>
    </section>
  );
}
