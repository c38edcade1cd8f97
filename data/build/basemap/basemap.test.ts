import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allTowns, type Town } from '../gazetteer';
import { countyAt, countyShapes, nearestCounty, stateShapes } from '../geography';
import { countryLabel } from './countryNames';
import { labelPoint } from './labelPoints';
import { fromUnitSquare, thin, toUnitSquare } from './thin';

const town = (id: number, lon: number, lat: number, population: number): Town => ({
  id,
  name: `t${id}`,
  country: 'US',
  division: 'KS',
  lon,
  lat,
  population,
  capital: null,
});

describe('thin', () => {
  test('of two neighbours the larger is labelled first, and a lone town as early as its size allows', () => {
    const zoomOf = new Map(
      thin([town(1, -90, 40, 700_000), town(2, -90.1, 40, 600_000), town(3, -120, 40, 600_000)]).map(
        ({ town: { id }, minZoom }) => [id, minZoom],
      ),
    );
    expect(zoomOf.get(1)).toBe(3);
    expect(zoomOf.get(3)).toBe(3);
    expect(zoomOf.get(2) ?? 0).toBeGreaterThan(6);
  });

  test('on every zoom level the labelled places keep their distance', () => {
    const towns = fc
      .array(fc.tuple(fc.double({ min: -100, max: -90, noNaN: true }), fc.integer({ min: 1000, max: 4e6 })), {
        minLength: 2,
        maxLength: 40,
      })
      .map((list) => list.map(([lon, population], id) => town(id, lon, 40, population)));
    fc.assert(
      fc.property(towns, (list) => {
        const ranked = thin(list);
        for (const zoom of [3, 5, 7, 9]) {
          const shown = ranked.filter(({ minZoom }) => minZoom <= zoom).map(({ town: { lon } }) => lon);
          shown.sort((a, b) => a - b);
          shown.slice(1).forEach((lon, index) => {
            const pixels = ((lon - (shown[index] ?? 0)) / 360) * 512 * 2 ** zoom;
            expect(pixels).toBeGreaterThanOrEqual(55.999);
          });
        }
      }),
    );
  });

  test('large cities of the record are on the map early, quarters and mistakes are not', () => {
    const zoomOf = new Map(
      thin(allTowns())
        .filter(({ town: { country } }) => country === 'US')
        .map(({ town: { name, division }, minZoom }) => [`${name}, ${division}`, minZoom]),
    );
    expect(zoomOf.get('New York City, NY')).toBe(2);
    expect(zoomOf.get('Houston, TX')).toBeLessThanOrEqual(3);
    expect(zoomOf.get('Philadelphia, PA')).toBeLessThanOrEqual(5);
    expect(zoomOf.get('Minneapolis, MN')).toBeLessThan(zoomOf.get('Saint Paul, MN') ?? 99);
    expect(zoomOf.has('Ironville, KY')).toBe(false);
  });
});

test('the unit square is left and entered again without loss', () => {
  const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
  fc.assert(
    fc.property(degrees(180), degrees(85), (lon, lat) => {
      const { x, y } = toUnitSquare(lon, lat);
      const [backLon, backLat] = fromUnitSquare(x, y);
      expect(backLon).toBeCloseTo(lon, 8);
      expect(backLat).toBeCloseTo(lat, 8);
    }),
  );
});

/** So small that its simplified shape is a line. */
const FALLS_CHURCH = '51610';

describe('labelPoint', () => {
  test('lies inside its county, for every county', () => {
    for (const { fips, geometry } of countyShapes().values()) {
      const { lon, lat } = labelPoint(geometry);
      if (fips === FALLS_CHURCH) expect(nearestCounty(lon, lat, 1)).not.toBeNull();
      else expect(countyAt(lon, lat)?.fips, fips).toBe(fips);
    }
  });

  test('a larger state has a larger area on the map', () => {
    const area = (code: string) => {
      const shape = stateShapes().get(code);
      return shape ? labelPoint(shape.geometry).area : NaN;
    };
    expect(area('TX')).toBeGreaterThan(area('VA'));
    expect(area('VA')).toBeGreaterThan(area('RI'));
  });
});

test('country names are spelled out', () => {
  expect(countryLabel('Dominican Rep.')).toBe('Dominican Republic');
  expect(countryLabel('Chile')).toBe('Chile');
});
