import { describe, expect, it } from 'vitest';
import { boundsAround, isApproximate, kmBetween } from './distance';
import { PRECISIONS } from './vocabulary';

describe('the box around a circle', () => {
  it('reaches as far north as south, and further in degrees to the sides the nearer the pole', () => {
    expect(boundsAround({ lon: 0, lat: 0, km: 111.2 })).toEqual([-1, -1, 1, 1]);
    const [west, south, east, north] = boundsAround({ lon: 10, lat: 60, km: 111.2 });
    expect([south, north]).toEqual([59, 61]);
    expect(west).toBeCloseTo(8);
    expect(east).toBeCloseTo(12);
  });

  it('ends at the poles, and goes round half the world at most', () => {
    const [, , , north] = boundsAround({ lon: 0, lat: 89.9, km: 500 });
    const [, south] = boundsAround({ lon: 0, lat: -89.9, km: 500 });
    expect([north, south]).toEqual([90, -90]);
    expect(boundsAround({ lon: 5, lat: 90, km: 1000 })).toEqual([-175, 90 - 1000 / 111.2, 185, 90]);
    // Near a pole the box goes by the least width of a degree, not by none.
    const [west, , east] = boundsAround({ lon: 0, lat: 90, km: 111.2 });
    expect([west, east]).toEqual([-100, 100]);
  });

  it('holds what lies at the distance', () => {
    const [, , east] = boundsAround({ lon: -77, lat: 39, km: 50 });
    expect(kmBetween({ lon: -77, lat: 39 }, { lon: east, lat: 39 })).toBeCloseTo(50, 0);
  });
});

it('a distance from a rough position needs a warning', () => {
  const rough = PRECISIONS.filter((precision) => isApproximate({ precision }));
  expect(rough).not.toContain('exact');
  expect(rough).toEqual(expect.arrayContaining(['approximate', 'town', 'county', 'country']));
});
