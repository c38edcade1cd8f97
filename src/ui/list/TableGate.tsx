import type { ReactNode } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import type { ListTab } from '../shellState';
import { useLoader, useTableState } from '../store';

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Shows `children` once a table is there; until then its outline, or why it can't be had and a way on. */
export function TableGate({ table, children }: { table: ListTab; children: ReactNode }) {
  const loader = useLoader();
  const state = useTableState(table);
  if (state.kind === 'ready') return children;
  if (state.kind === 'failed') {
    return (
      <div className="notice notice-alert" role="alert">
        <p>
          <Icon name="warning" />
          <strong>{messages.table.failed[table]}</strong>
        </p>
        <p>{state.reason}</p>
        <button type="button" className="button" onClick={() => void loader.retry(table)}>
          {messages.table.retry}
        </button>
      </div>
    );
  }
  return (
    <div role="status" className="list-waiting">
      <span className="visually-hidden">{messages.table.loading[table]}</span>
      {SKELETON_ROWS.map((row) => (
        <span key={row} className="skeleton skeleton-row" />
      ))}
    </div>
  );
}
