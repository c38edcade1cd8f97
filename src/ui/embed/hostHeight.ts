/**
 * What a map in another page and the script of that page (`public/embed.js`) say to each other. Nothing but a height
 * leaves the frame, and only the window that holds it is heard.
 */

/** What is needed of the window that holds the frame. */
export type HostWindow = Pick<Window, 'postMessage'>;

/** Said by us: the map is there and can be asked. It goes to whoever holds the frame and tells nothing of it. */
export const tellReady = (host: HostWindow): void => host.postMessage({ headroom: 'ready' }, '*');

/** Whether a message is the question of the page around ours. */
export const askedForHeight = (
  { source, data }: Pick<MessageEvent<unknown>, 'source' | 'data'>,
  host: HostWindow,
): boolean => source === host && said(data) === 'fit';

/**
 * Answers whoever asked.
 * @param origin of the page that asked; `null` where it has none: then nothing else can be named
 * @param height CSS px
 */
export const tellHeight = (host: HostWindow, origin: string, height: number): void =>
  host.postMessage({ headroom: 'height', height }, origin === 'null' ? '*' : origin);

function said(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'headroom' in data ? data.headroom : null;
}
