import { useEffect, useId, useRef, useState } from 'react';
import { atlasMessages } from '../../i18n/words';
import { SHEET_READERS, type SheetReader } from '../../model/hearing/order';
import { SHEET_PICTURE } from '../../model/hearing/picture';
import { MAX_PLACES, type SheetPlace } from '../../model/hearing/places';
import type { ExportProgress } from '../../state/exporter';
import { Icon } from '../icons/Icon';
import { useExporter } from '../store';
import { SheetReaderChoice } from './SheetReaderChoice';

/**
 * Puts the hearing sheets of several places, the first `MAX_PLACES`, into one document for the print window. It says
 * how far it has come and can be stopped; leaving the page stops it too.
 */
export function AtlasButton({ places }: { places: readonly SheetPlace[] }) {
  const id = useId();
  const exporter = useExporter();
  const [reader, setReader] = useState<SheetReader>(SHEET_READERS[0]);
  const [said, setSaid] = useState('');
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const run = useRef<AbortController | null>(null);
  useEffect(() => () => run.current?.abort(), []);
  const count = Math.min(places.length, MAX_PLACES);
  const isBusy = progress !== null;
  const make = async () => {
    if (isBusy) return;
    const controller = new AbortController();
    run.current = controller;
    setProgress({ share: 0, step: atlasMessages.making });
    setSaid('');
    try {
      const { signal } = controller;
      const asked = places.slice(0, MAX_PLACES);
      const atlas = await exporter.atlas(asked, SHEET_PICTURE, reader, { signal, onProgress: setProgress });
      setProgress(null);
      await atlas.print();
      setSaid(atlasMessages.made);
    } catch (error) {
      if (controller.signal.aborted) setSaid(atlasMessages.stopped);
      else setSaid(error instanceof Error && error.message !== '' ? error.message : atlasMessages.failed);
    }
    setProgress(null);
    run.current = null;
  };
  return (
    <div className="button-row atlas">
      <button
        type="button"
        className="button"
        title={atlasMessages.hint}
        aria-disabled={isBusy || count === 0}
        onClick={() => count > 0 && void make()}
      >
        <Icon name="sheet" />
        {count < places.length ? atlasMessages.first(count) : atlasMessages.make(count)}
      </button>
      <SheetReaderChoice label={atlasMessages.reader} reader={reader} onReader={setReader} />
      {progress !== null && (
        <>
          <progress aria-labelledby={id} max={1} value={progress.share ?? 0} />
          <button type="button" className="button" onClick={() => run.current?.abort()}>
            {atlasMessages.cancel}
          </button>
        </>
      )}
      <span id={id} role="status">
        {progress?.step ?? said}
      </span>
    </div>
  );
}
