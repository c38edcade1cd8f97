import { expect, test } from 'vitest';
import type { ReportMeasure } from '../../model/oppositionReport';
import { TEST_SOURCES } from '../../model/testData';
import { ALL_MEASURES, measureChoices, measureGroups, measuresCsv, possibleListing } from './measuresTable';

const measure = (part: Partial<ReportMeasure> & { id: string }): ReportMeasure => ({
  eventId: part.id,
  eventIds: [part.id],
  jurisdiction: part.id,
  jurisdictionKind: 'county',
  country: 'US',
  state: 'GA',
  countyFips: '01001',
  kind: 'moratorium',
  instrument: null,
  from: '2026-03-01',
  fromPrecision: 'day',
  until: null,
  endBasis: 'notRecorded',
  actions: ['moratorium'],
  mechanism: 4,
  technology: 'dataCenter',
  measureState: 'openEnded',
  evidence: 'press',
  attestedBy: ['osm'],
  extension: null,
  ...part,
});

const measures = {
  measuresInForce: [
    measure({ id: 'no-end' }),
    measure({ id: 'late', until: '2027-05-01', endBasis: 'stated', measureState: 'inForce' }),
    measure({ id: 'soon', until: '2026-12-01', endBasis: 'term', measureState: 'inForce' }),
    measure({
      id: 'for-good',
      kind: 'ban',
      endBasis: 'openEnded',
      from: '2025-07-01',
      fromPrecision: 'month',
    }),
    measure({ id: 'rule', kind: 'zoningRule', instrument: 'HB 507' }),
  ],
  measuresFromAbove: [measure({ id: 'state', jurisdictionKind: 'state' })],
  measuresInPart: [{ ...measure({ id: 'reaching-town' }), share: 0.4 }],
  measuresRunOut: [
    measure({ id: 'over', until: '2026-01-01', endBasis: 'stated', extension: { until: null } }),
    measure({ id: 'over-lately', until: '2026-10-01', endBasis: 'stated' }),
  ],
};

test('what has no end on record stands apart from what ends and from what is said to have no end', () => {
  const { knownEnd, noEnd, rules, above } = measureGroups(measures);
  expect(knownEnd.map(({ id }) => id)).toEqual(['soon', 'late', 'for-good']);
  expect(noEnd.map(({ id }) => id)).toEqual(['no-end']);
  expect(rules.map(({ id }) => id)).toEqual(['rule']);
  expect(above.map(({ id }) => id)).toEqual(['state']);
});

test('the table has one line a measure, dates as exact as they are known, both days and the licence', () => {
  const csv = measuresCsv(measures, {
    day: '2026-11-22',
    recordUpTo: '2026-10-09',
    sources: TEST_SOURCES,
    appUrl: 'https://headroom.example/',
  });
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatch(/^\ufeffJurisdiction,.*From,Until,How the end is known/);
  expect(lines[1]).toContain('soon,County,GA,01001,Moratorium,,Data centers,2026-03-01,2026-12-01');
  expect(lines[1]).toContain('2026-11-22,2026-10-09,soon,osm');
  expect(lines[3]).toContain(
    ',2025-07,,a source says it has no end,"ban, in force, no end set, from July 2025"',
  );
  expect(lines[4]).toContain(',2026-03-01,,end not recorded,');
  expect(lines[5]).toContain(',Zoning rule,HB 507,');
  expect(lines[5]).toContain('zoning rule (HB 507), adopted, end not recorded');
  expect(lines[6]).toContain('from the state or country around it');
  expect(lines[7]).toMatch(
    /^reaching-town,.*in a part of this county, counted in another one; about 40 % of the town lies here/,
  );
  expect(lines[8]).toMatch(/^over-lately,.*term has run out; check whether it was extended/);
  expect(lines[9]).toMatch(/^over,.*term has run out; a source says it was extended/);
  for (const line of lines.slice(1)) expect(line).toContain('https://headroom.example/?event=');
});

const several = {
  measuresInForce: [
    measure({ id: 'Troup County', until: '2026-12-01', endBasis: 'term', from: '2026-02-01' }),
    measure({ id: 'Aiken County', state: 'SC', until: '2027-12-01', endBasis: 'stated', from: '2025-02-01' }),
    measure({ id: 'Coweta County', until: '2027-01-01', endBasis: 'stated', from: null, kind: 'ban' }),
  ],
  measuresFromAbove: [
    measure({ id: 'South Carolina', state: 'SC', jurisdictionKind: 'state', kind: 'zoningRule' }),
  ],
  measuresInPart: [],
  measuresRunOut: [measure({ id: 'Heard County', until: '2026-01-01', endBasis: 'stated' })],
};
const names = (listing: Partial<typeof ALL_MEASURES>) =>
  measureGroups(several, { ...ALL_MEASURES, ...listing }).knownEnd.map(({ id }) => id);

test('the list is sorted by end, by state and place, or the newest first', () => {
  expect(names({})).toEqual(['Troup County', 'Coweta County', 'Aiken County']);
  expect(names({ order: 'place' })).toEqual(['Coweta County', 'Troup County', 'Aiken County']);
  expect(names({ order: 'since' })).toEqual(['Troup County', 'Aiken County', 'Coweta County']);
});

test('the list is narrowed to a state and to a kind, and so is the file', () => {
  expect(measureChoices(several).states).toEqual(['GA', 'SC']);
  const kinds = measureChoices(several).kinds;
  expect(names({ state: 'SC' })).toEqual(['Aiken County']);
  expect(measureGroups(several, { ...ALL_MEASURES, state: 'GA' }).above).toEqual([]);
  const ban = kinds.find((kind) => names({ kind }).includes('Coweta County')) ?? '';
  expect(names({ kind: ban })).toEqual(['Coweta County']);
  const context = {
    day: '2026-08-22',
    recordUpTo: null,
    sources: TEST_SOURCES,
    appUrl: 'https://x.example/',
  };
  const csv = measuresCsv(several, context, { ...ALL_MEASURES, state: 'SC' });
  expect(csv).toContain('Aiken County');
  expect(csv).not.toContain('Troup County');
  expect(csv).not.toContain('Heard County');
});

test('what the list can no longer be narrowed to is let go, and the order stays', () => {
  const choices = { states: ['GA', 'SC'], kinds: ['Ban', 'Moratorium'] };
  const asked = { order: 'place', state: 'SC', kind: 'Ban' } as const;
  expect(possibleListing(asked, choices)).toEqual(asked);
  expect(possibleListing(asked, { ...choices, states: ['GA', 'NC'] })).toEqual({ ...asked, state: null });
  expect(possibleListing(asked, { ...choices, states: ['SC'] })).toEqual({ ...asked, state: null });
  expect(possibleListing(asked, { ...choices, kinds: [] })).toEqual({ ...asked, kind: null });
});
