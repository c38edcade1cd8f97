import { messages, withWords } from '../../i18n/words';
import { lazyPart } from '../parts/lazyPart';

/** The studio beside the map, or in the sheet; it arrives when a reader first opens it. */
export const StudioPane = lazyPart(async () => (await withWords(() => import('./Studio'), 'export')).Studio, {
  waiting: () => (
    <p className="studio-waiting" role="status">
      {messages.tools.exportLoading}
    </p>
  ),
});

/** The picture's frame over the map. The pane says it where the studio can't be had. */
export const StageFrame = lazyPart(
  async () => (await withWords(() => import('./Viewfinder'), 'export')).Viewfinder,
  { quiet: true },
);
