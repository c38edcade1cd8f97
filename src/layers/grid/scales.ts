/** The metrics of grid areas and how they are cut into classes. */
import type { GridMetric } from '../../model/metricValues';
import { type Recipe, stepScale } from '../../theme/scale';
import { scaleBook } from '../scaleBook';

const AGAINST_PEAK: Recipe = { unit: 'share', limits: [0.02, 0.05, 0.1, 0.25, 0.5], ramp: 'violet' };
const AGAINST_HEADROOM: Recipe = { ...AGAINST_PEAK, limits: [0.1, 0.25, 0.5, 1, 2] };

const RECIPES: Readonly<Record<GridMetric, Recipe>> = {
  'grid.pressure': {
    unit: 'points',
    limits: [20, 35, 50, 65, 80],
    ramp: 'heat',
  },
  'grid.headroom': {
    unit: 'MW',
    limits: [250, 500, 1_000, 2_500, 10_000],
    ramp: 'teal',
  },
  'grid.headroomShare': {
    unit: 'share',
    limits: [0.05, 0.08, 0.11, 0.15, 0.2],
    ramp: 'teal',
  },
  'grid.newLoad': {
    unit: 'share',
    limits: [0.1, 0.25, 0.5, 1, 2],
    ramp: 'heat',
  },
  'grid.peak': {
    unit: 'MW',
    limits: [1_000, 3_000, 10_000, 25_000, 75_000],
    ramp: 'teal',
  },
  'grid.loadFactor': {
    unit: 'share',
    limits: [0.45, 0.5, 0.55, 0.6, 0.65],
    ramp: 'teal',
  },
  'grid.alwaysOnGrowth': {
    unit: 'MW',
    limits: [-300, -50, 50, 300, 1_000],
    lowest: Number.NEGATIVE_INFINITY,
    ramp: 'diverging',
  },
  'grid.operating': AGAINST_PEAK,
  'grid.construction': AGAINST_PEAK,
  'grid.permitted': AGAINST_PEAK,
  'grid.proposed': AGAINST_PEAK,
  'grid.constructionHeadroom': AGAINST_HEADROOM,
  'grid.permittedHeadroom': AGAINST_HEADROOM,
  'grid.proposedHeadroom': AGAINST_HEADROOM,
};

/** The scale of a metric of grid areas. */
export const gridScale = scaleBook(RECIPES, stepScale);
