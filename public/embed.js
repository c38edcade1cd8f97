/**
 * For pages that hold a Headroom map: makes each `<iframe data-headroom>` of the site that this file comes from as high
 * as its map asks for. It hears only such frames, by their window and their origin, and takes nothing but a number from
 * them. Without it a frame keeps the height of its attribute.
 */
(() => {
  const { origin } = new URL(document.currentScript.src);
  /** Heights that are believed, CSS px. */
  const LEAST = 120;
  const MOST = 4000;

  const frames = () => [...document.querySelectorAll('iframe[data-headroom]')];
  // The question holds nothing that others may not hear: a frame that has not loaded yet has another origin.
  const ask = (frame) => frame.contentWindow?.postMessage({ headroom: 'fit' }, '*');

  addEventListener('message', (event) => {
    if (event.origin !== origin || typeof event.data !== 'object' || event.data === null) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    if (frame === undefined) return;
    const { headroom, height } = event.data;
    if (headroom === 'ready') ask(frame);
    if (headroom === 'height' && Number.isFinite(height) && height >= LEAST && height <= MOST) {
      frame.style.height = `${Math.ceil(height) + 2 * frame.clientTop}px`;
    }
  });
  // Maps that were there before this script; later ones tell when they are ready.
  frames().forEach(ask);
})();
