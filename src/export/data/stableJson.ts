/** JSON that is the same text for the same value: members in the order of their names. */

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two spaces a level, one line break at the end: to be read by people as well. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, sorted, 2)}\n`;
}

/** On one line. */
export function lineJson(value: unknown): string {
  return JSON.stringify(value, sorted);
}

/** On one line and in ASCII only, so that programs which know no Unicode pass it on whole. */
export function plainJson(value: unknown): string {
  return lineJson(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
