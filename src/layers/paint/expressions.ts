/** Small typed helpers over MapLibre's expressions. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Spec types of expressions are deep unions that the compiler can't follow through a spread. */
const expression = (...parts: unknown[]) => parts as unknown as ExpressionSpecification;

export const get = (property: string): ExpressionSpecification => expression('get', property);

/** Linear between stops `[zoom, value]`. */
export function byZoom(...stops: readonly (readonly [number, unknown])[]): ExpressionSpecification {
  return expression('interpolate', ['linear'], ['zoom'], ...stops.flat());
}

/**
 * `match` over lists of labels; lists that are empty are left out, because MapLibre refuses them.
 * @returns the fallback itself when nothing is left to match
 */
export function matchLists<T>(
  input: ExpressionSpecification,
  cases: readonly (readonly [labels: readonly (string | number)[], output: T])[],
  fallback: T,
): ExpressionSpecification | T {
  const full = cases.filter(([labels]) => labels.length > 0);
  return full.length === 0 ? fallback : expression('match', input, ...full.flat(), fallback);
}

/** `step`: `outputs[0]` below `limits[0]`, and so on; one output more than limits. */
export function stepBy<T>(
  input: ExpressionSpecification,
  outputs: readonly T[],
  limits: readonly number[],
): ExpressionSpecification {
  const [first, ...rest] = outputs;
  return expression('step', input, first, ...rest.flatMap((output, index) => [limits[index], output]));
}

/** Whether a property is one of `values`. */
export function isIn(property: string, values: readonly string[]): ExpressionSpecification {
  return expression('in', get(property), ['literal', [...values]]);
}

export const not = (inner: ExpressionSpecification): ExpressionSpecification => expression('!', inner);
export const all = (...inner: readonly ExpressionSpecification[]): ExpressionSpecification =>
  expression('all', ...inner);
export const raw = (...parts: readonly unknown[]): ExpressionSpecification => expression(...parts);
