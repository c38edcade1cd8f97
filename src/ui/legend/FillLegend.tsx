import { useId } from 'react';
import { messages } from '../../i18n/words';
import { scaleFor, scaleOf } from '../../layers/scales';
import { layerOf } from '../../model/metrics';
import { shownFill } from '../../model/view/fill';
import type { Scale } from '../../theme/scale';
import { partsOf } from '../layers/list';
import { useLacksTable } from '../parts/missingTables';
import { useApp } from '../store';
import { useLayers } from '../useLayers';
import { PlainKey } from './PlainKey';

/** Chooses what colours the areas, and explains the colours from the scale that paints them. */
export function FillLegend() {
  const view = useApp((state) => state.view);
  const { fill } = view;
  const shown = shownFill(view) !== null;
  const setFill = useApp((state) => state.setFill);
  const id = useId();
  const groups = useLayers().flatMap(({ id: layer, metrics }) => {
    const offered = metrics?.ids.filter((metric) => metrics.isOffered?.(metric, view) ?? true) ?? [];
    return metrics && offered.length > 0 ? [{ layer, label: metrics.label(), offered }] : [];
  });
  const scale = scaleOf(fill);
  return (
    <section className="legend-part">
      <label className="legend-label" htmlFor={id}>
        {messages.legend.fill}
      </label>
      <select
        id={id}
        className="field select"
        value={scale === null ? 'none' : fill}
        onChange={({ target }) =>
          setFill(
            groups.flatMap(({ offered }) => offered).find((metric) => metric === target.value) ?? 'none',
          )
        }
      >
        <option value="none">{messages.legend.fillNone}</option>
        {groups.map(({ layer, label, offered }) => (
          <optgroup key={layer} label={label}>
            {offered.map((metric) => (
              <option key={metric} value={metric}>
                {scaleFor(metric).title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {scale && shown && <ScaleKey scale={scale} />}
      {scale && !shown && <p className="help">{messages.legend.fillOff}</p>}
    </section>
  );
}

function ScaleKey({ scale }: { scale: Scale }) {
  const layer = layerOf(scale.metric);
  const { Key = PlainKey, Reading, tellsNote } = partsOf(layer);
  if (useLacksTable(layer)) return <p className="help help-alert">{messages.legend.notLoaded}</p>;
  return (
    <>
      <Key scale={scale} />
      {!tellsNote && <p className="help">{scale.note}</p>}
      {Reading && <Reading scale={scale} />}
    </>
  );
}
