/** The classes of a column of own data: their words in links, their names, and their colors. */
import { ownText } from '../../i18n/words';
import { type Classing, classingsOf, type OwnClass } from '../../model/own/classing';
import type { OwnRecord, OwnSet } from '../../model/own/set';
import type { Themed } from '../../theme/color';
import type { Emblem } from '../../theme/emblem';
import { GROUND } from '../../theme/palette';
import { RAMPS } from '../../theme/scale';

const known = new WeakMap<readonly OwnRecord[], readonly Classing[]>();

/** What a set can be filtered and colored by; worked out once for the same records. */
export function classings(set: Pick<OwnSet, 'columns' | 'records'>): readonly Classing[] {
  const found = known.get(set.records) ?? classingsOf(set);
  known.set(set.records, found);
  return found;
}

/** The classing that colors a set; null for one color. */
export const coloring = (set: OwnSet): Classing | null =>
  classings(set).find(({ column }) => column.key === set.colorBy) ?? null;

/** What a link calls a class: no word of the data, which would travel to the host with the link. */
export const wordOf = ({ column }: Classing, index: number): string => `${column.key}-${index + 1}`;

/** The name of a class: a word of the data, or a range. */
export function classLabel(one: OwnClass): string {
  switch (one.kind) {
    case 'word':
      return one.value;
    case 'range':
      return ownText.range(one.from, one.to);
    case 'years':
      return ownText.years(one.from, one.to);
    case 'none':
      return ownText.none;
  }
}

/** Words of the most records first: told apart without the cones for red or green (after Okabe and Ito). */
const WORD_COLORS: readonly Themed[] = [
  { light: '#0b66a8', dark: '#56b4e9' },
  { light: '#b34700', dark: '#f0a03c' },
  { light: '#00735a', dark: '#2fc79b' },
  { light: '#a3347c', dark: '#e39ac8' },
  { light: '#6b5d00', dark: '#f0e442' },
  { light: '#4b2e83', dark: '#b7a6f0' },
  { light: '#7a1f1f', dark: '#ff8f80' },
  { light: '#1d6267', dark: '#93cac8' },
];

/** Marks of one color. */
export const OWN_COLOR: Themed = { light: '#0b66a8', dark: '#56b4e9' };

/** The color of a class by its place. */
export function classColor({ classes }: Classing, index: number): Themed {
  const one = classes[index];
  if (one === undefined || one.kind === 'none') return GROUND.muted;
  if (one.kind === 'word') return WORD_COLORS[index] ?? GROUND.muted;
  const ranges = classes.filter(({ kind }) => kind === one.kind).length;
  // The palest step is no mark by itself.
  const steps = RAMPS.heat.slice(1);
  const [light, dark] = steps[Math.round((index / Math.max(1, ranges - 1)) * (steps.length - 1))] ?? [
    GROUND.muted.light,
    GROUND.muted.dark,
  ];
  return { light, dark };
}

/** What most records of a set are drawn as. */
export function shapeOf({ records }: Pick<OwnSet, 'records'>): 'point' | 'line' | 'area' {
  const count = (word: string) => records.filter(({ geometry }) => geometry.type.endsWith(word)).length;
  const [points, lines, areas] = [count('Point'), count('LineString'), count('Polygon')];
  return areas >= Math.max(points, lines) && areas > 0 ? 'area' : lines > points ? 'line' : 'point';
}

/** What stands for marks of a color in the legend. */
export function emblemOf(set: OwnSet, color: Themed): Emblem {
  switch (shapeOf(set)) {
    case 'point':
      return { kind: 'dot', color, filled: true };
    case 'line':
      return { kind: 'line', color, dashed: false };
    case 'area':
      return { kind: 'class', color, pattern: null, statewide: false };
  }
}
