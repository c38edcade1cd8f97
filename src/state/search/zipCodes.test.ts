import { describe, expect, test } from 'vitest';
import { createZipLookup } from './zipCodes';

describe('ZIP codes', () => {
  const asked: string[] = [];
  const lookup = createZipLookup(
    { states: [['VA', '51', 'Virginia']], counties: [['51107', 'Loudoun County']] },
    async (name) => {
      asked.push(name);
      if (name !== 'zip-codes/20.json') return null;
      return [
        ['20147', 'Ashburn', 'VA', '51107', -77.48, 39.04],
        ['20149', 'Ashburn', 'VA', '51107', null, null],
      ];
    },
  );

  test('20147 is Ashburn, Loudoun County, and its file is read once', async () => {
    const expected = {
      kind: 'town',
      key: 'zip:20147',
      label: 'Ashburn',
      sublabel: 'Virginia',
      lon: -77.48,
      lat: 39.04,
      note: { kind: 'zip', zip: '20147', place: 'Ashburn', county: 'Loudoun County' },
    };
    expect(await lookup('20147')).toEqual([expected]);
    expect(await lookup(' zip 20147-1234 ')).toEqual([expected]);
    expect(asked).toEqual(['zip-codes/20.json']);
  });

  test('a code without a position leads to its county', async () => {
    expect(await lookup('20149')).toMatchObject([{ kind: 'county', fips: '51107', label: 'Loudoun County' }]);
  });

  test.each(['2014', '201470', 'Ashburn', '00000', '20148'])('%s is no known ZIP code', async (query) => {
    expect(await lookup(query)).toEqual([]);
  });
});
