import type { KeyboardEvent } from 'react';
import { messages } from '../../i18n/words';
import type { LayerList } from '../../layers/layer';
import { useShell } from '../shellState';

/** The lists as tabs: arrow keys walk them, Home and End jump. */
export function Tabs({ lists, tab }: { lists: readonly LayerList[]; tab: string }) {
  const setTab = useShell((state) => state.setTab);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = lists.findIndex((list) => list.tab === tab);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % lists.length,
      ArrowLeft: (at + lists.length - 1) % lists.length,
      Home: 0,
      End: lists.length - 1,
    };
    const next = lists[targets[event.key] ?? -1]?.tab;
    if (next === undefined) return;
    event.preventDefault();
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={messages.list.label} onKeyDown={onKeyDown}>
      {lists.map(({ tab: name, label }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          className="tab"
          aria-selected={name === tab}
          aria-controls={name === tab ? `panel-${name}` : undefined}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => setTab(name)}
        >
          {label()}
        </button>
      ))}
    </div>
  );
}
