import { messages, withWords } from '../../i18n/words';
import { OWN_PREFIX } from '../../model/own/ownPrefix';
import { previewAddress } from '../../model/previewPlaces';
import { formatView } from '../../model/view/permalink';
import { lazyPart } from '../parts/lazyPart';
import { useShell } from '../shellState';
import { useApp, useTable } from '../store';
import { CopyField } from './CopyField';

/** Said where the view shows what only this device has. */
const OwnShareNote = lazyPart(
  async () => (await withWords(() => import('../own/OwnShareNote'), 'own')).OwnShareNote,
);

/** The code for other pages has many choices; its words come with the studio's. */
const EmbedPart = lazyPart(async () => (await withWords(() => import('./EmbedPart'), 'export')).EmbedPart, {
  waiting: () => <p role="status">{messages.part.loading}</p>,
});

/** Several views in an order; its code, too, is rarely asked for. */
const StoryPart = lazyPart(async () => (await withWords(() => import('./StoryPart'), 'export')).StoryPart, {
  waiting: () => <p role="status">{messages.part.loading}</p>,
});

/** The link to this view, and the code that puts it into another page. */
export function Share() {
  const view = useApp((state) => state.view);
  const setDialog = useShell((state) => state.setDialog);
  const manifest = useTable('manifest');
  const page = location.origin + location.pathname;
  const link = page + formatView({ ...view, embed: false, savedWith: manifest?.version ?? null });
  const small = previewAddress(view, document.baseURI);
  const ownIsOn = Object.entries(view.layers).some(([id, on]) => on && id.startsWith(OWN_PREFIX));
  return (
    <>
      {ownIsOn && <OwnShareNote />}
      <CopyField
        label={messages.share.link}
        help={messages.share.help}
        value={link}
        action={messages.share.copyLink}
      />
      {small !== null && (
        <CopyField
          label={messages.share.preview}
          help={messages.share.previewHelp}
          value={small}
          action={messages.share.copyPreview}
        />
      )}
      <EmbedPart link={link} />
      <StoryPart />
      <button type="button" className="button" onClick={() => setDialog('cite')}>
        {messages.share.cite}
      </button>
    </>
  );
}
