/** The metrics of land and how they are cut into classes. */
import type { LandMetric } from '../../model/land';
import { type Recipe, stepScale } from '../../theme/scale';
import { scaleBook } from '../scaleBook';

const RECIPES: Readonly<Record<LandMetric, Recipe>> = {
  'land.cropland': {
    unit: 'share',
    limits: [0.05, 0.2, 0.4, 0.6, 0.8],
    ramp: 'green',
  },
  'land.federal': {
    unit: 'share',
    limits: [0.01, 0.1, 0.25, 0.5],
    ramp: 'ochre',
  },
  'land.state': {
    unit: 'share',
    limits: [0.01, 0.05, 0.1, 0.25],
    ramp: 'ochre',
  },
  'land.builtUp': {
    unit: 'share',
    limits: [0.01, 0.05, 0.2, 0.5],
    ramp: 'rose',
  },
};

/** The scale of a metric of land. */
export const landScale = scaleBook(RECIPES, stepScale);
