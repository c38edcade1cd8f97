import { useId } from 'react';
import { studioText } from '../../i18n/studio';
import { frameAround, frameBounds } from '../../model/snapshot/frameAround';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { Arrangement } from '../../state/exporter';
import { targetOf } from '../../state/lookAt';
import { selectedName } from '../../state/selectors';
import { useApp, useAppStore, useLoader } from '../store';

interface FramePartProps {
  settings: SnapshotSettings;
  arrangement: Arrangement | null;
}

/** How the frame is moved, and two ways to put it somewhere. */
export function FramePart({ settings, arrangement }: FramePartProps) {
  const id = useId();
  const store = useAppStore();
  const loader = useLoader();
  const setStudio = useApp((state) => state.setStudio);
  const tilted = useApp((state) => state.view.camera.pitch !== 0);
  const selection = useApp((state) => state.view.selection);
  const name = useApp(selectedName);
  const region = selection?.kind === 'region' && name !== null ? selection : null;

  const showWhole = async () => {
    if (region === null || arrangement === null) return;
    const target = await targetOf(region, store, loader);
    if (target === null || !('bounds' in target)) return;
    const frame = frameAround(target.bounds, arrangement);
    setStudio({ frame });
    // Words take room around the map: the whole frame is larger than the place.
    store.getState().lookAt({ bounds: frameBounds(frame, arrangement) });
  };
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{studioText.frame.title}</h3>
      <p className="help">{tilted ? studioText.frame.tilted : studioText.frame.help}</p>
      <p className="button-row">
        {region !== null && !tilted && (
          <button
            type="button"
            className="button"
            aria-disabled={arrangement === null}
            onClick={() => void showWhole()}
          >
            {studioText.frame.fit(name ?? '')}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={settings.frame === null}
          onClick={() => setStudio({ frame: null })}
        >
          {studioText.frame.reset}
        </button>
      </p>
    </section>
  );
}
