import { messages, withWords } from '../../i18n/words';
import { lazyPart } from '../parts/lazyPart';

/** The tools that draw, beside the map or in the sheet; they arrive with the first use. */
export const DrawPane = lazyPart(async () => (await withWords(() => import('./Draw'), 'answers')).Draw, {
  waiting: () => (
    <p className="pane-part" role="status">
      {messages.part.loading}
    </p>
  ),
});

/** Takes what was drawn up again, where it can be. */
export const Reshape = lazyPart(async () => (await withWords(() => import('./Reshape'), 'cards')).Reshape, {
  quiet: true,
});
