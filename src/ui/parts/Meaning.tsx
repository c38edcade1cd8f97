import { useId, useState } from 'react';
import { glossaryText, meaningOf } from '../../i18n/words';

/**
 * A word of the trade with a button that tells what it means; a word that explains itself stands alone.
 * @param meaning where it is not that of the glossary
 */
export function Meaning({ word, meaning = meaningOf(word) }: { word: string; meaning?: string | null }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (meaning === null) return word;
  return (
    <>
      {word}
      <button
        type="button"
        className="meaning-button"
        aria-label={glossaryText.ask(word)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true" />
      </button>
      {open && (
        <span id={id} className="meaning">
          {meaning}
        </span>
      )}
    </>
  );
}
