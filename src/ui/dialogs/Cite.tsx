import { useCallback } from 'react';
import { studioText } from '../../i18n/words';
import { DEFAULT_SETTINGS } from '../../model/snapshot/settings';
import { useLatest } from '../parts/useLatest';
import { useApp, useExporter } from '../store';
import { CopyField } from './CopyField';

/** How to name this view in a text, in a list of references and in a reference manager. */
export function Cite() {
  const exporter = useExporter();
  const settings = useApp((state) => state.studio) ?? DEFAULT_SETTINGS;
  const citation = useLatest(useCallback(() => exporter.cite(settings), [exporter, settings]));
  return (
    <>
      {citation.failed !== null && <p role="alert">{citation.failed}</p>}
      {citation.value === null && citation.failed === null && <p role="status">{studioText.cite.loading}</p>}
      {citation.value &&
        (['text', 'apa', 'chicago', 'credit', 'bibtex'] as const).map((form) => (
          <CopyField
            key={form}
            label={studioText.cite[form]}
            help={studioText.cite[`${form}Help`]}
            rows={form === 'bibtex' ? 12 : 5}
            value={citation.value?.[form] ?? ''}
            action={studioText.cite.copyOf[form]}
          />
        ))}
    </>
  );
}
