/** What the paint of several layers shares. */
import { FILL_STOPS } from '../../theme/fade';
import { classIndex, type Scale } from '../../theme/scale';
import { byZoom } from './expressions';

/** A colour that shows nothing. */
export const NOTHING = 'rgba(0,0,0,0)';

/** Opacity of the fill of a county or another small area. */
export const FILL_OPACITY = byZoom(...FILL_STOPS);

export const visible = (on: boolean): 'visible' | 'none' => (on ? 'visible' : 'none');

/** Limits between the classes of a scale. */
export const limitsOf = (scale: Scale): number[] => scale.classes.slice(1).map((step) => step.from);

/** Places by class of a scale, as cases for `match`; a class without an output is left out. */
export function classCases<T>(
  places: ReadonlyMap<string, number>,
  scale: Scale,
  output: (step: Scale['classes'][number]) => T | null,
): (readonly [string[], T])[] {
  return scale.classes.flatMap((step, index) => {
    const out = output(step);
    if (out === null) return [];
    return [[[...places].filter(([, value]) => classIndex(scale, value) === index).map(([key]) => key), out]];
  });
}
