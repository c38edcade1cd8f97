import { type ReactNode, useId } from 'react';
import { formatNumber, messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { useLacksTable } from '../parts/missingTables';
import { useShell } from '../shellState';
import { useApp } from '../store';

interface LegendSectionProps {
  layer: string;
  title: string;
  /** How many of its records are in view and pass the filter; null where they are not counted. */
  count?: number | null;
  /** Whether it is unfolded before the reader has said otherwise. */
  open?: boolean;
  children: ReactNode;
}

/** A part of the legend: the switch of its layer, and what explains its marks, which can be folded. */
export function LegendSection({ layer, title, count = null, open = true, children }: LegendSectionProps) {
  const on = useApp((state) => state.view.layers[layer] === true);
  const setLayer = useApp((state) => state.setLayer);
  const chosen = useShell((state) => state.legendParts[layer]);
  const setPart = useShell((state) => state.setLegendPart);
  const id = useId();
  const unfolded = chosen ?? open;
  const lacking = useLacksTable(layer);
  return (
    <section className="legend-part">
      <div className="legend-head">
        {on ? (
          <button
            type="button"
            className="legend-unfold"
            aria-expanded={unfolded}
            aria-controls={id}
            onClick={() => setPart(layer, !unfolded)}
          >
            {title}
            {count !== null && !lacking && (
              <span className="faint">{messages.legend.inView(formatNumber(count))}</span>
            )}
            <Icon name={unfolded ? 'up' : 'down'} />
          </button>
        ) : (
          <span className="legend-unfold">{title}</span>
        )}
        <input
          type="checkbox"
          role="switch"
          aria-label={title}
          checked={on}
          aria-checked={on}
          onChange={(event) => setLayer(layer, event.target.checked)}
        />
      </div>
      <div id={id} hidden={!on || !unfolded}>
        {on &&
          unfolded &&
          (lacking ? <p className="help help-alert">{messages.legend.notLoaded}</p> : children)}
      </div>
    </section>
  );
}
