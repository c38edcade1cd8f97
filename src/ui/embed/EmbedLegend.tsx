import { useMemo, useState } from 'react';
import { embedText } from '../../i18n/words';
import type { FileLayer } from '../../layers/layer';
import { drawnKeys, legendGroups } from '../../layers/legend';
import { viewDate } from '../../state/selectors';
import type { App } from '../../state/store';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp, useAppStore } from '../store';

/** The legend of exactly what the map shows, as pictures have it: nothing in it can be switched. */
export function EmbedLegend({ layers, open }: { layers: readonly FileLayer[]; open: boolean }) {
  const store = useAppStore();
  const view = useApp((state) => state.view);
  const day = useApp(viewDate);
  const bounds = useApp((state) => state.bounds);
  const data = useApp((state) => state.data);
  const [unfolded, setUnfolded] = useState(open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows from the records
  const groups = useMemo(() => {
    const drawn = bounds && drawnKeys(layers, store.getState(), seenIn(bounds));
    return legendGroups(layers, view, { day, zoom: view.camera.zoom, ...(drawn && { drawn }) });
  }, [layers, view, day, bounds, data, store]);
  return (
    <details
      className="embed-legend"
      open={unfolded}
      onToggle={(event) => {
        // What unfolds within says so as well.
        if (event.target === event.currentTarget) setUnfolded(event.currentTarget.open);
      }}
    >
      <summary>{embedText.legend}</summary>
      {groups.map(({ id, heading, rows, strip, notes }) => (
        <section key={id}>
          <h2>{strip?.unit ? `${heading}, ${strip.unit}` : heading}</h2>
          <ul>
            {rows.map((row) => (
              <li key={row.label}>
                <EmblemIcon emblem={row.emblem} />
                <span>{row.label}</span>
              </li>
            ))}
          </ul>
          {notes.length > 0 && (
            <details>
              <summary>{embedText.reading}</summary>
              <p>{notes.join(' ')}</p>
            </details>
          )}
        </section>
      ))}
    </details>
  );
}

/** What lies in a box; one over the date line has its east beyond 180. */
function seenIn(bounds: NonNullable<App['bounds']>) {
  const [west, south, east, north] = bounds;
  const holds = (lon: number, lat: number) =>
    lat >= south && lat <= north && [lon - 360, lon, lon + 360].some((at) => at >= west && at <= east);
  return { bounds, holds };
}
