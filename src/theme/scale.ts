/**
 * How a metric is cut into classes and coloured. Each layer has the scales of its metrics; paint, legend, picture and
 * tests read them from there, so that none can say something else than the others. Classes are fixed: adding an area
 * or a county changes no other.
 */
import { formatMegawatts, formatNumber, formatShare, rangeWords } from '../i18n/words';
import type { FitsAsked } from '../model/grid/fitsAsked';
import type { MetricId } from '../model/metrics';
import type { RampName, Recipe } from '../model/recipe';
import type { Themed } from './color';

/**
 * What the values of a scale are: megawatts, million US gallons a day, shares 0–1, points 0–100, classes of its source,
 * steps of the mechanism ladder, or where a measure stands (`src/model/standing.ts`).
 */
export type ScaleUnit = 'MW' | 'mgd' | 'share' | 'points' | 'category' | 'mechanism' | 'standing';

/** What a class is drawn with where a plain fill would say too much. */
export type ScalePattern = 'stripes' | 'dots' | 'hatch';

/** One class: `from` ≤ value < `to`. The first `from` and the last `to` may be infinite. */
export interface ScaleClass {
  /** The range in the reader's words, unit included. */
  label: string;
  from: number;
  to: number;
  color: Themed;
  /** Drawn in `color` over the bare ground; absent is a plain fill. */
  pattern?: ScalePattern;
}

/** What the values of some metrics depend on beside their place. */
export interface TitleAsked {
  /** The day viewed, `YYYY-MM-DD`; null in what is of several days. */
  day: string | null;
  fits: FitsAsked;
}

/** How a metric is cut into classes and coloured. */
export interface Scale {
  metric: MetricId;
  /** What is shown, with the year where the data is of one: "Cropland, 2007". */
  title: string;
  /**
   * What it is called within a headline, which ends with the day viewed, where that is not its title; null where
   * other words of the headline say it.
   */
  inHeadline?: string | null;
  /** Its title where no control says what is asked, if it depends on that: `Measures in force on 1 June 2026`. */
  titleOn?(asked: TitleAsked): string;
  /** One line on what the figure means and what it does not. */
  note: string;
  unit: ScaleUnit;
  kind: 'step';
  /** From low to high, without gaps. */
  classes: readonly ScaleClass[];
  /** How strong its colours are over whole states, 0–1, where they are drawn there as well and paler. */
  paler?: number;
  /** How a place without a value is drawn. */
  noData: { label: string; pattern: 'hatch' | 'none' };
}

/** Line and ground of the hatching that stands for "no data". */
export const HATCH: { line: Themed; ground: Themed } = {
  line: { light: '#a9a69d', dark: '#5b6066' },
  ground: { light: '#efede7', dark: '#212529' },
};

export const RAMPS = {
  teal: [
    ['#e3f0ee', '#1f3336'],
    ['#bfdedb', '#23494c'],
    ['#93c6c4', '#286165'],
    ['#62a9aa', '#3a7f83'],
    ['#368789', '#5fa3a5'],
    ['#1d6267', '#93cac8'],
  ],
  blue: [
    ['#e4edf5', '#22333f'],
    ['#bdd6e9', '#2b4459'],
    ['#8fb9da', '#395d7c'],
    ['#5d97c4', '#5583a8'],
    ['#3573a6', '#7fa9cc'],
    ['#1c4f82', '#b3d3ee'],
  ],
  violet: [
    ['#ebe8f3', '#2c2a3d'],
    ['#d2cce6', '#403c5a'],
    ['#b4abd4', '#59537b'],
    ['#9385bf', '#776f9f'],
    ['#7261a6', '#9c94c1'],
    ['#533f86', '#c5bfe0'],
  ],
  green: [
    ['#eef2df', '#2b3023'],
    ['#d8e2b8', '#3d4729'],
    ['#bacd8b', '#536231'],
    ['#97b45f', '#6f813c'],
    ['#71953c', '#92a555'],
    ['#4c7224', '#bccb82'],
  ],
  ochre: [
    ['#f6eddb', '#332c20'],
    ['#ecd7ad', '#4d4027'],
    ['#ddbb79', '#6c5830'],
    ['#c4994a', '#92763d'],
    ['#9b7228', '#c2a05d'],
  ],
  rose: [
    ['#f6e8e6', '#342827'],
    ['#ecccc8', '#513836'],
    ['#dca6a1', '#744c49'],
    ['#c17a75', '#9f6965'],
    ['#964e4b', '#cf9894'],
  ],
  heat: [
    ['#f5ecdc', '#332d22'],
    ['#f0d3a6', '#51402a'],
    ['#e6b076', '#75532f'],
    ['#d4854f', '#a06a3f'],
    ['#b45a38', '#cf9064'],
    ['#853524', '#f0bf95'],
  ],
  /** Falls | about level | grows. */
  diverging: [
    ['#4f7fa6', '#6f9fc6'],
    ['#a9c4d8', '#41596c'],
    ['#efece6', '#2a2c2e'],
    ['#f0cfa2', '#644a2a'],
    ['#d99a4a', '#a3742f'],
    ['#a8661a', '#e3ac5c'],
  ],
} as const satisfies Record<RampName, readonly (readonly [string, string])[]>;

/** "Under 5 %", "5 % – 20 %", "80 % and more". */
function rangeLabel(from: number, to: number, write: (value: number) => string): string {
  if (from === Number.NEGATIVE_INFINITY) return rangeWords.under(write(to));
  if (to === Number.POSITIVE_INFINITY) return rangeWords.from(write(from));
  return rangeWords.between(write(from), write(to));
}

/** What is said of a metric, in the language that is on. */
export interface ScaleWords extends Pick<Scale, 'title' | 'note' | 'inHeadline' | 'titleOn'> {
  /** What a place without a value is called. */
  noData: string;
}

/** The scale of a metric of numbers. */
export function stepScale(metric: MetricId, recipe: Recipe, { noData, ...words }: ScaleWords): Scale {
  const write = (value: number) =>
    recipe.unit === 'share'
      ? formatShare(value)
      : recipe.unit === 'MW'
        ? formatMegawatts(value)
        : formatNumber(value);
  const edges = [recipe.lowest ?? 0, ...recipe.limits, Number.POSITIVE_INFINITY];
  const classes = RAMPS[recipe.ramp].map(([light, dark], index) => {
    const from = edges[index];
    const to = edges[index + 1];
    if (from === undefined || to === undefined) throw new Error(`${metric}: more colours than classes`);
    const label = rangeLabel(index === 0 ? Number.NEGATIVE_INFINITY : from, to, write);
    return { label, from, to, color: { light, dark } };
  });
  return {
    metric,
    ...words,
    unit: recipe.unit,
    kind: 'step',
    classes,
    noData: { label: noData, pattern: 'hatch' },
  };
}

/**
 * The class a value falls into: the index in `scale.classes`, or null for no data (null, not a number, or
 * below the lowest possible value).
 */
export function classIndex(scale: Scale, value: number | null): number | null {
  if (value === null || Number.isNaN(value)) return null;
  const index = scale.classes.findIndex(({ from, to }) => value >= from && value < to);
  return index === -1 ? null : index;
}
