import { describe, expect, it } from 'vitest';
import { LAYER_IDS, onlyLayers } from '../layers/list';
import { layerOf, METRIC_IDS } from '../metrics';
import { isFilled, shownFill } from './fill';
import { DEFAULT_VIEW } from './view';

const NO_LAYERS = onlyLayers();

describe('what colours the areas', () => {
  it.each(METRIC_IDS)('%s does while its own layer is on, whatever the others', (fill) => {
    const layer = layerOf(fill);
    const alone = { fill, layers: { ...NO_LAYERS, [layer]: true } };
    const others = {
      fill,
      layers: { ...onlyLayers(...LAYER_IDS), [layer]: false },
    };
    expect(shownFill(alone)).toBe(fill);
    expect(shownFill(others)).toBeNull();
    expect(LAYER_IDS.filter((id) => isFilled(alone, id))).toEqual([layer]);
    expect(LAYER_IDS.filter((id) => isFilled(others, id))).toEqual([]);
  });

  it('is nothing where no metric is chosen', () => {
    const view = { ...DEFAULT_VIEW, fill: 'none' as const };
    expect(shownFill(view)).toBeNull();
    expect(LAYER_IDS.some((id) => isFilled(view, id))).toBe(false);
  });
});
