import { expect, test } from 'vitest';
import { readRegions } from './regionList';

test('regions of a link are read one by one, and what is none is told', () => {
  expect(readRegions('state:MI,county:51107,nowhere')).toEqual({
    chosen: [
      { kind: 'state', code: 'MI' },
      { kind: 'county', fips: '51107' },
    ],
    unread: ['nowhere'],
  });
  expect(readRegions('')).toEqual({ chosen: [], unread: [] });
});
