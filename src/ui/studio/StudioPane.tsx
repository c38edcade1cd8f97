import { lazy, Suspense } from 'react';
import { messages, withWords } from '../../i18n/words';

/** The studio arrives when a reader first opens it. */
const Studio = lazy(() =>
  withWords(() => import('./Studio'), 'export').then((module) => ({ default: module.Studio })),
);
const Viewfinder = lazy(() =>
  withWords(() => import('./Viewfinder'), 'export').then((module) => ({ default: module.Viewfinder })),
);

/** The studio beside the map, or in the sheet. */
export function StudioPane() {
  return (
    <Suspense
      fallback={
        <p className="studio-waiting" role="status">
          {messages.tools.exportLoading}
        </p>
      }
    >
      <Studio />
    </Suspense>
  );
}

/** The picture's frame over the map. */
export function StageFrame() {
  return (
    <Suspense>
      <Viewfinder />
    </Suspense>
  );
}
