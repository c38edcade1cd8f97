/** Whether a text that is pasted on the page is a table or map data, and not a passage of prose. */
export function isPastedData(text: string): boolean {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) return true;
  const [head, next] = trimmed.split(/\r\n|\r|\n/, 2);
  if (head === undefined || next === undefined) return false;
  // Prose has commas too, but not as many in one line as in the next.
  return ['\t', ';', '|', ','].some((mark) => {
    const cells = head.split(mark).length;
    return cells > 1 && next.split(mark).length === cells;
  });
}
