import { cardMessages } from '../../i18n/words';
import type { Selection } from '../../model/view/view';
import { nameOfSelection } from '../../state/selectors';
import { useApp, useTableState } from '../store';

/** The other things that lie where the map was clicked, each a way to its card. */
export function AlsoHere() {
  const here = useApp((state) => state.here);
  const selection = useApp((state) => state.view.selection);
  const shown = JSON.stringify(selection);
  const others = here.filter((other) => JSON.stringify(other) !== shown);
  return others.length === 0 ? null : <Others others={others} />;
}

function Others({ others }: { others: readonly NonNullable<Selection>[] }) {
  const select = useApp((state) => state.select);
  // Their names stand in these.
  useTableState('areas');
  useTableState('counties');
  useTableState('states');
  // As one text, so that only a name that arrives draws it anew.
  const names = useApp((state) => others.map((other) => nameOfSelection(state, other) ?? '').join('\n'));
  const named = names
    .split('\n')
    .flatMap((name, index) => (name === '' ? [] : [{ other: others[index], name }]))
    .flatMap(({ other, name }) => (other === undefined ? [] : [{ other, name }]));
  if (named.length === 0) return null;
  return (
    <nav className="also-here" aria-label={cardMessages.alsoHere}>
      <span>{cardMessages.alsoHere}</span>
      <ul>
        {named.map(({ other, name }) => (
          <li key={JSON.stringify(other)}>
            <button type="button" className="link-button" onClick={() => select(other)}>
              {other.kind === 'event' ? cardMessages.actHere(name) : name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
