/** Messages to the service worker, and the one that is answered. */
import type { ToServiceWorker } from './names';

/** Nothing is sent where there is none. */
export function send(message: ToServiceWorker, ports: Transferable[] = []): void {
  navigator.serviceWorker.controller?.postMessage(message, ports);
}

/** Has the service worker fetch all code that is not kept yet. @returns whether all of it is there */
export function allCode(): Promise<boolean> {
  if (!navigator.serviceWorker.controller) return Promise.resolve(false);
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
  });
  send({ kind: 'rest' }, [port2]);
  return answered;
}
