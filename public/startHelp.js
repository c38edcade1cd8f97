/**
 * Says what to do when the app does not start. A file of its own and no module: it comes from the same folder as the
 * page, whatever happened to the files of the app, and a frame without an origin may run it. The words stand in
 * `index.html`; they are gone as soon as the app has drawn itself.
 */
(() => {
  /** How long the app may need before the page says that it may be slow, in milliseconds. */
  const PATIENCE_MS = 15_000;

  /**
   * Loads the page again. What the browser keeps for use without a network may be what fails: with a network the page
   * comes from there, and is kept anew.
   */
  const reload = async () => {
    if (navigator.onLine && self.origin !== 'null' && 'serviceWorker' in navigator) {
      const kept = await navigator.serviceWorker.getRegistration().catch(() => undefined);
      await kept?.unregister().catch(() => undefined);
    }
    location.reload();
  };

  /** Shows one of the sentences, as long as the app has not taken their place: after that the page is the app's. */
  const show = (reason) => {
    if (!document.querySelector('[data-start-help]')) return;
    for (const sentence of document.querySelectorAll('[data-start-help]')) {
      sentence.hidden = sentence.dataset.startHelp !== reason;
    }
    for (const button of document.querySelectorAll('[data-reload]')) button.onclick = reload;
    for (const link of document.querySelectorAll('[data-start-help] a')) link.href = location.href;
    // What is busy is not read out.
    document.querySelector('#app [aria-busy]')?.removeAttribute('aria-busy');
  };

  /** Once a part has failed, waiting brings nothing. */
  let failed = false;
  const fail = () => {
    failed = true;
    // A page in a frame without an origin can't read its own files, unless the host allows everyone to.
    const reason = self.origin === 'null' ? 'framed' : 'failed';
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => show(reason));
    else show(reason);
  };

  // Files that can't be had are told to the element that asks for them, and not further up.
  addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement)) fail();
    },
    true,
  );
  addEventListener('unhandledrejection', fail);
  setTimeout(() => {
    if (!failed) show('slow');
  }, PATIENCE_MS);
})();
