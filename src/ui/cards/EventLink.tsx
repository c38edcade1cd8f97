import type { EventSource } from '../../model/event';

/** A page that a tracker cites, or the dataset where there is no page. */
export function EventLink({ source }: { source: EventSource }) {
  if (source.url === null) return <span translate="no">{source.label}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer" translate="no">
      {source.label}
    </a>
  );
}
