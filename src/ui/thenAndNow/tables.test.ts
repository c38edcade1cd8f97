import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../model/event';
import { TEST_EVENTS, TEST_SITE_DETAIL, TEST_SITES } from '../../model/testData';
import { type MinedPlace, sidesOf } from '../../model/thenAndNow';
import { concernsCsv, mechanismsCsv, namedConcerns, placesCsv, yearsCsv } from './tables';

const [event] = TEST_EVENTS;
const [site] = TEST_SITES;
if (!event || !site) throw new Error('the test world is empty');
const act = (part: Partial<OppositionEvent>): OppositionEvent => ({ ...event, ...part });
const lines = (text: string) => text.trimEnd().split('\r\n');

describe('tables of the two records', () => {
  const sides = sidesOf(
    [
      act({ technology: 'crypto', concerns: ['noise'], date: '2018-01-01', mechanism: 4 }),
      act({ technology: 'crypto', concerns: [], date: '2020-01-01', mechanism: 5 }),
    ],
    '2020-12-31',
  );

  test('shares are those of the acts of a column; a column without acts has none', () => {
    const rows = lines(concernsCsv(sides, '2020-12-31'));
    expect(namedConcerns(sides)).toEqual(['noise']);
    expect(rows).toContain('Crypto mines only,Noise,1,0.5,2020-12-31');
    expect(rows).toContain('Crypto mines only,No concern on record,1,0.5,2020-12-31');
    expect(rows).toContain('Data centers only,Noise,0,,2020-12-31');
    expect(lines(mechanismsCsv(sides, '2020-12-31'))).toContain('Crypto mines only,5 Ban,1,0.5,2020-12-31');
  });

  test('years without acts are rows as well, and aligned years begin with zero', () => {
    expect(lines(yearsCsv(sides, false, '2020-12-31'))).toContain(
      'Crypto mines only,2019,5 Ban,0,2020-12-31',
    );
    expect(lines(yearsCsv(sides, true, '2020-12-31'))).toContain('Crypto mines only,2,5 Ban,1,2020-12-31');
  });
});

test('every step of a place is a row with its reason or its sources', () => {
  const place: MinedPlace = {
    key: 'county-act',
    kind: 'mining',
    jurisdictions: ['=cmd'],
    country: 'US',
    state: 'VA',
    sites: [site],
    acts: [{ event: act({ technology: 'crypto' }), reason: { kind: 'county' } }],
  };
  const text = placesCsv([place], [TEST_SITE_DETAIL], '2026-01-01');
  const [, history, deed] = lines(text);
  expect(history).toMatch(
    /^'=cmd \(VA\),VA,Acts on mining only,2021,site history,,Ashburn One: Mining starts/,
  );
  expect(deed).toContain('an act of the site’s own county');
  expect(deed).toContain('county-act,datacentertracker,2026-01-01');
});
