import { useCallback, useRef, useState } from 'react';
import { labels, messages } from '../../i18n/words';
import { allLayers } from '../../layers/list';
import { fold } from '../../model/fold';
import { openSearch } from '../../state/search/client';
import { withConcerns } from '../../state/search/concerns';
import type { SearchHit } from '../../state/search/hit';
import { useLoader } from '../store';

/** How far the answer to what was typed has come. */
export type Answer =
  | { kind: 'idle' }
  | { kind: 'asking'; hits: readonly SearchHit[] }
  | { kind: 'answered'; query: string; hits: readonly SearchHit[] }
  | { kind: 'failed'; reason: string };

/** Records of layers that the reader brought. */
const ownHits = (query: string): SearchHit[] =>
  allLayers().flatMap(({ id: layer, label, search }) =>
    (search?.(fold(query)) ?? []).map(({ id, name }) => ({
      kind: 'record',
      key: `${layer}:${id}`,
      label: name,
      sublabel: label(),
      layer,
      id,
    })),
  );

/** The search in its worker; the last hits stay on screen until the next ones are there. */
export function useHits() {
  const loader = useLoader();
  const [search] = useState(() =>
    openSearch(
      async () => new URL(await loader.url('search.json'), document.baseURI).href,
      () => loader.renew(),
    ),
  );
  const [answer, setAnswer] = useState<Answer>({ kind: 'idle' });
  const wanted = useRef('');

  const ask = useCallback(
    (text: string) => {
      const query = text.trim();
      wanted.current = query;
      if (query === '') {
        setAnswer({ kind: 'idle' });
        return;
      }
      setAnswer((now) => ({ kind: 'asking', hits: 'hits' in now ? now.hits : [] }));
      search.search(query).then(
        (hits) => {
          if (hits === null || wanted.current !== query) return;
          const all = [
            ...ownHits(query),
            ...withConcerns(query, hits, labels.concern, messages.search.concern),
          ];
          setAnswer({ kind: 'answered', query, hits: all });
        },
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          if (wanted.current === query) setAnswer({ kind: 'failed', reason });
        },
      );
    },
    [search],
  );
  return { answer, ask, warm: search.warm };
}
