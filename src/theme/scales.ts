/**
 * One scale for every metric that can fill the map. Paint, legend, picture and tests read it from here, so
 * that none can say something else than the others. Classes are fixed: adding an area or a county changes
 * no other.
 */
import { formatNumber, formatShare, labels } from '../i18n/words';
import { METRIC_IDS, type MetricId } from '../model/metrics';
import { inForceValue, PROPOSED_VALUE, TERM_RUN_OUT_VALUE } from '../model/standing';
import { MECHANISMS } from '../model/vocabulary';
import type { Themed } from './color';
import { MECHANISM_COLORS, STANDING_COLORS } from './palette';

/**
 * What the values of a scale are: megawatts, shares 0–1, points 0–100, steps of the mechanism ladder, or
 * where a measure stands (`src/model/standing.ts`).
 */
export type ScaleUnit = 'MW' | 'share' | 'points' | 'mechanism' | 'standing';

/** What a class is drawn with where a plain fill would say too much. */
export type ScalePattern = 'stripes' | 'dots';

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

/** How a metric is cut into classes and coloured. */
export interface Scale {
  metric: MetricId;
  /** What is shown, with the year where the data is of one: "Cropland, 2007". */
  title: string;
  /** One line on what the figure means and what it does not. */
  note: string;
  unit: ScaleUnit;
  kind: 'step';
  /** From low to high, without gaps. */
  classes: readonly ScaleClass[];
  /** How a place without a value is drawn. */
  noData: { label: string; pattern: 'hatch' | 'none' };
}

/** Line and ground of the hatching that stands for "no data". */
export const HATCH: { line: Themed; ground: Themed } = {
  line: { light: '#a9a69d', dark: '#5b6066' },
  ground: { light: '#efede7', dark: '#212529' },
};

