/** Concerns by their names in the language of the page: what is objected to is asked for like a place. */
import { fold } from '../../model/fold';
import { CONCERNS, type Concern } from '../../model/vocabulary';
import type { SearchHit } from './hit';

/** Shorter questions are the beginning of anything. */
const SHORTEST = 3;

const wordsOf = (text: string) =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

/**
 * The hits together with the concerns of whose names every word of the question begins a word. A concern whose
 * name begins with the whole question comes first, others last.
 * @param names    of the concerns, as the filter shows them
 * @param sublabel says what such an answer leads to
 */
export function withConcerns(
  query: string,
  hits: readonly SearchHit[],
  names: Readonly<Record<Concern, string>>,
  sublabel: string,
): SearchHit[] {
  const wanted = wordsOf(query);
  if (wanted.join('').length < SHORTEST) return [...hits];
  const found = CONCERNS.filter((concern) => {
    const own = wordsOf(names[concern]);
    return wanted.every((word) => own.some((part) => part.startsWith(word)));
  });
  const isNamed = (concern: Concern) =>
    `${wordsOf(names[concern]).join(' ')} `.startsWith(`${wanted.join(' ')} `);
  const hitOf = (id: Concern): SearchHit => ({
    kind: 'concern',
    key: `concern:${id}`,
    label: names[id],
    sublabel,
    id,
  });
  return [
    ...found.filter(isNamed).map(hitOf),
    ...hits,
    ...found.filter((concern) => !isNamed(concern)).map(hitOf),
  ];
}
