/**
 * What the legend says: emblems with their words. The legend on screen switches these rows; a picture prints
 * those of exactly what it shows.
 */

import { formatNumber, labels, legendText, messages, metricTitle } from '../i18n/words';
import { type MetricId, themeOf } from '../model/metrics';
import { isGridMetric } from '../model/metricValues';
import { isFilled, shownFill } from '../model/view/fill';
import type { View } from '../model/view/view';
import {
  MECHANISMS,
  type Mechanism,
  SITE_CLASSES,
  type SiteClass,
  type SiteStatus,
} from '../model/vocabulary';
import type { Themed } from './color';
import type { Emblem } from './emblem';
import { GROUND, MECHANISM_COLORS, OUTLINES, STANDING_COLORS } from './palette';
import { type Scale, type ScaleClass, scaleFor } from './scales';
import { siteMark } from './siteMark';

export interface LegendRow<Key = unknown> {
  key: Key;
  emblem: Emblem;
  label: string;
}

/** Classes of sites, each by its plain mark. */
export const SITE_ROWS: readonly LegendRow<SiteClass>[] = SITE_CLASSES.map((siteClass) => ({
  key: siteClass,
  emblem: { kind: 'mark', mark: siteMark(siteClass, 'operating', false, true) },
  label: labels.siteClass[siteClass],
}));

type MarkReading = keyof typeof messages.legend.marks;
const example = (status: SiteStatus, approximate = false, mwKnown = true): Emblem => ({
  kind: 'mark',
  mark: siteMark('dataCenter', status, approximate, mwKnown),
});
const EXAMPLES: Readonly<Record<MarkReading, Emblem>> = {
  size: example('operating'),
  unknown: example('operating', false, false),
  construction: example('construction'),
  planned: example('proposed'),
  paused: example('paused'),
  ended: example('cancelled'),
  approximate: example('operating', true),
  dimmed: example('operating'),
};

/** How a mark is read: one example each. */
export const MARK_ROWS: readonly LegendRow<MarkReading>[] = (Object.keys(EXAMPLES) as MarkReading[]).map(
  (key) => ({ key, emblem: EXAMPLES[key], label: messages.legend.marks[key] }),
);

/** Steps of the ladder of what was done. */
export const ACT_ROWS: readonly LegendRow<Mechanism>[] = MECHANISMS.map((step) => ({
  key: step,
  emblem: { kind: 'spot', color: MECHANISM_COLORS[step] },
  label: labels.mechanism[step],
}));

/** How acts are drawn while they are not what colours the areas. */
export const ACT_NOTES: readonly string[] = [legendText.actSpots, legendText.actAreas];

/** How the acts of a state and of a town are told from those of a county, while acts or measures are the fill. */
export function oppositionRows(scale: Scale): LegendRow<'statewide' | 'spot' | 'dot' | 'ring'>[] {
  if (themeOf(scale.metric) !== 'opposition') return [];
  const color = MECHANISM_COLORS[4];
  return [
    {
      key: 'statewide',
      emblem: { kind: 'class', color: GROUND.muted, pattern: null, statewide: true },
      label: legendText.statewide,
    },
    ...(scale.unit === 'standing'
      ? ([
          { key: 'dot', emblem: { kind: 'dot', color, filled: true }, label: legendText.townInForce },
          {
            key: 'ring',
            emblem: { kind: 'dot', color: STANDING_COLORS.termRunOut, filled: false },
            label: legendText.townOther,
          },
        ] as const)
      : ([{ key: 'spot', emblem: { kind: 'spot', color }, label: legendText.townActs }] as const)),
  ];
}

/** Classes of a scale from low to high. */
export function scaleRows(scale: Scale): LegendRow<ScaleClass>[] {
  return scale.classes.map((step) => ({
    key: step,
    emblem: {
      kind: 'class',
      color: step.color,
      pattern: step.pattern ?? null,
      statewide: themeOf(scale.metric) === 'opposition',
    },
    label: step.label,
  }));
}

/** How a place without a value is drawn. */
export function noDataRow({ noData }: Scale): LegendRow<'noData'> {
  return {
    key: 'noData',
    emblem: { kind: noData.pattern === 'hatch' ? 'hatch' : 'bare' },
    label: noData.label,
  };
}

/** Whether the classes of a scale are numbers, which fit under a strip of colours. */
export const isStrip = ({ unit }: Scale) => unit !== 'mechanism' && unit !== 'standing';

