import { lazy, Suspense } from 'react';
import { messages } from '../../i18n/messages';
import { Modal } from '../dialogs/Modal';
import { useApp } from '../store';

/** Pages a reader may never open arrive when they are opened. */
const ComparePage = lazy(() =>
  import('../compare/ComparePage').then((module) => ({ default: module.ComparePage })),
);
const CreditsPage = lazy(() =>
  import('../credits/CreditsPage').then((module) => ({ default: module.CreditsPage })),
);

/** The page that lies over the map, if the address names one. */
export function PageOverlay() {
  const page = useApp((state) => state.view.page);
  const setPage = useApp((state) => state.setPage);
  if (page === null) return null;
  return (
    <Modal
      wide
      title={page === 'compare' ? messages.page.compare : messages.page.credits}
      onClose={() => setPage(null)}
    >
      <Suspense fallback={<p role="status">{messages.page.loading}</p>}>
        {page === 'compare' ? <ComparePage /> : <CreditsPage />}
      </Suspense>
    </Modal>
  );
}
