import { cardMessages } from '../../i18n/words';
import { COMPARE_LIMIT } from '../../model/view/view';
import { HitField } from '../search/HitField';
import { useApp } from '../store';
import { comparedId } from './comparedId';

/** Finds what is to stand beside the others, without leaving the comparison. */
export function AddThing() {
  const compare = useApp((state) => state.view.compare);
  const toggle = useApp((state) => state.toggleCompare);
  if (compare.length >= COMPARE_LIMIT) return <p className="compare-add">{cardMessages.compare.addFull}</p>;
  return (
    <div className="compare-add">
      <HitField
        label={cardMessages.compare.add}
        taken={comparedId}
        onTake={(id) => {
          if (!compare.includes(id)) toggle(id);
        }}
      />
    </div>
  );
}
