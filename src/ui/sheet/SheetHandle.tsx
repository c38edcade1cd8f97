import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { useShell } from '../shellState';
import { STOPS, stepStop } from './stops';
import type { SheetDrag } from './useSheetDrag';

/** Pulls the sheet up and down: by pointer on the bar, by the two buttons, by arrow keys on either. */
export function SheetHandle({ drag }: { drag: SheetDrag }) {
  const stop = useShell((state) => state.sheet);
  const setStop = useShell((state) => state.setSheet);
  const [lowest, highest] = [STOPS[0], STOPS.at(-1)];
  return (
    <fieldset
      className="sheet-head"
      aria-label={messages.sheet.handle}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        setStop(stepStop(stop, event.key === 'ArrowUp' ? 1 : -1));
      }}
    >
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-disabled={stop === lowest}
        onClick={() => setStop(stepStop(stop, -1))}
      >
        <Icon name="down" />
        <span className="visually-hidden">{messages.sheet.lower}</span>
      </button>
      <div
        className="sheet-grip"
        aria-hidden="true"
        onPointerDown={drag.onPointerDown}
        onPointerMove={drag.onPointerMove}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerUp}
      />
      <button
        type="button"
        className="button button-quiet button-icon"
        aria-disabled={stop === highest}
        onClick={() => setStop(stepStop(stop, 1))}
      >
        <Icon name="up" />
        <span className="visually-hidden">{messages.sheet.raise}</span>
      </button>
    </fieldset>
  );
}
