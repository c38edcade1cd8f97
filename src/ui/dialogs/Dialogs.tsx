import { messages, withWords } from '../../i18n/words';
import { lazyPart } from '../parts/lazyPart';
import { Modal } from '../parts/Modal';
import { type Dialog, useShell } from '../shellState';

const waiting = () => <p role="status">{messages.part.loading}</p>;

const Share = lazyPart(async () => (await import('./Share')).Share, { waiting });
/** Its words come with the studio's. */
const Cite = lazyPart(async () => (await withWords(() => import('./Cite'), 'export')).Cite, { waiting });

const Guide = lazyPart(async () => (await withWords(() => import('../guide/Guide'), 'cards')).Guide, {
  waiting,
});

/** What a reader finds wrong; its title comes with the words of cards. */
const Corrections = lazyPart(
  async () => (await withWords(() => import('../corrections/CorrectionsDialog'), 'cards')).CorrectionsDialog,
  { waiting },
);

const Own = lazyPart(async () => (await withWords(() => import('../own/OwnDialog'), 'own')).OwnDialog, {
  waiting,
});

const CONTENTS: Record<
  NonNullable<Dialog>,
  { title: () => string; Content: typeof Share; wide?: boolean }
> = {
  share: { title: () => messages.share.title, Content: Share },
  cite: { title: () => messages.share.cite, Content: Cite },
  guide: { title: () => messages.guide, Content: Guide },
  corrections: { title: () => messages.corrections, Content: Corrections },
  own: { title: () => messages.tools.own, Content: Own, wide: true },
};

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useShell((state) => state.dialog);
  const setDialog = useShell((state) => state.setDialog);
  if (dialog === null) return null;
  const { title, Content, wide } = CONTENTS[dialog];
  return (
    <Modal key={dialog} wide={wide} title={title()} onClose={() => setDialog(null)}>
      <Content />
    </Modal>
  );
}
