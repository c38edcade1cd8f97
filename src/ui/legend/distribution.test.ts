import { describe, expect, it } from 'vitest';
import { scaleFor } from '../../layers/scales';
import type { GridArea } from '../../model/region';
import { TEST_AREAS } from '../../model/testData';
import { distributionOf } from './distribution';

const drawn: GridArea[] = TEST_AREAS.map((area) => ({ ...area, bounds: [-80, 36, -76, 39] }));

describe('distributionOf', () => {
  it('counts every drawn area once: in its class, or as one without a value', () => {
    const { classes, noData } = distributionOf(drawn, scaleFor('grid.headroom'), 'grid.headroom', null);
    // Two areas have 1,200 MW, two have no series.
    expect(classes).toEqual([0, 0, 0, 2, 0, 0]);
    expect(noData).toBe(2);
  });

  it('leaves out what the map does not draw', () => {
    const { classes, noData } = distributionOf(TEST_AREAS, scaleFor('grid.headroom'), 'grid.headroom', null);
    expect([...classes, noData].every((areas) => areas === 0)).toBe(true);
  });

  it('follows the size of a new load, and has no value without one', () => {
    const of = (mw: number | null) => distributionOf(drawn, scaleFor('grid.newLoad'), 'grid.newLoad', mw);
    expect(of(600).classes.indexOf(2)).toBe(3);
    expect(of(60).classes.indexOf(2)).toBe(0);
    expect(of(null).noData).toBe(4);
  });
});
