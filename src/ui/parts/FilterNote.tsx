import { cardMessages } from '../../i18n/words';

/** Says that a filter is on where figures follow it; nothing while there is none. */
export function FilterNote({ isOn, passing, all }: { isOn: boolean; passing: number; all: number }) {
  if (!isOn) return null;
  return <p className="card-warning">{cardMessages.filterOn(passing, all)}</p>;
}
