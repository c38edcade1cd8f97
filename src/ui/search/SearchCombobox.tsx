import { useCombobox } from 'downshift';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { coordinatesText, messages } from '../../i18n/words';
import type { SearchHit } from '../../state/search/hit';
import { Icon } from '../icons/Icon';
import { lazyPart } from '../parts/lazyPart';
import { groupHits } from './groups';
import { Hits } from './Hits';
import { fieldProps } from './SearchBox';
import { useChoose } from './useChoose';
import { useHits } from './useHits';

const NO_HITS: readonly SearchHit[] = [];

const OFFERS = 'search-offers';
const Offers = lazyPart(async () => (await import('./Offers')).Offers);

/** How far a reader came in the plain field before this one was there. */
export interface Begun {
  text: string;
  /** Whether Enter was pressed for it. */
  entered: boolean;
  /** Whether the reader turned to the field and typed nothing yet. */
  offering: boolean;
}

const cursorIn = (input: HTMLInputElement | null) =>
  input !== null && document.activeElement === input
    ? { start: input.selectionStart, end: input.selectionEnd }
    : null;

/**
 * The search with its answers. It takes the place of the plain field of `SearchBox`: the ref holds that one until this
 * one is on the page, which then has its focus and its cursor.
 */
export function SearchCombobox({
  short,
  field,
  begun,
}: {
  short: boolean;
  field: RefObject<HTMLInputElement | null>;
  begun: Begun;
}) {
  /** Where the plain field, which is on the page until this render is, has its cursor. */
  const [cursor] = useState(() => cursorIn(field.current));
  const { answer, ask, warm } = useHits();
  const choose = useChoose();
  const [text, setText] = useState(begun.text);
  /** What Enter was pressed for before there was an answer. */
  const [entered, setEntered] = useState<string | null>(begun.entered ? begun.text.trim() : null);
  const [offering, setOffering] = useState(begun.offering);
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
    initialIsOpen: begun.text !== '',
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

  useLayoutEffect(() => {
    if (!cursor) return;
    field.current?.focus();
    field.current?.setSelectionRange(cursor.start, cursor.end);
  }, [cursor, field]);
  const begin = useEffectEvent(() => {
    if (text !== '') ask(text);
  });
  useEffect(() => begin(), []);

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
            ...fieldProps(short),
            'aria-describedby': offers ? OFFERS : undefined,
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
