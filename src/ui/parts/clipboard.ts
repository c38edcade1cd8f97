/** Copying text, also where the browser has no clipboard for pages: those that are not served over https. */

/**
 * Puts a text on the clipboard. To be called in the handler of a reader's press: browsers allow it only then.
 * @throws Error when the browser allows neither way
 */
export async function toClipboard(text: string): Promise<void> {
  if (navigator.clipboard) {
    try {
      return await navigator.clipboard.writeText(text);
    } catch {
      // Refused to this page or frame; the older way may still be open.
    }
  }
  if (!copySelected(text)) throw new Error('The browser allows no copying.');
}

/** Copies by selecting the text in a field that is there for a moment, and gives focus and selection back. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  // Only what is inside an open dialog can take the focus.
  const [dialog] = [...document.querySelectorAll('dialog[open]')].slice(-1);
  (dialog ?? document.body).append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
