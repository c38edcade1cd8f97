import type { ReactNode } from 'react';
import { cardMessages, messages } from '../../i18n/words';
import { formatRegion } from '../../model/regionText';
import { formatView } from '../../model/view/permalink';
import type { Selection } from '../../model/view/view';
import { targetOf } from '../../state/lookAt';
import { Icon } from '../icons/Icon';
import { toClipboard } from '../parts/clipboard';
import { useShell } from '../shellState';
import { useApp, useAppStore, useLoader, useTable } from '../store';

/** What a reader can do with what a card shows; `children` are what only some cards offer. */
export function ActionBar({
  selection,
  children,
}: {
  selection: Exclude<Selection, null>;
  children?: ReactNode;
}) {
  const store = useAppStore();
  const loader = useLoader();
  const manifest = useTable('manifest');
  const setNotice = useShell((state) => state.setNotice);
  const zoom = async () => {
    const target = await targetOf(selection, store, loader);
    if (target) store.getState().lookAt(target);
  };
  const copyLink = () => {
    const { origin, pathname } = location;
    const { view } = store.getState();
    toClipboard(`${origin}${pathname}${formatView({ ...view, savedWith: manifest?.version ?? null })}`).then(
      () => setNotice(cardMessages.actions.linkCopied),
      () => setNotice(cardMessages.copyFailed),
    );
  };
  return (
    <div className="card-actions">
      {selection.kind === 'site' && <CompareButton id={selection.id} />}
      {selection.kind === 'region' && <CompareButton id={formatRegion(selection.region)} />}
      <button type="button" className="button" onClick={() => void zoom()}>
        <Icon name="pin" />
        {cardMessages.actions.zoom}
      </button>
      <button type="button" className="button" onClick={copyLink}>
        <Icon name="share" />
        {cardMessages.actions.link}
      </button>
      {selection.kind === 'region' && <FiguresButton id={formatRegion(selection.region)} />}
      {selection.kind === 'region' && selection.region.kind !== 'country' && <KeepButton />}
      {children}
    </div>
  );
}

/** Offers to keep the region for use without a network, where the browser keeps anything. */
function KeepButton() {
  const keeps = useApp(({ offline }) => offline.kind === 'on');
  const setDialog = useShell((state) => state.setDialog);
  if (!keeps) return null;
  return (
    <button type="button" className="button" onClick={() => setDialog('offline')}>
      <Icon name="folder" />
      {messages.offline.keep}
    </button>
  );
}

/** Opens the record of a region in figures. */
function FiguresButton({ id }: { id: string }) {
  const store = useAppStore();
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        store.getState().setFigures(id);
        store.getState().setPage('figures');
      }}
    >
      <Icon name="figures" />
      {messages.tools.figures}
    </button>
  );
}

function CompareButton({ id }: { id: string }) {
  const chosen = useApp((state) => state.view.compare.length);
  const compared = useApp((state) => state.view.compare.includes(id));
  const toggle = useApp((state) => state.toggleCompare);
  const setPage = useApp((state) => state.setPage);
  const setNotice = useShell((state) => state.setNotice);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={compared}
        title={compared ? cardMessages.actions.compareHint.remove : cardMessages.actions.compareHint.add}
        onClick={() => {
          if (!toggle(id)) setNotice(cardMessages.actions.full);
        }}
      >
        <Icon name={compared ? 'check' : 'plus'} />
        {cardMessages.actions.compare}
      </button>
      {compared && chosen > 1 && (
        <button type="button" className="button" onClick={() => setPage('compare')}>
          <Icon name="compare" />
          {cardMessages.actions.openCompare(chosen)}
        </button>
      )}
    </>
  );
}
