/** Keeps a spreadsheet from reading a cell as a formula, and quotes what CSV must have quoted. */
export function csvCell(text: string): string {
  const plain = text.replaceAll('\u00a0', ' ');
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
