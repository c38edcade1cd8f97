import { useId, useRef, useState } from 'react';
import { studioText } from '../../i18n/words';
import { type DataFormat, FORMATS } from '../../model/snapshot/formats';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import { saveFile } from '../parts/saveFile';
import { useApp } from '../store';
import { MakingStatus } from './MakingStatus';
import { severalLayers } from './severalLayers';
import { useMaking } from './useMaking';

/** The records behind the view, without a preview. */
export function DataPart({ settings, withMap }: { settings: SnapshotSettings; withMap: boolean }) {
  const titleId = useId();
  const { state, make, cancel } = useMaking();
  const several = useApp(severalLayers);
  const [told, setTold] = useState('');
  const last = useRef<DataFormat>('csv');
  const save = async (format: DataFormat) => {
    last.current = format;
    setTold('');
    const file = await make(format, settings);
    if (!file) return;
    saveFile(file.blob, file.filename);
    setTold([studioText.preview.saved(file.filename), ...file.notes].join(' '));
  };
  // Everything includes the picture, and that needs a map.
  const formats = FORMATS.flatMap((format) =>
    format.holds === 'data' || (format.holds === 'both' && withMap) ? [format] : [],
  );
  const names = several
    ? { ...studioText.data.formats, ...studioText.data.ofSeveralLayers }
    : studioText.data.formats;
  return (
    <section className="studio-part" aria-labelledby={titleId}>
      <h3 id={titleId}>{studioText.data.title}</h3>
      <p className="help">
        {several ? `${studioText.data.help} ${studioText.data.csvZipHelp}` : studioText.data.help}
      </p>
      <p className="button-row">
        {formats.map(({ id: format }) => {
          const { name, label } = names[format];
          return (
            <button
              key={format}
              type="button"
              className="button"
              aria-label={label}
              onClick={() => void save(format)}
            >
              {name}
            </button>
          );
        })}
      </p>
      <MakingStatus state={state} onCancel={cancel} onRetry={() => void save(last.current)} />
      <p className="help" role="status">
        {state.kind === 'cancelled' ? studioText.preview.cancelled : told}
      </p>
    </section>
  );
}
