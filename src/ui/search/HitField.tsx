import { useMemo, useState } from 'react';
import { messages } from '../../i18n/words';
import type { SearchHit } from '../../state/search/hit';
import { FindField } from './FindField';
import { groupHits } from './groups';
import { Hits } from './Hits';
import { type Answer, useHits } from './useHits';

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
  const all = 'hits' in answer ? answer.hits : NO_HITS;
  const { groups, flat } = useMemo(() => groupHits(all.filter((hit) => taken(hit) !== null)), [all, taken]);
  return (
    <FindField
      label={label}
      text={text}
      onText={(typed) => {
        setText(typed);
        ask(typed);
      }}
      onFocus={warm}
      items={flat}
      nameOf={(hit) => hit.label}
      onTake={(hit) => {
        const what = taken(hit);
        if (what !== null) onTake(what);
      }}
      isAsked={answer.kind !== 'idle'}
      status={statusOf(answer, flat.length)}
      rows={({ highlightedIndex, getItemProps }) => (
        <Hits groups={groups} highlighted={highlightedIndex} itemProps={getItemProps} />
      )}
    />
  );
}

function statusOf(answer: Answer, found: number): string | null {
  if (answer.kind === 'failed') return `${messages.search.failed} ${answer.reason}`;
  if (answer.kind !== 'answered') return null;
  return found > 0 ? messages.search.results(found) : messages.search.empty(answer.query);
}
