import { cardMessages } from '../../i18n/words';
import type { Source } from '../../model/source';
import './parts.css';

/** The datasets behind a card, each with its licence and the day it was read. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          <a href={source.link} target="_blank" rel="noreferrer">
            {source.title}
          </a>
          {`, ${source.publisher} (${source.licence}, ${cardMessages.recordRead(source.retrieved)})`}
        </li>
      ))}
    </ul>
  );
}
