/** Items with a key of what they say; two that say the same become one. */
export function distinct<T>(items: readonly T[]): { key: string; item: T }[] {
  const found = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...found].map(([key, item]) => ({ key, item }));
}
