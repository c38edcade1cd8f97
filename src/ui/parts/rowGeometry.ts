/** Where the rows of a long list lie, from the heights known so far. Lengths in CSS px. */

/**
 * Tops of all rows, and after them the height of the whole list: one entry more than rows.
 * @param heightOf height of a row, measured or guessed
 */
export function rowTops(count: number, heightOf: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  let top = 0;
  for (let index = 0; index < count; index += 1) {
    top += heightOf(index);
    tops[index + 1] = top;
  }
  return tops;
}

/** The row that holds a height of the list; the first or the last one where none does. -1 in an empty list. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/**
 * First and last row that should exist: those in sight, and some on both sides.
 * @param view what of the list is in sight
 * @param beyond how many rows more on each side
 */
export function rowsInSight(
  tops: Float64Array,
  view: { top: number; height: number },
  beyond: number,
): [first: number, last: number] {
  const count = tops.length - 1;
  const first = rowAt(tops, view.top);
  const last = rowAt(tops, view.top + view.height);
  return [Math.max(0, first - beyond), Math.min(count - 1, last + beyond)];
}

/** How far to scroll to have a row whole in sight: the least that does it. */
export function scrollToSee(
  tops: Float64Array,
  index: number,
  view: { top: number; height: number },
): number {
  const top = tops[index] ?? 0;
  const bottom = tops[index + 1] ?? top;
  if (top < view.top) return top;
  return bottom > view.top + view.height ? bottom - view.height : view.top;
}
