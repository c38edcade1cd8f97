import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRECISIONS } from '../../../src/model/vocabulary';
import { type Member, matchMembers } from './match';
import { createOperators } from './operators';

const operators = createOperators([
  { pattern: 'MARA', name: 'MARA Holdings', operatorClass: 'exMiner' },
  { pattern: 'Marathon Digital', name: 'MARA Holdings', operatorClass: 'exMiner' },
  { pattern: 'CoreWeave', name: 'CoreWeave', operatorClass: 'neocloud' },
]);

const member = (part: Partial<Member> & { key: string }): Member => ({
  name: 'Granbury',
  parties: 'MARA',
  places: '',
  country: 'US',
  countyFips: null,
  status: 'operating',
  datasets: new Set(),
  buildings: new Set(),
  mapped: [],
  holds: new Set(),
  lon: -97.73,
  lat: 32.34,
  precision: 'town',
  ...part,
});
const match = (members: readonly Member[], overrides: Parameters<typeof matchMembers>[2] = []) =>
  matchMembers(new Map(members.map((item) => [item.key, item])), operators, overrides);
const pairs = (found: ReturnType<typeof match>) =>
  found.matches.map(({ hub, member: other }) => `${hub} ${other}`);

describe('matchMembers', () => {
  it('joins rows with a company, a name and a place in common', () => {
    const found = match([
      member({ key: 'lineage:a', name: 'MARA Granbury' }),
      member({ key: 'center:b', name: 'Granbury Mine', parties: 'Marathon Digital', lon: -97.8 }),
    ]);
    expect(pairs(found)).toEqual(['lineage:a center:b']);
    expect(found.matches[0]).toMatchObject({ rule: 'nameAndParty' });
    expect(found.matches[0]?.reason).toContain('MARA Holdings');
    expect(found.matches[0]?.reason).toContain('granbury');
  });

  it.each([
    ['another company', { parties: 'CoreWeave' }],
    ['another name', { name: 'MARA Kearney' }],
    ['a point too far off', { lon: -97.2 }],
  ])('leaves rows apart that have %s, and lists them', (_, part) => {
    const found = match([
      member({ key: 'lineage:a', name: 'MARA Granbury' }),
      member({ key: 'center:b', ...part }),
    ]);
    expect(pairs(found)).toEqual([]);
    expect(found.candidates).toHaveLength(1);
  });

  it('does not take one word for the company and the name as well', () => {
    const found = match([
      member({ key: 'atlas:a', name: 'Mountain Road', parties: 'Tract' }),
      member({ key: 'center:b', name: 'Iron Mountain', parties: 'Iron Mountain' }),
    ]);
    expect(pairs(found)).toEqual([]);
  });

  it('gives a row to the better of two', () => {
    const found = match([
      member({ key: 'lineage:dalton-4', name: 'MARA Dalton Tilton' }),
      member({ key: 'lineage:dalton-1', name: 'MARA Dalton' }),
      member({ key: 'center:b', name: 'Dalton Tilton' }),
    ]);
    expect(pairs(found)).toEqual(['lineage:dalton-4 center:b']);
    expect(found.candidates.map(({ recordA }) => recordA)).toEqual(['lineage:dalton-1']);
  });

  it('brings along what matches a row that has joined, unless a person has said no', () => {
    const rows = [
      member({ key: 'lineage:a', name: 'MARA Wolf Hollow', places: 'Granbury' }),
      member({ key: 'atlas:b', name: 'MARA Granbury Falcon' }),
      member({ key: 'center:c', name: 'Falcon' }),
    ];
    expect(pairs(match(rows))).toEqual(['lineage:a atlas:b', 'lineage:a center:c']);
    const no = { verdict: 'different', reason: 'seen', date: '2026-11-22' } as const;
    expect(pairs(match(rows, [{ recordA: 'lineage:a', recordB: 'center:c', ...no }]))).toEqual([
      'lineage:a atlas:b',
    ]);
  });

  it('lets a verdict win over the rules', () => {
    const rows = [
      member({ key: 'lineage:a' }),
      member({ key: 'center:b', lon: -60, parties: 'CoreWeave', name: 'x' }),
    ];
    const yes = { verdict: 'same', reason: 'seen', date: '2026-11-22' } as const;
    expect(match(rows, [{ recordA: 'center:b', recordB: 'lineage:a', ...yes }]).matches).toMatchObject([
      { hub: 'lineage:a', member: 'center:b', rule: 'reviewed', reason: 'seen' },
    ]);
  });

  it('joins outlines of one company side by side, half a kilometre apart at most, to the nearest', () => {
    const outline = (key: string, lon: number) =>
      member({ key, name: `MARA hall ${key}`, lon, precision: 'footprint', datasets: new Set(['osm']) });
    const [hall, beside, far] = [
      outline('center:a', -97.73),
      outline('center:b', -97.734),
      outline('center:c', -97.739),
    ] as const;
    expect(pairs(match([hall, beside]))).toEqual(['center:a center:b']);
    expect(pairs(match([hall, far]))).toEqual([]);
    const rows = [hall, beside, far];
    expect(match([...rows].reverse())).toEqual(match(rows));
    expect(match(rows).matches.every(({ km }) => km < 0.5)).toBe(true);
    const strangers = [hall, { ...beside, name: 'CoreWeave hall', parties: 'CoreWeave' }];
    expect(pairs(match(strangers))).toEqual([]);
  });

  it('gives the same sites whatever the order of rows, never two rows of the lineage in one', () => {
    const anyMember = fc.record({
      kind: fc.constantFrom('lineage', 'atlas', 'center'),
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      name: fc.constantFrom(
        'MARA Granbury',
        'Granbury Falcon',
        'Dalton',
        'Dalton Falcon',
        'CoreWeave Dalton',
      ),
      parties: fc.constantFrom('MARA', 'Marathon Digital', 'CoreWeave', ''),
      places: fc.constantFrom('', 'Granbury', 'Dalton'),
      lon: fc.constantFrom(-97.73, -97.75, -97.9, -98.2),
      precision: fc.constantFrom(...PRECISIONS),
    });
    const rows = fc
      .uniqueArray(anyMember, { selector: ({ kind, id }) => `${kind}:${id}`, maxLength: 12 })
      .map((list) => list.map(({ kind, id, ...rest }) => member({ key: `${kind}:${id}`, ...rest })));
    const withShuffle = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(withShuffle, ([list, shuffled]) => {
        const found = match(list);
        expect(match(shuffled)).toEqual(found);
        const members = found.matches.map((item) => item.member);
        expect(new Set(members).size).toBe(members.length);
        expect(members.filter((key) => key.startsWith('lineage:'))).toEqual([]);
        expect(found.matches.filter((item) => members.includes(item.hub))).toEqual([]);
      }),
    );
  });
});
