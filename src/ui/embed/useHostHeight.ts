import { type RefObject, useEffect, useState } from 'react';
import { askedForHeight, type HostWindow, tellHeight, tellReady } from './hostHeight';

/**
 * Tells the page around this one how high the map would like to be, once its script has asked. Until then, and in a
 * plain frame, the map takes the height that it is given.
 * @returns whether the host follows
 */
export function useHostHeight(page: RefObject<HTMLElement | null>): boolean {
  const [origin, setOrigin] = useState<string | null>(null);
  useEffect(() => {
    if (window.parent === window) return;
    const host: HostWindow = window.parent;
    const listen = (event: MessageEvent<unknown>) => {
      if (askedForHeight(event, host)) setOrigin(event.origin);
    };
    addEventListener('message', listen);
    tellReady(host);
    return () => removeEventListener('message', listen);
  }, []);
  useEffect(() => {
    const element = page.current;
    if (origin === null || element === null) return;
    const observer = new ResizeObserver(() => tellHeight(window.parent, origin, element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [page, origin]);
  return origin !== null;
}
