import { useState } from 'react';
import { messages } from '../../i18n/messages';
import { Icon } from '../icons/Icon';
import { Legend } from './Legend';

/** The legend over the map, which can be folded away. */
export function LegendPanel() {
  const [open, setOpen] = useState(true);
  return (
    <section className="legend-panel" aria-label={messages.legend.title} data-open={open}>
      <button
        type="button"
        className="legend-fold"
        aria-expanded={open}
        aria-controls="legend"
        onClick={() => setOpen(!open)}
      >
        <Icon name="layers" />
        <span>{messages.legend.title}</span>
        <Icon name={open ? 'down' : 'up'} />
      </button>
      <div id="legend" className="legend-scroll" hidden={!open}>
        {open && <Legend />}
      </div>
    </section>
  );
}
