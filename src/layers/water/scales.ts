/** The scales of the metrics of water: classes as Aqueduct has them, and withdrawals in steps. */
import { scaleWords, waterClassWords } from '../../i18n/words';
import type { WaterMetric } from '../../model/water';
import { type Scale, stepScale } from '../../theme/scale';
import { scaleBook } from '../scaleBook';

/** Lightest first; blue stands for supply and ochre for a falling table. */
const STRESS = [
  { of: -1, color: { light: '#f7f1e3', dark: '#211f19' } },
  { of: 0, color: { light: '#d3e3ef', dark: '#22333f' } },
  { of: 1, color: { light: '#a9c9e1', dark: '#2d4c68' } },
  { of: 2, color: { light: '#77a9cf', dark: '#42729a' } },
  { of: 3, color: { light: '#4581b3', dark: '#6ea2cb' } },
  { of: 4, color: { light: '#1c4f82', dark: '#b6d6f0' } },
] as const;
const DECLINE = [
  { of: 0, color: { light: '#dceaf0', dark: '#22333f' } },
  { of: 1, color: { light: '#ecd7ad', dark: '#4d4027' } },
  { of: 2, color: { light: '#c4994a', dark: '#92763d' } },
  { of: 3, color: { light: '#855d17', dark: '#d3b474' } },
] as const;

/** The line around counties of high stress. */
export const STRESS_LINE = { light: '#1c4f82', dark: '#b6d6f0' } as const;

const CLASSED = { 'water.stress': STRESS, 'water.groundwater': DECLINE } as const;

/** The scale of a metric of water. */
export const waterScale = scaleBook((metric: WaterMetric): Scale => {
  if (metric === 'water.withdrawals')
    return stepScale(
      metric,
      { unit: 'mgd', limits: [5, 20, 50, 150, 500], ramp: 'blue' },
      scaleWords[metric],
    );
  const { noData, ...words } = scaleWords[metric];
  const labels: Readonly<Record<number, string>> = waterClassWords[metric];
  return {
    metric,
    ...words,
    unit: 'category',
    kind: 'step',
    classes: CLASSED[metric].map(({ of, color }) => ({
      label: labels[of] ?? '',
      from: of,
      to: of + 1,
      color,
    })),
    noData: { label: noData, pattern: 'hatch' },
  };
});
