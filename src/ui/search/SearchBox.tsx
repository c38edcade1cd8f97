import { useCombobox } from 'downshift';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { coordinatesText, messages } from '../../i18n/words';
import type { SearchHit } from '../../state/search/hit';
import { Icon } from '../icons/Icon';
import { lazyPart } from '../parts/lazyPart';
import { groupHits } from './groups';
import { Hits } from './Hits';
import { useChoose } from './useChoose';
import { useHits } from './useHits';

const NO_HITS: readonly SearchHit[] = [];

/** Id of the field. A click opens what can be typed. */
export const SEARCH_FIELD = 'search-field';

const OFFERS = 'search-offers';
const Offers = lazyPart(async () => (await import('./Offers')).Offers);

/** Finds sites, operators, places, areas, groups and coordinates. "/" leads here from anywhere. */
export function SearchBox({ short }: { short: boolean }) {
  const { answer, ask, warm } = useHits();
  const choose = useChoose();
  const [text, setText] = useState('');
  /** What Enter was pressed for before there was an answer. */
  const [entered, setEntered] = useState<string | null>(null);
  /** Whether the reader turned to the field and has typed nothing yet. */
  const [offering, setOffering] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const hits = 'hits' in answer ? answer.hits : NO_HITS;
  const { groups, flat } = useMemo(() => groupHits(hits), [hits]);

  const take = (hit: SearchHit) => {
    setEntered(null);
    setOffering(false);
    setText(hit.label);
    ask('');
    choose(hit);
  };
  const type = (typed: string) => {
    setEntered(null);
    setText(typed);
    ask(typed);
  };
  const combobox = useCombobox<SearchHit>({
    items: flat,
    itemToString: (hit) => hit?.label ?? '',
    // What was chosen is a way somewhere, not a value that stays: the same can be chosen again.
    selectedItem: null,
    inputValue: text,
    // Typing is taken in the field's own event below: told here, an effect later, a fast writer would lose letters.
    onInputValueChange: ({ inputValue }) => {
      if (inputValue !== '') return;
      setText('');
      ask('');
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) take(selectedItem);
    },
  });
  const shown = combobox.isOpen && answer.kind !== 'idle';
  const offers = offering && answer.kind === 'idle';

  // An answer counts for Enter only when it is the answer to what stands in the field.
  const enter = useEffectEvent((query: string) => {
    const [first] = flat;
    if (answer.kind !== 'answered' || answer.query !== query) return;
    setEntered(null);
    if (!first) return;
    combobox.closeMenu();
    take(first);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the answer comes
  useEffect(() => {
    if (entered !== null) enter(entered);
  }, [entered, answer]);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const writing = target?.matches('input, textarea, select, [contenteditable]') ?? false;
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  return (
    <search
      className="search"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOffering(false);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setOffering(false);
      }}
    >
      <div className="search-box">
        <Icon name="search" />
        <input
          {...combobox.getInputProps({
            ref: field,
            id: SEARCH_FIELD,
            className: 'field search-field',
            'aria-label': messages.search.label,
            placeholder: short ? messages.search.placeholderShort : messages.search.placeholder,
            'aria-describedby': offers ? OFFERS : undefined,
            autoComplete: 'off',
            spellCheck: false,
            onFocus: (event) => {
              warm();
              event.currentTarget.select();
            },
            // Downshift tells of a change only after the next render: fast typing would lose letters.
            onChange: (event) => type(event.currentTarget.value),
            onClick: () => setOffering(true),
            onBlur: () => setEntered(null),
            onKeyDown: (event) => {
              if (event.key === 'Escape') setEntered(null);
              if (event.key === 'ArrowDown') setOffering(true);
              if (event.key !== 'Enter' || combobox.highlightedIndex >= 0 || !shown) return;
              setEntered(text.trim());
            },
          })}
        />
        {text !== '' && (
          <button
            type="button"
            className="field-clear"
            onClick={() => {
              setText('');
              ask('');
              field.current?.focus();
            }}
          >
            <Icon name="close" />
            <span className="visually-hidden">{messages.search.clear}</span>
          </button>
        )}
      </div>
      {offers && (
        // The field keeps the focus while a button is pressed, so that the panel stays until it is done.
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here but that the focus stays
        <div
          id={OFFERS}
          className="search-results search-offers"
          onMouseDown={(event) => event.preventDefault()}
        >
          <Offers
            onExample={(example) => {
              setOffering(false);
              type(example);
              field.current?.focus();
              combobox.openMenu();
            }}
            onPosition={({ lon, lat }) =>
              take({
                kind: 'coordinates',
                key: 'position',
                label: coordinatesText({ lon, lat }),
                sublabel: '',
                lon,
                lat,
              })
            }
          />
        </div>
      )}
      <div className="search-results" data-open={shown}>
        <div {...combobox.getMenuProps({ 'aria-label': messages.search.label })}>
          {shown && (
            <Hits groups={groups} highlighted={combobox.highlightedIndex} itemProps={combobox.getItemProps} />
          )}
        </div>
        <div role="status" className={hits.length > 0 ? 'visually-hidden' : 'search-message'}>
          {shown && answer.kind === 'asking' && hits.length === 0 && messages.search.loading}
          {shown && answer.kind === 'answered' && hits.length > 0 && messages.search.results(hits.length)}
          {shown && answer.kind === 'answered' && hits.length === 0 && (
            <>
              <p>{messages.search.empty(answer.query)}</p>
              <p className="help">{messages.search.emptyHelp}</p>
            </>
          )}
          {shown && answer.kind === 'failed' && (
            <p>
              {messages.search.failed} {answer.reason}
            </p>
          )}
        </div>
      </div>
    </search>
  );
}
