import { useState } from 'react';
import { messages } from '../../i18n/words';
import type { Bundle } from '../../state/exporter';
import { useExporter } from '../store';
import { saveFile } from './saveFile';

interface SaveBundleProps {
  /** Gathers the files when they are asked for. */
  gather: () => Bundle | Promise<Bundle>;
  disabled?: boolean;
}

/** Saves what a page or card shows as one zip, with citation, metadata and codebook. */
export function SaveBundle({ gather, disabled = false }: SaveBundleProps) {
  const exporter = useExporter();
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid(messages.export.bundling);
    try {
      const { blob, filename } = await exporter.bundle(await gather());
      saveFile(blob, filename);
      setSaid(messages.export.bundled(filename));
    } catch (error) {
      setSaid(error instanceof Error && error.message !== '' ? error.message : messages.export.bundleFailed);
    }
  };
  return (
    <>
      <button type="button" className="button" disabled={disabled} onClick={() => void save()}>
        {messages.export.bundle}
      </button>
      <span role="status">{said}</span>
    </>
  );
}
