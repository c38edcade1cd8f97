/** Loading the page again, in its newest version where the device keeps an older one. */
import { scopeHere, type ToServiceWorker } from './names';

/** How long a newer version may take to be found and fetched before the page is loaded as it is, ms. */
const PATIENCE_MS = 20_000;

/** The app's own registration, none of a folder above; null where there is none, or the browser has none to give. */
export async function registrationHere(): Promise<ServiceWorkerRegistration | null> {
  try {
    const found = await navigator.serviceWorker.getRegistration();
    return found?.scope === scopeHere() ? found : null;
  } catch {
    // In a frame without an origin, or where the browser has no service workers.
    return null;
  }
}

/** Resolves when a worker is installed, or will never be. */
const installed = (worker: ServiceWorker) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });

const within = (work: Promise<unknown>) =>
  Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

/** Lets a worker that waits take over. Resolves when it has. */
async function takeOver({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (!waiting) return;
  const changed = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  waiting.postMessage({ kind: 'activate' } satisfies ToServiceWorker);
  await changed;
}

/**
 * Loads the page again; the address keeps the view. A newer version of the app is looked for and taken up first: what
 * the device keeps would bring back the old one.
 */
export async function reloadPage(): Promise<void> {
  const registration = await registrationHere();
  if (registration?.active) {
    await within(
      (async () => {
        if (!registration.waiting) await registration.update();
        if (registration.installing) await installed(registration.installing);
        await takeOver(registration);
      })(),
    );
  }
  location.reload();
}
