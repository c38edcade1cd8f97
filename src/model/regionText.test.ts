import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from './region';
import { escapeId, formatRegion, MAX_ID, parseRegion, plainNumber, unescapeId, wrap } from './regionText';

describe('a region in a line of text', () => {
  it.each<[string, Region]>([
    ['county:51107', { kind: 'county', fips: '51107' }],
    ['state:va', { kind: 'state', code: 'VA' }],
    ['country:ie', { kind: 'country', code: 'IE' }],
    ['area:PJM-DOM', { kind: 'area', id: 'PJM-DOM' }],
    ['area:a~.b~~c:d', { kind: 'area', id: 'a,b~c:d' }],
    ['radius:-77.5,39,10', { kind: 'radius', lon: -77.5, lat: 39, km: 10 }],
    ['radius:180,-85,1000', { kind: 'radius', lon: 180, lat: -85, km: 1000 }],
    ['radius:0,0,0.01', { kind: 'radius', lon: 0, lat: 0, km: 0.01 }],
  ])('%s is read', (text, region) => {
    expect(parseRegion(text)).toEqual({ region, expected: null });
  });

  it.each([
    '',
    'county',
    'county:',
    'county:5110',
    'county:511077',
    'county:5110x',
    'state:VIR',
    'state:V',
    'country:1E',
    'planet:XX',
    'area:',
    `area:${'x'.repeat(MAX_ID + 1)}`,
    'radius:1,2',
    'radius:1,2,3,4',
    'radius:1,2,',
    'radius:1,2,0',
    'radius:1,2,-3',
    'radius:1,2,1e3',
    'radius:one,2,3',
  ])('%s is none, and the forms are told', (text) => {
    const { region, expected } = parseRegion(text);
    expect(region).toBeNull();
    expect(expected).toEqual({ kind: 'region', forms: expect.arrayContaining(['radius:LON,LAT,KM']) });
  });

  it('takes ids up to their limit', () => {
    expect(parseRegion(`area:${'x'.repeat(MAX_ID)}`).region).not.toBeNull();
  });

  it.each([
    ['radius:181,0,5', 'radius:-179,0,5'],
    ['radius:-540,0,5', 'radius:-180,0,5'],
    ['radius:0,91,5', 'radius:0,85,5'],
    ['radius:0,86,5', 'radius:0,85,5'],
    ['radius:0,-91,5', 'radius:0,-85,5'],
    ['radius:0,0,1001', 'radius:0,0,1000'],
    ['radius:0,0,0.004', 'radius:0,0,0.01'],
  ])('%s is brought into range, and it is said', (text, tidy) => {
    const { region, expected } = parseRegion(text);
    expect(region && formatRegion(region)).toBe(tidy);
    expect(expected).toEqual({ kind: 'radiusInRange', mostKm: 1000 });
  });

  it('reads back what it writes', () => {
    const region = fc.oneof(
      fc.record({ kind: fc.constant('area' as const), id: fc.string({ minLength: 1, maxLength: 50 }) }),
      fc.record({
        kind: fc.constant('radius' as const),
        lon: fc.integer({ min: -1.8e7, max: 1.8e7 }).map((value) => value / 1e5),
        lat: fc.integer({ min: -8.5e6, max: 8.5e6 }).map((value) => value / 1e5),
        km: fc.integer({ min: 1, max: 1e5 }).map((value) => value / 100),
      }),
    );
    fc.assert(
      fc.property(region, (one) => {
        expect(parseRegion(formatRegion(one))).toEqual({ region: one, expected: null });
      }),
    );
    expect(formatRegion({ kind: 'county', fips: '51107' })).toBe('county:51107');
    expect(formatRegion({ kind: 'state', code: 'VA' })).toBe('state:VA');
    expect(formatRegion({ kind: 'country', code: 'IE' })).toBe('country:IE');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom('county', 'state', 'area', 'radius', 'x'), fc.string(), (kind, rest) => {
        expect(parseRegion(`${kind}:${rest}`)).toHaveProperty('region');
      }),
    );
  });
});

it('an id survives a list with commas', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('~', ',', '.', 'a') }), (id) => {
      expect(escapeId(id)).not.toContain(',');
      expect(unescapeId(escapeId(id))).toBe(id);
    }),
  );
  expect(unescapeId('a~b~')).toBe('a~b~');
});

it('numbers are plain digits and nothing else', () => {
  expect(['1', '-1.5', '+.5', '2.'].map(plainNumber)).toEqual([1, -1.5, 0.5, 2]);
  for (const text of ['', ' 1', '1 ', '1e3', '0x1', '.', '-', 'Infinity', '1,5', '--1']) {
    expect([text, plainNumber(text)]).toEqual([text, Number.NaN]);
  }
});

it('angles are turned into one circle', () => {
  expect([180, -180, 181, -181, 540, 720, 360.5].map(wrap)).toEqual([180, -180, -179, 179, -180, 0, 0.5]);
});
