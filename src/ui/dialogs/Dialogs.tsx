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

/** What is kept for use without a network; its words come with those of own data, which lie beside it. */
const Offline = lazyPart(
  async () => (await withWords(() => import('../offline/KeptRegions'), 'own')).KeptRegionsAlone,
  { waiting },
);

const CONTENTS: Record<
  NonNullable<Dialog>,
  { title: () => string; Content: typeof Share; wide?: boolean }
> = {
  share: { title: () => messages.share.title, Content: Share },
  cite: { title: () => messages.share.cite, Content: Cite },
  guide: { title: () => messages.guide, Content: Guide },
  corrections: { title: () => messages.corrections, Content: Corrections },
  own: { title: () => messages.tools.own, Content: Own, wide: true },
  offline: { title: () => messages.offline.title, Content: Offline },
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
