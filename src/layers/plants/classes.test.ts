import { expect, it } from 'vitest';
import { contrast } from '../../theme/color';
import { leastDifference } from '../../theme/colorDifference';
import { GROUND } from '../../theme/palette';
import { FUEL_COLORS } from './classes';

it.each(['light', 'dark'] as const)(
  'fuels are told apart by every reader and from the ground: %s',
  (mode) => {
    const colors = Object.values(FUEL_COLORS).map((color) => color[mode]);
    expect(leastDifference(colors)).toBeGreaterThanOrEqual(20);
    for (const color of colors) expect(contrast(color, GROUND.land[mode])).toBeGreaterThanOrEqual(3);
  },
);
