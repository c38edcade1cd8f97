/** Hands a file to the browser's own download. */
export function saveFile(blob: Blob, filename: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  // The browser reads the blob after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Hands a text to the browser's own download. */
export function saveText(text: string, type: string, filename: string): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), filename);
}
