import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filenameOf } from './names';

it('names a file after its title and the date of the data', () => {
  expect(filenameOf('Texas: sites & grid', '2026-08-22')).toBe('headroom-texas-sites-grid-2026-08-22.png');
  expect(filenameOf('Prince George’s County', '2026-08-22')).toBe(
    'headroom-prince-georges-county-2026-08-22.png',
  );
  expect(filenameOf('Cañon City', '2026-08-22')).toBe('headroom-canon-city-2026-08-22.png');
  expect(filenameOf('Texas', '2026-08-22', 'csv', 'in-frame')).toBe('headroom-texas-in-frame-2026-08-22.csv');
  expect(filenameOf('???', '2026-08-22')).toBe('headroom-2026-08-22.png');
  expect(filenameOf('Straße in Łódź', '2026-08-22', 'csv')).toBe('headroom-strasse-in-lodz-2026-08-22.csv');
  expect(filenameOf('数据中心', '2026-08-22', 'zip')).toBe('headroom-2026-08-22.zip');
});

it('says the date of the data once', () => {
  for (const day of [', on 22 August 2026', ', as of 22 August 2026', ''])
    expect(filenameOf(`Sites, Texas${day}`, '2026-08-22')).toBe('headroom-sites-texas-2026-08-22.png');
  expect(filenameOf('Sites, on 1 June 2026', '2026-08-22')).toBe(
    'headroom-sites-on-1-june-2026-2026-08-22.png',
  );
});

it('takes letters, digits and hyphens only, whatever the title, and never ends in a hyphen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      expect(filenameOf(title, '2026-08-22')).toMatch(/^headroom(-[a-z0-9]+)*-2026-08-22\.png$/);
    }),
  );
});
