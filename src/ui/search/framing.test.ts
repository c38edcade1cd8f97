import { describe, expect, it } from 'vitest';
import { around, inMainCountry } from './framing';

describe('what to look at', () => {
  it('is the country that has most of the places', () => {
    const places = ['IE', 'US', 'US', 'SG'].map((country, id) => ({ country, id }));
    expect(inMainCountry(places).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('is the first country among equals', () => {
    expect(inMainCountry([{ country: 'IE' }, { country: 'US' }])).toEqual([{ country: 'IE' }]);
  });

  it('is nothing without a place', () => {
    expect(inMainCountry([])).toEqual([]);
    expect(around([])).toBeNull();
  });

  it('is a box around several points, and one point from the height of a county', () => {
    const [a, b] = [
      { lon: -88, lat: 41 },
      { lon: -80, lat: 35 },
    ];
    expect(around([a, b])).toEqual({ bounds: [-88, 35, -80, 41] });
    expect(around([a, a])).toEqual({ ...a, zoom: 9 });
  });
});
