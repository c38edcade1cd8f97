import { type Ref, useState } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { LOW, useMedia } from '../media';
import { useApp } from '../store';
import { Legend } from './Legend';

/** From this width on, list, legend, map and card stand side by side. */
const ROOMY = '(min-width: 1600px)';

/** The legend over the map. It makes way for a card where room is short and for a picture's frame, unless the reader said otherwise. */
export function LegendPanel({ ref }: { ref: Ref<HTMLElement> }) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const card = useApp((state) => state.view.selection !== null);
  const framing = useApp((state) => state.studio !== null);
  const roomy = useMedia(ROOMY);
  const low = useMedia(LOW);
  const open = chosen ?? (!framing && !low && (roomy || !card));
  return (
    <section ref={ref} className="legend-panel" aria-label={messages.legend.title} data-open={open}>
      <button
        type="button"
        className="legend-fold"
        aria-expanded={open}
        aria-controls="legend"
        onClick={() => setChosen(!open)}
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
