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
  if (state.kind === 'failed')
    return (
      <TableLost
        title={messages.table.failed[table]}
        reason={state.reason}
        onRetry={() => void loader.retry(table)}
      />
    );
  return <ListOutline label={messages.table.loading[table]} />;
}

/** What stands in the place of a list whose file could not be had, with a way to try again. */
export function TableLost({
  title,
  reason,
  onRetry,
}: {
  title: string;
  reason: string;
  onRetry: () => void;
}) {
  return (
    <div className="notice notice-alert" role="alert">
      <p>
        <Icon name="warning" />
        <strong>{title}</strong>
      </p>
      <p>{reason}</p>
      <button type="button" className="button" onClick={onRetry}>
        {messages.table.retry}
      </button>
    </div>
  );
}
