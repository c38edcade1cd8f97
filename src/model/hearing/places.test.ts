import { expect, test } from 'vitest';
import { parsePlace } from './places';

test('a place is a region or a site, and nothing else', () => {
  expect(parsePlace('county:51107')).toEqual({ kind: 'region', region: { kind: 'county', fips: '51107' } });
  expect(parsePlace('site:terawulf-lake-mariner-ny')).toEqual({
    kind: 'site',
    id: 'terawulf-lake-mariner-ny',
  });
  for (const text of ['', 'site:', 'nowhere', 'county:511', 'event:x']) expect(parsePlace(text)).toBeNull();
});