const RAMPS = {
  teal: [
    ['#e3f0ee', '#1f3336'],
    ['#bfdedb', '#23494c'],
    ['#93c6c4', '#286165'],
    ['#62a9aa', '#3a7f83'],
    ['#368789', '#5fa3a5'],
    ['#1d6267', '#93cac8'],
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
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

/** "Under 5 %", "5 % – 20 %", "80 % and more". */
function rangeLabel(from: number, to: number, write: (value: number) => string): string {
  if (from === Number.NEGATIVE_INFINITY) return `Under ${write(to)}`;
  if (to === Number.POSITIVE_INFINITY) return `${write(from)} and more`;
  return `${write(from)} to ${write(to)}`;
}

interface Recipe {
  note: string;
  unit: 'MW' | 'share' | 'points';
  /** Inner limits, ascending; one fewer than colours. */
  limits: readonly number[];
  /** Lowest possible value, −∞ when there is none. */
  lowest: number;
  ramp: keyof typeof RAMPS;
  noData: string;
}

function stepScale(metric: MetricId, recipe: Recipe): Scale {
  const write = (value: number) =>
    recipe.unit === 'share'
      ? formatShare(value)
      : recipe.unit === 'points'
        ? formatNumber(value)
        : `${formatNumber(value)}\u00a0MW`;
  const edges = [recipe.lowest, ...recipe.limits, Number.POSITIVE_INFINITY];
  const classes = RAMPS[recipe.ramp].map(([light, dark], index) => {
    const from = edges[index];
    const to = edges[index + 1];
    if (from === undefined || to === undefined) throw new Error(`${metric}: more colours than classes`);
    const label = rangeLabel(index === 0 ? Number.NEGATIVE_INFINITY : from, to, write);
    return { label, from, to, color: { light, dark } };
  });
  return {
    metric,
    title: labels.metric[metric],
    note: recipe.note,
    unit: recipe.unit,
    kind: 'step',
    classes,
    noData: { label: recipe.noData, pattern: 'hatch' },
  };
}

const againstPeak = (what: string): Recipe => ({
  note: `${what}, as a share of the area's peak hourly demand. Sites without a figure are not in it.`,
  unit: 'share',
  limits: [0.02, 0.05, 0.1, 0.25, 0.5],
  lowest: 0,
  ramp: 'violet',
  noData: 'No figure on record',
});

const againstHeadroom = (what: string): Recipe => ({
  ...againstPeak(what),
  note: `${what}, as a share of the area's headroom at 0.5 % curtailment. Sites without a figure are not in it.`,
  limits: [0.1, 0.25, 0.5, 1, 2],
});

const SCALES: Readonly<Record<MetricId, Scale>> = {
  'opposition.mechanism': {
    metric: 'opposition.mechanism',
    title: labels.metric['opposition.mechanism'],
    note: 'The strongest act recorded up to the date viewed. A place without a record may still have seen opposition.',
    unit: 'mechanism',
    kind: 'step',
    classes: MECHANISMS.map((step) => ({
      label: labels.mechanism[step],
      from: step,
      to: step + 1,
      color: MECHANISM_COLORS[step],
    })),
    // Hatching the whole country would make absence louder than any record.
    noData: { label: 'No act on record', pattern: 'none' },
  },
  'opposition.inForce': {
    metric: 'opposition.inForce',
    title: labels.metric['opposition.inForce'],
    note: 'The most binding measure on the date viewed, worked out from adoption, term and end. A place without a record may still have a measure.',
    unit: 'standing',
    kind: 'step',
    classes: [
      {
        label: 'Proposed, not decided',
        from: PROPOSED_VALUE,
        to: TERM_RUN_OUT_VALUE,
        color: STANDING_COLORS.proposed,
        pattern: 'dots',
      },
      {
        label: 'Term has run out: check whether it was extended',
        from: TERM_RUN_OUT_VALUE,
        to: inForceValue(MECHANISMS[0]),
        color: STANDING_COLORS.termRunOut,
        pattern: 'stripes',
      },
      ...MECHANISMS.map((step) => ({
        label: `In force: ${labels.measureInForce[step]}`,
        from: inForceValue(step),
        to: inForceValue(step) + 1,
        color: MECHANISM_COLORS[step],
      })),
    ],
    noData: { label: 'No measure found in these trackers', pattern: 'none' },
  },
  'grid.pressure': stepScale('grid.pressure', {
    note: 'Mean of up to five scores from 0 to 100: load factor, headroom, growth, MW under construction, NERC rating.',
    unit: 'points',
    limits: [20, 35, 50, 65, 80],
    lowest: 0,
    ramp: 'heat',
    noData: 'Not enough data',
  }),
  'grid.headroom': stepScale('grid.headroom', {
    note: 'New constant load that the whole area could carry if that load backed off for 0.5 % of its energy.',
    unit: 'MW',
    limits: [250, 500, 1_000, 2_500, 10_000],
    lowest: 0,
    ramp: 'teal',
    noData: 'No usable load series',
  }),
  'grid.headroomShare': stepScale('grid.headroomShare', {
    note: 'Headroom at 0.5 % curtailment as a share of the area’s peak hourly demand.',
    unit: 'share',
    limits: [0.05, 0.08, 0.11, 0.15, 0.2],
    lowest: 0,
    ramp: 'teal',
    noData: 'No usable load series',
  }),
  'grid.newLoad': stepScale('grid.newLoad', {
    note: 'The new load as a share of each area’s headroom at 0.5 % curtailment: 100 % takes all of it.',
    unit: 'share',
    limits: [0.1, 0.25, 0.5, 1, 2],
    lowest: 0,
    ramp: 'heat',
    noData: 'No usable load series',
  }),
  'grid.peak': stepScale('grid.peak', {
    note: 'Highest hourly demand of the whole area. It says nothing of one line or one substation.',
    unit: 'MW',
    limits: [1_000, 3_000, 10_000, 25_000, 75_000],
    lowest: 0,
    ramp: 'teal',
    noData: 'No usable load series',
  }),
  'grid.loadFactor': stepScale('grid.loadFactor', {
    note: 'Mean demand over peak demand of the whole area: the higher, the more evenly it is used.',
    unit: 'share',
    limits: [0.45, 0.5, 0.55, 0.6, 0.65],
    lowest: 0,
    ramp: 'teal',
    noData: 'No usable load series',
  }),
  'grid.alwaysOnGrowth': stepScale('grid.alwaysOnGrowth', {
    note: 'Change of the demand that is exceeded nine hours in ten, first to last year: new round-the-clock load.',
    unit: 'MW',
    limits: [-300, -50, 50, 300, 1_000],
    lowest: Number.NEGATIVE_INFINITY,
    ramp: 'diverging',
    noData: 'No comparable years',
  }),
  'grid.operating': stepScale('grid.operating', againstPeak('Reported facility MW of operating sites')),
  'grid.construction': stepScale(
    'grid.construction',
    againstPeak('Planned full build-out of sites under construction'),
  ),
  'grid.permitted': stepScale('grid.permitted', againstPeak('Planned full build-out of permitted sites')),
  'grid.proposed': stepScale('grid.proposed', againstPeak('Planned full build-out of proposed sites')),
  'grid.constructionHeadroom': stepScale(
    'grid.constructionHeadroom',
    againstHeadroom('Planned full build-out of sites under construction'),
  ),
  'grid.permittedHeadroom': stepScale(
    'grid.permittedHeadroom',
    againstHeadroom('Planned full build-out of permitted sites'),
  ),
  'grid.proposedHeadroom': stepScale(
    'grid.proposedHeadroom',
    againstHeadroom('Planned full build-out of proposed sites'),
  ),
  'land.cropland': stepScale('land.cropland', {
    note: 'Share of the county’s land that was cropland in the 2007 Census of Agriculture.',
    unit: 'share',
    limits: [0.05, 0.2, 0.4, 0.6, 0.8],
    lowest: 0,
    ramp: 'green',
    noData: 'No data',
  }),
  'land.federal': stepScale('land.federal', {
    note: 'Land owned by the federal government (PAD-US 3.0). Small holdings, military and tribal land are not in it.',
    unit: 'share',
    limits: [0.01, 0.1, 0.25, 0.5],
    lowest: 0,
    ramp: 'ochre',
    noData: 'No data',
  }),
  'land.state': stepScale('land.state', {
    note: 'Land owned by the state (PAD-US 3.0). Small holdings are not in it.',
    unit: 'share',
    limits: [0.01, 0.05, 0.1, 0.25],
    lowest: 0,
    ramp: 'ochre',
    noData: 'No data',
  }),
  'land.builtUp': stepScale('land.builtUp', {
    note: 'Share of the county inside built-up areas as mapped in 2002–03: not what is built today.',
    unit: 'share',
    limits: [0.01, 0.05, 0.2, 0.5],
    lowest: 0,
    ramp: 'rose',
    noData: 'No data',
  }),
};

/** The scale of a metric. */
export function scaleFor(metric: MetricId): Scale {
  return SCALES[metric];
}

/** All scales in the order in which metrics are offered. */
export const ALL_SCALES: readonly Scale[] = METRIC_IDS.map(scaleFor);

/**
 * The class a value falls into: the index in `scale.classes`, or null for no data (null, not a number, or
 * below the lowest possible value).
 */
export function classIndex(scale: Scale, value: number | null): number | null {
  if (value === null || Number.isNaN(value)) return null;
  const index = scale.classes.findIndex(({ from, to }) => value >= from && value < to);
  return index === -1 ? null : index;
}
