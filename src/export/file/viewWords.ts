/** What files say of the view that they hold: title, picture in words, credits. */
import { altText } from '../../i18n/words';
import { shownCredits } from '../../layers/credits';
import { proposedWords } from '../../layers/titles';
import { viewDate } from '../../state/selectors';
import { altFacts } from '../data/altFacts';
import type { Extent } from '../picture/extent';
import { actTold, headlinePlace } from '../picture/place';
import type { Known, Prepared } from '../picture/prepare';

/** The words that a view proposes for its picture. */
export function proposalOf({ state }: Known, extent: Extent) {
  return proposedWords(state.view, headlinePlace(state, extent), viewDate(state), actTold(state));
}

export const titleOf = ({ content }: Prepared): string => content.headline || content.app;

/** The picture in words, as they are proposed. */
export const altFor = ({ layers, state }: Known, extent: Extent): string =>
  altText(altFacts(layers, state, extent));

/** The picture in words: the reader's own, else those proposed. */
export const altOf = (picture: Prepared): string => picture.settings.alt ?? altFor(picture, picture.extent);

/** Full credits with their licences, as files keep them. */
export function creditLines({ state, sources }: Known): string[] {
  const licences = new Map(sources.map(({ credit, licence }) => [credit, licence]));
  return shownCredits(state.view, sources, 'full').flatMap(({ credits }) =>
    credits.map((credit) => `${credit} [${licences.get(credit) ?? ''}]`),
  );
}
