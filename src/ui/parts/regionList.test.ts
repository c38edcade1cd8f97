import { expect, test } from 'vitest';
import { readRegions } from './regionList';

test('regions of a link are read one by one, and what is none is told', () => {
  expect(readRegions('nowhere,state:MI,county:51107')).toEqual({
    chosen: [
      { kind: 'state', code: 'MI' },
      { kind: 'county', fips: '51107' },
    ],
    unread: ['nowhere'],
  });
  expect(readRegions('')).toEqual({ chosen: [], unread: [] });
});
