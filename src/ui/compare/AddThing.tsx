import { useCombobox } from 'downshift';
import { useId, useMemo, useRef, useState } from 'react';
import { cardMessages, messages } from '../../i18n/words';
import { AROUND_KM } from '../../model/region';
import { formatRegion } from '../../model/regionText';
import { COMPARE_LIMIT } from '../../model/view/view';
import type { SearchHit } from '../../state/search/hit';
import { groupHits } from '../search/groups';
import { Hits } from '../search/Hits';
import { useHits } from '../search/useHits';
import { useApp } from '../store';

const NO_HITS: readonly SearchHit[] = [];

/** A hit as the comparison holds it; null for what can't stand in one. */
export function comparedId(hit: SearchHit): string | null {
  switch (hit.kind) {
    case 'site':
      return hit.id;
    case 'county':
      return formatRegion({ kind: 'county', fips: hit.fips });
    case 'state':
    case 'country':
      return formatRegion({ kind: hit.kind, code: hit.code });
    case 'area':
      return formatRegion({ kind: 'area', id: hit.id });
    case 'town':
    case 'coordinates':
      return formatRegion({ kind: 'radius', lon: hit.lon, lat: hit.lat, km: AROUND_KM });
    default:
      return null;
  }
}

/** Finds what is to stand beside the others, without leaving the comparison. */
export function AddThing() {
  const compare = useApp((state) => state.view.compare);
  const toggle = useApp((state) => state.toggleCompare);
  const { answer, ask, warm } = useHits();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const all = 'hits' in answer ? answer.hits : NO_HITS;
  const { groups, flat } = useMemo(() => groupHits(all.filter((hit) => comparedId(hit) !== null)), [all]);
  const take = (hit: SearchHit) => {
    const id = comparedId(hit);
    setText('');
    ask('');
    if (id !== null && !compare.includes(id)) toggle(id);
    field.current?.focus();
  };
  const combobox = useCombobox<SearchHit>({
    items: flat,
    itemToString: (hit) => hit?.label ?? '',
    selectedItem: null,
    inputValue: text,
    inputId,
    // The first answer is what Enter takes.
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) take(selectedItem);
    },
  });
  if (compare.length >= COMPARE_LIMIT) return <p className="compare-add">{cardMessages.compare.addFull}</p>;
  const shown = combobox.isOpen && answer.kind !== 'idle';
  return (
    <div className="compare-add">
      <label htmlFor={inputId}>{cardMessages.compare.add}</label>
      <input
        {...combobox.getInputProps({
          ref: field,
          id: inputId,
          className: 'field',
          autoComplete: 'off',
          spellCheck: false,
          onFocus: warm,
          // Downshift tells of a change only after the next render: fast typing would lose letters.
          onChange: (event) => {
            setText(event.currentTarget.value);
            ask(event.currentTarget.value);
          },
        })}
      />
      <div className="compare-found" data-open={shown}>
        <div {...combobox.getMenuProps({ 'aria-label': cardMessages.compare.add })}>
          {shown && (
            <Hits groups={groups} highlighted={combobox.highlightedIndex} itemProps={combobox.getItemProps} />
          )}
        </div>
        <div role="status" className={flat.length > 0 ? 'visually-hidden' : undefined}>
          {shown && answer.kind === 'answered' && flat.length > 0 && messages.search.results(flat.length)}
          {shown && answer.kind === 'answered' && flat.length === 0 && messages.search.empty(answer.query)}
          {shown && answer.kind === 'failed' && `${messages.search.failed} ${answer.reason}`}
        </div>
      </div>
    </div>
  );
}
