/** The metrics of opposition: the ladder of what was done, and where measures stand. */
import { labels, scaleWords, standingWords } from '../../i18n/words';
import type { Fill, MetricId } from '../../model/metrics';
import {
  END_NOT_RECORDED_VALUE,
  inForceValue,
  PROPOSED_VALUE,
  TERM_RUN_OUT_VALUE,
} from '../../model/standing';
import { MECHANISMS } from '../../model/vocabulary';
import { MECHANISM_COLORS, STANDING_COLORS } from '../../theme/palette';
import type { Scale, ScaleClass } from '../../theme/scale';
import { scaleBook } from '../scaleBook';

/** Metrics of whole counties and states, and of towns. */
export type OppositionMetric = Extract<MetricId, `opposition.${string}`>;

export const isOppositionMetric = (fill: Fill): fill is OppositionMetric => fill.startsWith('opposition.');

const RECIPES: Readonly<
  Record<OppositionMetric, { unit: Scale['unit']; classes: () => readonly ScaleClass[] }>
> = {
  'opposition.mechanism': {
    unit: 'mechanism',
    classes: () =>
      MECHANISMS.map((step) => ({
        label: labels.mechanism[step],
        from: step,
        to: step + 1,
        color: MECHANISM_COLORS[step],
      })),
  },
  'opposition.inForce': {
    unit: 'standing',
    classes: () => [
      {
        label: standingWords.proposed,
        from: PROPOSED_VALUE,
        to: TERM_RUN_OUT_VALUE,
        color: STANDING_COLORS.proposed,
        pattern: 'dots',
      },
      {
        label: standingWords.termRunOut,
        from: TERM_RUN_OUT_VALUE,
        to: END_NOT_RECORDED_VALUE,
        color: STANDING_COLORS.termRunOut,
        pattern: 'stripes',
      },
      {
        label: standingWords.endNotRecorded,
        from: END_NOT_RECORDED_VALUE,
        to: inForceValue(MECHANISMS[0]),
        color: STANDING_COLORS.endNotRecorded,
        pattern: 'hatch',
      },
      ...MECHANISMS.map((step) => ({
        label: standingWords.inForce(labels.measureInForce[step]),
        from: inForceValue(step),
        to: inForceValue(step) + 1,
        color: MECHANISM_COLORS[step],
      })),
    ],
  },
};

/** The scale of a metric of opposition. */
export const oppositionScale = scaleBook(
  RECIPES,
  (metric, { unit, classes }): Scale => ({
    metric,
    title: labels.metric[metric],
    note: scaleWords[metric].note,
    unit,
    kind: 'step',
    classes: classes(),
    // Hatching the whole country would make absence louder than any record.
    noData: { label: scaleWords[metric].noData, pattern: 'none' },
  }),
);
