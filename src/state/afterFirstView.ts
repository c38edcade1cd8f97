import type { AppStore } from './store';

/** Resolves when the map of the first view is drawn, or will never be, and the browser has nothing else to do. */
export async function afterFirstView(store: AppStore): Promise<void> {
  await new Promise<void>((resolve) => {
    const settled = () => {
      if (store.getState().mapStatus.kind === 'loading') return;
      stop();
      resolve();
    };
    const stop = store.subscribe(({ mapStatus }) => mapStatus, settled);
    settled();
  });
  await new Promise<unknown>((resolve) => {
    // Safari has no such call.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 5_000 });
    else setTimeout(resolve, 1_000);
  });
}
