import type { ReactNode } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import type { ListTab } from '../shellState';
import { useLoader, useTableState } from '../store';
import { ListOutline } from './ListOutline';

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
  return <ListOutline label={messages.table.loading[table]} />;
}
