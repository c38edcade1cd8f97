import type { KeyboardEvent } from 'react';
import { messages } from '../../i18n/words';
import { type ListTab, useShell } from '../shellState';

const TABS: readonly ListTab[] = ['sites', 'events', 'areas'];

/** The three lists as tabs: arrow keys walk them, Home and End jump. */
export function Tabs() {
  const tab = useShell((state) => state.tab);
  const setTab = useShell((state) => state.setTab);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = TABS.indexOf(tab);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % TABS.length,
      ArrowLeft: (at + TABS.length - 1) % TABS.length,
      Home: 0,
      End: TABS.length - 1,
    };
    const next = TABS[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={messages.list.label} onKeyDown={onKeyDown}>
      {TABS.map((name) => (
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
          {messages.list.tabs[name]}
        </button>
      ))}
    </div>
  );
}
