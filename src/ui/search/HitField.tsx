import { useCombobox } from 'downshift';
import { useId, useMemo, useRef, useState } from 'react';
import { messages } from '../../i18n/words';
import type { SearchHit } from '../../state/search/hit';
import { groupHits } from './groups';
import { Hits } from './Hits';
import './hitField.css';
import { useHits } from './useHits';

const NO_HITS: readonly SearchHit[] = [];

/**
 * A field in which something of the record is looked for and taken, inside a page or window.
 * @param taken what is taken of a hit; null for hits that can't be taken, which are not offered
 */
export function HitField<Taken>({
  label,
  taken,
  onTake,
}: {
  label: string;
  taken: (hit: SearchHit) => Taken | null;
  onTake: (taken: Taken) => void;
}) {
  const { answer, ask, warm } = useHits();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const all = 'hits' in answer ? answer.hits : NO_HITS;
  const { groups, flat } = useMemo(() => groupHits(all.filter((hit) => taken(hit) !== null)), [all, taken]);
  const take = (hit: SearchHit) => {
    const what = taken(hit);
    setText('');
    ask('');
    if (what !== null) onTake(what);
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
  const shown = combobox.isOpen && answer.kind !== 'idle';
  return (
    <div className="hit-field">
      <label htmlFor={inputId}>{label}</label>
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
      <div className="hit-field-found" data-open={shown}>
        <div {...combobox.getMenuProps({ 'aria-label': label })}>
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
