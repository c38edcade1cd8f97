import type { ReactNode } from 'react';
import { messages } from '../../i18n/words';
import { picked } from './activeFilters';

interface CheckGroupProps<T extends string | number> {
  title: string;
  words: readonly T[];
  names: Record<T, string>;
  /** Null is "all": no box is ticked. */
  chosen: readonly T[] | null;
  onChange: (chosen: readonly T[] | null) => void;
  /** A mark before each name. */
  icon?: (word: T) => ReactNode;
  /** How many boxes are in sight before "more". */
  first?: number;
}

/** One word list of the vocabulary as boxes to tick. */
export function CheckGroup<T extends string | number>(props: CheckGroupProps<T>) {
  const { title, words, chosen, first = words.length } = props;
  const head = words.slice(0, first);
  const rest = words.slice(first);
  const restChosen = rest.some((word) => chosen?.includes(word));
  return (
    <fieldset className="check-group">
      <legend>
        {title} {chosen === null && <span className="faint">{messages.filters.all}</span>}
      </legend>
      <Boxes {...props} words={head} all={words} />
      {rest.length > 0 && (
        <details className="check-more" open={restChosen || undefined}>
          <summary>{messages.filters.more(rest.length)}</summary>
          <Boxes {...props} words={rest} all={words} />
        </details>
      )}
    </fieldset>
  );
}

function Boxes<T extends string | number>({
  words,
  all,
  names,
  chosen,
  onChange,
  icon,
}: CheckGroupProps<T> & { all: readonly T[] }) {
  return words.map((word) => (
    <label key={word} className="check">
      <input
        type="checkbox"
        checked={chosen?.includes(word) ?? false}
        onChange={() => onChange(picked(all, chosen, word))}
      />
      {icon?.(word)}
      <span>{names[word]}</span>
    </label>
  ));
}
