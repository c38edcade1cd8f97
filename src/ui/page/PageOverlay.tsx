import { lazy, Suspense } from 'react';
import { messages, withWords } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { Modal } from '../parts/Modal';
import { useShell } from '../shellState';
import { useApp } from '../store';

/** Pages a reader may never open arrive when they are opened. */
const ComparePage = lazy(() =>
  withWords(() => import('../compare/ComparePage'), 'cards').then((module) => ({
    default: module.ComparePage,
  })),
);
const CreditsPage = lazy(() =>
  withWords(() => import('../credits/CreditsPage'), 'cards').then((module) => ({
    default: module.CreditsPage,
  })),
);

const MethodsPage = lazy(() =>
  withWords(() => import('../credits/MethodsPage'), 'cards').then((module) => ({
    default: module.MethodsPage,
  })),
);
const ThenAndNowPage = lazy(() =>
  withWords(() => import('../thenAndNow/ThenAndNowPage'), 'cards').then((module) => ({
    default: module.ThenAndNowPage,
  })),
);
const PAGES = {
  compare: ComparePage,
  thenAndNow: ThenAndNowPage,
  credits: CreditsPage,
  methods: MethodsPage,
};

/** The page that lies over the map, if the address names one. */
export function PageOverlay() {
  const page = useApp((state) => state.view.page);
  const setPage = useApp((state) => state.setPage);
  if (page === null) return null;
  const Content = PAGES[page];
  return (
    <Modal wide title={messages.page[page]} tools={<ShareButton />} onClose={() => setPage(null)}>
      <Suspense fallback={<p role="status">{messages.page.loading}</p>}>
        <Content />
      </Suspense>
    </Modal>
  );
}

/** The top bar's own is out of reach while a page lies over it. */
function ShareButton() {
  const setDialog = useShell((state) => state.setDialog);
  return (
    <button type="button" className="button button-quiet" onClick={() => setDialog('share')}>
      <Icon name="share" />
      {messages.tools.share}
    </button>
  );
}
