import { useId, useState } from 'react';
import { seriesStudioText } from '../../../i18n/words';
import type { SnapshotSettings } from '../../../model/snapshot/settings';
import type { Arrangement } from '../../../state/exporter';
import { lazyPart } from '../../parts/lazyPart';
import type { SeriesDialogProps } from './SeriesDialog';

const SeriesDialog = lazyPart<SeriesDialogProps>(async () => (await import('./SeriesDialog')).SeriesDialog);

/** The way to pictures of the view over time. */
export function SeriesPart({
  settings,
  arrangement,
  settled,
}: {
  settings: SnapshotSettings;
  arrangement: Arrangement | null;
  /** False while the map is still to be moved. */
  settled: boolean;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{seriesStudioText.title}</h3>
      <p className="help">{seriesStudioText.help}</p>
      <button type="button" className="button" disabled={!settled} onClick={() => setOpen(true)}>
        {seriesStudioText.open}
      </button>
      {open && <SeriesDialog settings={settings} still={arrangement} onClose={() => setOpen(false)} />}
    </section>
  );
}
