import { type RefObject, useEffect, useRef, useState } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { Boundary, PartFailed } from '../parts/lazyPart';
import type { Begun, SearchCombobox } from './SearchCombobox';

/** Id of the field. A click opens what can be typed. */
export const SEARCH_FIELD = 'search-field';

/** What both fields are to readers, so that one takes the place of the other unseen. */
export const fieldProps = (short: boolean) => ({
  id: SEARCH_FIELD,
  className: 'field search-field',
  'aria-label': messages.search.label,
  placeholder: short ? messages.search.placeholderShort : messages.search.placeholder,
  autoComplete: 'off',
  spellCheck: false,
});

/** "/" leads to the search from anywhere but where letters are written. */
function useSlash(field: RefObject<HTMLInputElement | null>): void {
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
  }, [field]);
}

/**
 * Finds sites, operators, places, areas, groups and coordinates. The first view has a plain field; what answers comes
 * when a reader turns to it, and goes on with what was typed in the meantime.
 */
export function SearchBox({ short }: { short: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const begun = useRef<Begun>({ text: '', entered: false, offering: false });
  const [wanted, setWanted] = useState(false);
  const [failed, setFailed] = useState(false);
  const [Arrived, setArrived] = useState<typeof SearchCombobox | null>(null);
  useSlash(field);

  useEffect(() => {
    if (!wanted || failed) return;
    import('./SearchCombobox').then(
      (code) => setArrived(() => code.SearchCombobox),
      () => setFailed(true),
    );
  }, [wanted, failed]);

  const retry = () => {
    field.current?.focus();
    setFailed(false);
  };
  if (Arrived) {
    return (
      <Boundary failed={(again) => <PartFailed onRetry={again} />}>
        <Arrived short={short} field={field} begun={begun.current} />
      </Boundary>
    );
  }
  const want = () => setWanted(true);
  return (
    <search className="search" onPointerEnter={want}>
      <div className="search-box">
        <Icon name="search" />
        <input
          {...fieldProps(short)}
          ref={field}
          role="combobox"
          aria-expanded={false}
          aria-autocomplete="list"
          onFocus={(event) => {
            want();
            event.currentTarget.select();
          }}
          onChange={(event) => {
            begun.current = { text: event.currentTarget.value, entered: false, offering: false };
          }}
          onClick={() => {
            begun.current.offering = true;
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') begun.current.entered = true;
            if (key === 'Escape') begun.current.entered = false;
          }}
        />
      </div>
      {failed && (
        <div className="search-results" data-open={true}>
          <PartFailed onRetry={retry} />
        </div>
      )}
    </search>
  );
}
