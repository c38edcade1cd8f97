import { describe, expect, test } from 'vitest';
import { BODY_KINDS, type BodyKind } from '../../../../src/model/act';
import { JURISDICTION_KINDS } from '../../../../src/model/vocabulary';
import { BodyBook, type BodyPlace, bodyWritten, fitsPlace, writtenBody } from './bodies';

const NO_NAMES = new Map();
const place = (part: Partial<BodyPlace> = {}): BodyPlace =>
  ({
    country: 'US',
    state: 'TX',
    jurisdictionKind: 'municipality',
    jurisdiction: 'City of Hill',
    countyFips: '48217',
    ...part,
  }) as BodyPlace;

test.each([
  ['Harford County Council (first reading), MD', 'Harford County Council'],
  ['Harford County Council, MD', 'Harford County Council'],
  ['Hill City Council — second vote', 'Hill City Council'],
  ['Hill', 'Hill'],
])('%s is written %s', (text, name) => {
  expect(writtenBody(text)).toBe(name);
});

describe('the body that a name is', () => {
  test.each([
    ['Hill County Commissioners Court', 'countyBoard'],
    ['Fiscal Court', 'countyBoard'],
    ['Superior Court of Hill', 'court'],
    ['US Department of Energy', 'federal'],
    ['United States Senate', 'federal'],
    ['Governor of Texas', 'governor'],
    ['Texas Legislature', 'stateLegislature'],
    ['Virginia General Assembly', 'stateLegislature'],
    ['Georgia Public Service Commission', 'utilityCommission'],
    ['Virginia State Corporation Commission', 'utilityCommission'],
    ['Hill Planning Commission', 'planningBody'],
    ['Hill Planning and Zoning Board', 'planningBody'],
    ['Hill Board of Zoning Appeals', 'zoningBoard'],
    ['Hill Zoning Hearing Board', 'zoningBoard'],
    ['Hill County Board of Supervisors', 'countyBoard'],
    ['Caddo Parish Council', 'countyBoard'],
    ['Hill City Council', 'localCouncil'],
    ['Saline Township Board', 'localCouncil'],
    ['Hill Board of Aldermen', 'localCouncil'],
  ] as const)('%s is a %s', (text, kind) => {
    expect(bodyWritten(text, NO_NAMES)).toEqual({ name: text, kind });
  });

  test.each([
    'United States',
    'Pima County / Tucson Council',
    'Jackson and Ross County Councils',
    'A & B City Council',
    'Hill',
    'Hill County',
  ])('of %s is none', (text) => {
    expect(bodyWritten(text, NO_NAMES)).toBeNull();
  });

  test('is as a person found it, and a city is not named twice', () => {
    const names = new Map([['Hill', { name: 'Hill Town Meeting', kind: 'voters' as BodyKind }]]);
    expect(bodyWritten('Hill (second vote)', names)).toEqual({ name: 'Hill Town Meeting', kind: 'voters' });
    expect(bodyWritten('City of Hill City Council', NO_NAMES)?.name).toBe('Hill City Council');
    expect(bodyWritten('Town of Hill Planning Board', NO_NAMES)?.name).toBe('Town of Hill Planning Board');
  });
});

test('a place has bodies of its own kind', () => {
  const kinds = (kind: BodyKind) =>
    JURISDICTION_KINDS.filter((jurisdictionKind) => fitsPlace(kind, { jurisdictionKind }));
  expect(kinds('localCouncil')).toEqual(['municipality', 'township']);
  expect(kinds('countyBoard')).toEqual(['county']);
  for (const kind of ['planningBody', 'zoningBoard', 'mayor'] as const)
    expect(kinds(kind), kind).toEqual(['municipality', 'township', 'county']);
  for (const kind of ['stateLegislature', 'governor'] as const) expect(kinds(kind), kind).toEqual(['state']);
  expect(kinds('tribe')).toEqual(['tribal']);
  const rest = BODY_KINDS.filter((kind) => kinds(kind).length === JURISDICTION_KINDS.length);
  expect(rest).toContain('court');
});

describe('the name of a body', () => {
  const named = (
    kind: BodyKind,
    at: BodyPlace,
    form: Parameters<BodyBook['nameOf']>[2] = null,
    rows: [string, string][] = [],
  ) => new BodyBook(new Map(rows)).nameOf(kind, at, form);

  test('is that which a tracker wrote, where it wrote one only', () => {
    const book = new BodyBook(new Map());
    book.learn(place(), { name: 'Hill Common Council', kind: 'localCouncil' });
    expect(book.nameOf('localCouncil', place(), null)).toBe('Hill Common Council');
    expect(book.nameOf('localCouncil', place({ jurisdiction: 'Hill' }), null)).toBe('Hill Common Council');
    expect(book.nameOf('localCouncil', place({ jurisdiction: 'Hall' }), null)).toBe('Hall');
    book.learn(place(), { name: 'Hill City Council', kind: 'localCouncil' });
    expect(book.nameOf('localCouncil', place(), null)).toBe('City of Hill');
  });

  test('is not learned of houses and courts, nor of a body that acts from elsewhere', () => {
    const book = new BodyBook(new Map());
    const state = place({ jurisdictionKind: 'state', jurisdiction: 'Texas' });
    book.learn(state, { name: 'Texas Senate', kind: 'stateLegislature' });
    expect(book.nameOf('stateLegislature', state, null)).toBeNull();
    book.learn(place(), { name: 'Hill County Board', kind: 'countyBoard' });
    expect(book.nameOf('countyBoard', place(), null)).toBe('Hill County');
  });

  test('is that of the county where the table names the county, else that of its state', () => {
    const rows: [string, string][] = [
      ['TX|countyBoard|county', '{place} Commissioners Court'],
      ['48217|countyBoard|county', 'Hill County Council'],
    ];
    const county = (countyFips: string, jurisdiction: string) =>
      place({ jurisdictionKind: 'county', jurisdiction, countyFips });
    expect(named('countyBoard', county('48217', 'Hill County'), null, rows)).toBe('Hill County Council');
    expect(named('countyBoard', county('48309', 'McLennan County'), null, rows)).toBe(
      'McLennan County Commissioners Court',
    );
  });

  test('is that of the place for its council, its county and its voters, and none for other bodies', () => {
    expect(named('localCouncil', place())).toBe('City of Hill');
    expect(named('countyBoard', place())).toBe('Hill County');
    expect(named('countyBoard', place({ countyFips: null }))).toBeNull();
    // Where the county is the city, its council is the city's.
    expect(named('countyBoard', place({ state: 'VA', countyFips: '51600' }))).toBeNull();
    expect(named('voters', place())).toBe('Voters of Hill');
    expect(named('planningBody', place())).toBeNull();
    expect(named('utility', place())).toBeNull();
    expect(named('utility', place({ jurisdictionKind: 'utility', jurisdiction: 'Chelan PUD' }))).toBe(
      'Chelan PUD',
    );
    expect(named('tribe', place({ jurisdictionKind: 'tribal', jurisdiction: 'Tonkawa Tribe' }))).toBe(
      'Tonkawa Tribe',
    );
    expect(named('localCouncil', place({ country: 'CA' }))).toBeNull();
  });
});
