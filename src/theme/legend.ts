/**
 * What a legend is made of: emblems with their words, and the rows of a scale. The rows of each layer stand in its own
 * folder.
 */
import { formatNumber, legendText } from '../i18n/words';
import type { Themed } from './color';
import { type Emblem, fadedEmblem } from './emblem';
import type { Fade } from './fade';
import type { Scale, ScaleClass } from './scale';

export interface LegendRow<Key = unknown> {
  key: Key;
  emblem: Emblem;
  label: string;
}

/** Rows that belong together, as a picture prints them. */
export interface LegendGroup {
  id: string;
  heading: string;
  /** A scale of numbers as a strip: one colour more than limits. It stands for the first rows, one a colour. */
  strip: { colors: readonly Themed[]; ticks: readonly string[]; unit: string; fade: Fade } | null;
  rows: readonly LegendRow[];
  /** Sentences on how to read the rows; left out where room is short. */
  notes: readonly string[];
}

/** Classes of a scale from low to high. Those of acts and measures also show how whole states are painted. */
export function scaleRows(scale: Scale): LegendRow<ScaleClass>[] {
  return scale.classes.map((step) => ({
    key: step,
    emblem: {
      kind: 'class',
      color: step.color,
      pattern: step.pattern ?? null,
      statewide: isOfMeasures(scale),
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

/** Rows of a fill as it is seen while it has faded. */
export const fadedRows = <Row extends LegendRow>(rows: readonly Row[], fade: Fade): Row[] =>
  rows.map((row) => ({ ...row, emblem: fadedEmblem(row.emblem, fade) }));

/** Whether the classes of a scale are of acts and measures, which hold for whole states too. */
const isOfMeasures = ({ unit }: Scale) => unit === 'mechanism' || unit === 'standing';

/** Whether the classes of a scale are numbers, which fit under a strip of colours. */
export const isStrip = (scale: Scale) => scale.unit !== 'category' && !isOfMeasures(scale);

/** The limits between the classes of a scale of numbers, short enough to stand under a strip. */
export function scaleTicks(scale: Scale): string[] {
  const write = (value: number) => (scale.unit === 'share' ? legendText.percent(value) : formatNumber(value));
  return scale.classes.slice(1).map(({ from }) => write(from));
}

/** What the limits of a scale are counted in; empty where the numbers say it themselves. */
export const stripUnit = ({ unit }: Scale) =>
  unit === 'MW' ? legendText.mw : unit === 'mgd' ? legendText.mgd : '';
