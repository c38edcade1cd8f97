import { cardMessages } from '../../i18n/words';
import { formatCase, NO_CASE } from '../../model/similar/question';
import { useAppStore } from '../store';

/** Opens the page of cases like that of a record. */
export function CasesButton({ kind, id }: { kind: 'event' | 'site'; id: string }) {
  const store = useAppStore();
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        store.getState().setCases(formatCase({ ...NO_CASE, record: { kind, id } }));
        store.getState().setPage('cases');
      }}
    >
      {cardMessages.actions.cases}
    </button>
  );
}
