/** The metrics of opposition: the ladder of what was done, and where measures stand. */
import { labels, scaleWords, standingWords } from '../../i18n/words';
import type { BuiltInMetric, Fill } from '../../model/metrics';
import {
  END_NOT_RECORDED_VALUE,
  inForceValue,
  PROPOSED_VALUE,
  TERM_RUN_OUT_VALUE,
} from '../../model/standing';
import { MECHANISMS } from '../../model/vocabulary';
import { MECHANISM_COLORS, STANDING_COLORS, STATE_OPACITY } from '../../theme/palette';
import type { Scale, ScaleClass } from '../../theme/scale';
import { scaleBook } from '../scaleBook';

/** Metrics of whole counties and states, and of towns. */
export type OppositionMetric = Extract<BuiltInMetric, `opposition.${string}`>;

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

export const OPPOSITION_METRICS = Object.keys(RECIPES) as readonly OppositionMetric[];

export const isOppositionMetric = (fill: Fill): fill is OppositionMetric =>
  OPPOSITION_METRICS.some((metric) => metric === fill);

/** The scale of a metric of opposition. */
export const oppositionScale = scaleBook((metric: OppositionMetric): Scale => {
  const { noData, ...words } = scaleWords[metric];
  const { unit, classes } = RECIPES[metric];
  return {
    metric,
    ...words,
    unit,
    kind: 'step',
    classes: classes(),
    paler: STATE_OPACITY.fill,
    // Hatching the whole country would make absence louder than any record.
    noData: { label: noData, pattern: 'none' },
  };
});
