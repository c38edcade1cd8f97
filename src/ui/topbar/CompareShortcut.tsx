import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { useApp } from '../store';

/** On a phone the tools are behind a button; a comparison that has begun stays in sight over the map. */
export function CompareShortcut() {
  const chosen = useApp((state) => state.view.compare.length);
  const setPage = useApp((state) => state.setPage);
  if (chosen === 0) return null;
  return (
    <button type="button" className="button compare-shortcut" onClick={() => setPage('compare')}>
      <Icon name="compare" />
      {messages.tools.compare(chosen)}
    </button>
  );
}
