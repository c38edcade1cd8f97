import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { messages } from '../../i18n/words';
import type { SearchHit } from '../../state/search/hit';
import { Icon } from '../icons/Icon';
import { groupHits } from './groups';
import { Hits } from './Hits';
import { useChoose } from './useChoose';
import { useCombobox } from './useCombobox';
import { useHits } from './useHits';

const NO_HITS: readonly SearchHit[] = [];

/** Id of the field. */
export const SEARCH_FIELD = 'search-field';

/** Finds sites, operators, places, areas, groups and coordinates. "/" leads here from anywhere. */
export function SearchBox({ short }: { short: boolean }) {
  const { answer, ask, warm } = useHits();
  const choose = useChoose();
  const [text, setText] = useState('');
  /** What Enter was pressed for before there was an answer. */
  const [entered, setEntered] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const hits = 'hits' in answer ? answer.hits : NO_HITS;
  const { groups, flat } = useMemo(() => groupHits(hits), [hits]);

  const take = (hit: SearchHit) => {
    setEntered(null);
    setText(hit.label);
    ask('');
    choose(hit);
  };
  const clear = () => {
    setText('');
    ask('');
  };
  const combobox = useCombobox<SearchHit>({
    label: messages.search.label,
    options: flat,
    answered: answer.kind !== 'idle',
    onChoose: take,
    onClear: clear,
  });
  const { shown } = combobox;

  // An answer counts for Enter only when it is the answer to what stands in the field.
  const enter = useEffectEvent((query: string) => {
    const [first] = flat;
    if (answer.kind !== 'answered' || answer.query !== query) return;
    setEntered(null);
    if (!first) return;
    combobox.close();
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
    <search className="search" ref={combobox.root}>
      <div className="search-box">
        <Icon name="search" />
        <input
          {...combobox.fieldProps}
          ref={field}
          id={SEARCH_FIELD}
          className="field search-field"
          aria-label={messages.search.label}
          placeholder={short ? messages.search.placeholderShort : messages.search.placeholder}
          spellCheck={false}
          value={text}
          onFocus={(event) => {
            warm();
            event.currentTarget.select();
          }}
          onChange={(event) => {
            setEntered(null);
            setText(event.currentTarget.value);
            ask(event.currentTarget.value);
            combobox.open();
          }}
          onBlur={() => {
            setEntered(null);
            combobox.close();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setEntered(null);
            if (event.key === 'Enter' && combobox.highlighted < 0 && shown) setEntered(text.trim());
            combobox.fieldProps.onKeyDown(event);
          }}
        />
        {text !== '' && (
          <button
            type="button"
            className="field-clear"
            onClick={() => {
              clear();
              field.current?.focus();
            }}
          >
            <Icon name="close" />
            <span className="visually-hidden">{messages.search.clear}</span>
          </button>
        )}
      </div>
      <div className="search-results" data-open={shown}>
        <div {...combobox.listProps}>
          {shown && <Hits groups={groups} optionProps={combobox.optionProps} />}
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
