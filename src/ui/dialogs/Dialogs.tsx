import { lazy, Suspense } from 'react';
import { withWords } from '../../i18n/words';
import { useShell } from '../shellState';
import { Share } from './Share';

/** Its words come with the studio's. */
const Cite = lazy(() =>
  withWords(() => import('./Cite'), 'export').then((module) => ({ default: module.Cite })),
);

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useShell((state) => state.dialog);
  if (dialog === 'share') return <Share />;
  if (dialog !== 'cite') return null;
  return (
    <Suspense>
      <Cite />
    </Suspense>
  );
}
