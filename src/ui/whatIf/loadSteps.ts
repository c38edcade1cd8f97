/** The loads a slider can stand on: fine where loads are small, coarse where they are large. */

/** Where a new load begins when the reader has named none, MW: a large hall. */
export const FIRST_LOAD_MW = 100;

/** First value, end (not included) and step of each stretch, MW. */
const STRETCHES: readonly (readonly [from: number, end: number, step: number])[] = [
  [10, 100, 5],
  [100, 1_000, 25],
  [1_000, 10_000, 250],
];

/** All loads of the slider, MW, ascending. */
export const LOAD_STEPS: readonly number[] = [
  ...STRETCHES.flatMap(([from, end, step]) =>
    Array.from({ length: (end - from) / step }, (_, index) => from + index * step),
  ),
  10_000,
];

/** Index of the step nearest to a load; a load beyond the slider stands at its end. */
export function stepOf(mw: number): number {
  let nearest = 0;
  for (const [index, step] of LOAD_STEPS.entries()) {
    if (Math.abs(step - mw) < Math.abs((LOAD_STEPS[nearest] ?? 0) - mw)) nearest = index;
  }
  return nearest;
}

/** Reads what a reader types: `1000`, `1,000`, `0.5`. Null when it is no load up to `most` MW. */
export function parseMw(text: string, most: number): number | null {
  const plain = text.trim().replaceAll(/[\s,]/g, '');
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null;
  const mw = Number(Number(plain).toFixed(3));
  return mw > 0 && mw <= most ? mw : null;
}
