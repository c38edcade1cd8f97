import { useId } from 'react';
import { studioText } from '../../i18n/words';
import { selectedName } from '../../state/selectors';
import { useApp } from '../store';
import type { Fitting } from './useFitting';

/** How the frame is moved, and two ways to put it somewhere. */
export function FramePart({ refit }: Pick<Fitting, 'refit'>) {
  const id = useId();
  const tilted = useApp((state) => state.view.camera.pitch !== 0);
  const selection = useApp((state) => state.view.selection);
  const name = useApp(selectedName);
  const isRegion = selection?.kind === 'region' && name !== null;

  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{studioText.frame.title}</h3>
      <p className="help">{tilted ? studioText.frame.tilted : studioText.frame.help}</p>
      <p className="help">{studioText.frame.parts}</p>
      <p className="button-row">
        {isRegion && !tilted && (
          <button type="button" className="button" onClick={() => refit('north')}>
            {studioText.frame.fit(name ?? '')}
          </button>
        )}
        <button type="button" className="button" onClick={() => refit('asked')}>
          {studioText.frame.reset}
        </button>
      </p>
    </section>
  );
}
