import { describe, expect, it } from 'vitest';
import { countyNamed } from './countyNames';
import { countyShapes } from './geography';

describe('a county by its name', () => {
  it('is found by the legal name of every county and equivalent', () => {
    const missed = [...countyShapes().values()].filter(
      ({ fips, name, state }) => countyNamed(name, state) !== fips,
    );
    expect(missed).toEqual([]);
  });

  it.each([
    // Found by one of two former look-ups only: equivalents without "County" in their name …
    ['Alexandria', 'VA', '51510'],
    ['Alexandria city', 'VA', '51510'],
    ['Juneau City and Borough', 'AK', '02110'],
    ['Ponce', 'PR', '72113'],
    // … and parts of Alaska by the short name.
    ['Bethel', 'AK', '02050'],
    ['Nome', 'AK', '02180'],
    ['Anchorage', 'AK', '02020'],
    // The county goes before the independent city, unless the city is named.
    ['Fairfax', 'VA', '51059'],
    ['Fairfax city', 'VA', '51600'],
    ['St. Louis', 'MO', '29189'],
    ['Saint Louis County', 'MO', '29189'],
    ['St. Louis city', 'MO', '29510'],
    ['St. Lawrence', 'NY', '36089'],
    ['Prince Georges', 'MD', '24033'],
    ['North Slope Borough', 'AK', '02185'],
    ['Louisa County Board of Supervisors', 'VA', '51109'],
  ])('%s, %s is %s', (name, state, fips) => {
    expect(countyNamed(name, state)).toBe(fips);
  });

  it('is null where the state has none of that name', () => {
    expect(countyNamed('Atlantis', 'TX')).toBeNull();
    expect(countyNamed('Loudoun', 'ZZ')).toBeNull();
    expect(countyNamed(null, 'TX')).toBeNull();
  });
});