/** The limits between the classes of a scale of numbers, short enough to stand under a strip. */
export function scaleTicks(scale: Scale): string[] {
  const write = (value: number) => (scale.unit === 'share' ? legendText.percent(value) : formatNumber(value));
  return scale.classes.slice(1).map(({ from }) => write(from));
}

/** What the limits of a scale are counted in; empty where the numbers say it themselves. */
export const stripUnit = ({ unit }: Scale) => (unit === 'MW' ? legendText.mw : '');

/** Layers that are drawn as outlines unless they are the fill. */
export const OUTLINE_ROWS: readonly LegendRow<'grid' | 'land'>[] = [
  {
    key: 'grid',
    emblem: { kind: 'line', color: OUTLINES.grid, dashed: false },
    label: legendText.gridOutline,
  },
  {
    key: 'land',
    emblem: { kind: 'line', color: OUTLINES.land, dashed: false },
    label: legendText.landOutline,
  },
];

/** Rows that belong together, as a picture prints them. */
export interface LegendGroup {
  id: 'fill' | 'sites' | 'acts' | 'outlines';
  heading: string;
  /** A scale of numbers as a strip: one colour more than limits. It stands for the first rows, one a colour. */
  strip: { colors: readonly Themed[]; ticks: readonly string[]; unit: string } | null;
  rows: readonly LegendRow[];
  /** Sentences on how to read the rows; left out where room is short. */
  notes: readonly string[];
}

/** What a reader of the legend sees besides the view. */
export interface LegendContext {
  /** Day viewed, `YYYY-MM-DD`. */
  day: string;
  /** Whether a filter leaves out sites that are still drawn, dimmed. */
  dimmed: boolean;
  /** Whether near sites are drawn together, and areas inside larger ones apart. */
  clustered: boolean;
  subAreas: boolean;
}

/** The legend of exactly the layers shown. */
export function legendGroups(view: View, context: LegendContext): LegendGroup[] {
  return [...fillGroup(view, context), ...siteGroup(view, context), ...actGroup(view), ...outlineGroup(view)];
}

const shows = <T>(chosen: readonly T[] | null, key: T) => chosen === null || chosen.includes(key);

function fillGroup(view: View, { day, subAreas }: LegendContext): LegendGroup[] {
  const fill = shownFill(view);
  if (fill === null) return [];
  const { mechanisms } = view.events;
  const scale = scaleFor(fill);
  const rows = scaleRows(scale).filter(
    ({ key }) =>
      scale.unit !== 'mechanism' || mechanisms === null || mechanisms.some((step) => step === key.from),
  );
  const strip = isStrip(scale)
    ? { colors: scale.classes.map(({ color }) => color), ticks: scaleTicks(scale), unit: stripUnit(scale) }
    : null;
  return [
    {
      id: 'fill',
      heading: metricTitle(fill, day),
      strip,
      rows: [...rows, noDataRow(scale), ...oppositionRows(scale)],
      notes: fillNotes(scale, fill, subAreas),
    },
  ];
}

function fillNotes(scale: Scale, fill: MetricId, subAreas: boolean): string[] {
  if (isGridMetric(fill)) return [scale.note, subAreas ? legendText.subAreas : legendText.authorities];
  return [scale.note];
}

function siteGroup(
  { layers, sites: { classes, uncertain }, hideExcluded }: View,
  { dimmed, clustered }: LegendContext,
): LegendGroup[] {
  if (!layers.sites) return [];
  const readings = MARK_ROWS.filter(({ key }) => key !== 'dimmed' || (dimmed && !hideExcluded));
  return [
    {
      id: 'sites',
      heading: legendText.sites,
      strip: null,
      rows: SITE_ROWS.filter(({ key }) => shows(classes, key)),
      notes: [
        legendText.marks(readings.map(({ label }) => label)),
        ...(clustered ? [legendText.rings] : []),
        ...(uncertain || hideExcluded ? [] : [legendText.certain]),
      ],
    },
  ];
}

function actGroup(view: View): LegendGroup[] {
  // Where acts or measures are the fill, its own rows explain the spots as well.
  if (!view.layers.opposition || isFilled(view, 'opposition')) return [];
  return [
    {
      id: 'acts',
      heading: legendText.opposition,
      strip: null,
      rows: ACT_ROWS.filter(({ key }) => shows(view.events.mechanisms, key)),
      notes: ACT_NOTES,
    },
  ];
}

function outlineGroup(view: View): LegendGroup[] {
  const rows = OUTLINE_ROWS.filter(({ key }) => view.layers[key] && !isFilled(view, key));
  if (rows.length === 0) return [];
  return [{ id: 'outlines', heading: legendText.outlines, strip: null, rows, notes: [] }];
}
