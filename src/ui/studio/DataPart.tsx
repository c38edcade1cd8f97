import { useId, useRef, useState } from 'react';
import { studioText } from '../../i18n/words';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { ExportFormat } from '../../state/exporter';
import { saveFile } from '../parts/saveFile';
import { useApp } from '../store';
import { MakingStatus } from './MakingStatus';
import { severalLayers } from './severalLayers';
import { useMaking } from './useMaking';

const words = studioText.data;

/** The records behind the view, without a preview. */
export function DataPart({ settings, withMap }: { settings: SnapshotSettings; withMap: boolean }) {
  const id = useId();
  const { state, make, cancel } = useMaking();
  const several = useApp(severalLayers);
  const [told, setTold] = useState('');
  const last = useRef<ExportFormat>('csv');
  const save = async (format: ExportFormat) => {
    last.current = format;
    setTold('');
    const file = await make(format, settings);
    if (!file) return;
    saveFile(file.blob, file.filename);
    setTold([studioText.preview.saved(file.filename), ...file.notes].join(' '));
  };
  // Everything includes the picture, and that needs a map.
  const formats = withMap ? (['csv', 'geojson', 'zip'] as const) : (['csv', 'geojson'] as const);
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p className="help">{several ? `${words.help} ${words.csvZipHelp}` : words.help}</p>
      <p className="button-row">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            aria-label={words.label[format === 'csv' && several ? 'csvZip' : format]}
            onClick={() => void save(format)}
          >
            {format === 'csv' && several ? words.csvZip : words[format]}
          </button>
        ))}
      </p>
      <MakingStatus state={state} onCancel={cancel} onRetry={() => void save(last.current)} />
      <p className="help" role="status">
        {state.kind === 'cancelled' ? studioText.preview.cancelled : told}
      </p>
    </section>
  );
}
