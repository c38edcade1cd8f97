import { describe, expect, test } from 'vitest';
import type { LegalMeasure } from '../legalMeasure';
import type { Region } from '../region';
import { TEST_ACT, TEST_DATA, TEST_EVENTS, TEST_MEASURE, TEST_MEASURES } from '../testData';
import { type CalendarKind, calendarOf } from './calendar';
import type { Scheduled } from './scheduled';

const VIRGINIA: Region = { kind: 'state', code: 'VA' };
const LOUDOUN: Region = { kind: 'county', fips: '51107' };
const HEARING: Scheduled = {
  id: 'county-act.scheduled-1',
  eventId: 'county-act',
  date: '2026-09-10',
  datePrecision: 'day',
  kind: 'hearing',
  bodyKind: 'countyBoard',
  about: 'measure',
  instrument: null,
  note: 'hearing on extension',
};

function calendar({
  region = VIRGINIA as Region | null,
  date = '2026-08-22',
  days = 365,
  measures = TEST_MEASURES as readonly LegalMeasure[],
  scheduled = [HEARING],
  acts = [] as readonly (typeof TEST_ACT)[],
} = {}) {
  const found = calendarOf(region, { ...TEST_DATA, measures, scheduled, acts }, date, days);
  if (!found) throw new Error('no such region');
  return found;
}
const told = (given: Parameters<typeof calendar>[0] = {}) =>
  calendar(given).entries.map(({ kind, date }) => `${kind} ${date}`);

describe('what comes next', () => {
  test('is every date on record after the day, in order of time', () => {
    expect(told()).toEqual(['hearing 2026-09-10', 'ballot 2026-11-01', 'measureEnds 2027-03-01']);
    expect(calendar().until).toBe('2027-08-22');
  });

  test('holds its first and its last day', () => {
    expect(told({ date: '2027-03-01', days: 1 })).toEqual(['measureEnds 2027-03-01']);
    expect(told({ date: '2027-03-02', days: 1 })).toEqual([]);
    expect(told({ date: '2026-08-22', days: 18 })).toEqual([]);
    expect(told({ date: '2026-08-22', days: 19 })).toEqual(['hearing 2026-09-10']);
  });

  test('holds a month as long as some of its days are ahead', () => {
    expect(told({ date: '2026-11-30', days: 1 })).toEqual(['ballot 2026-11-01']);
    expect(told({ date: '2026-12-01', days: 1 })).toEqual([]);
  });

  test('says what an end rests on, and that an extension may not be on record', () => {
    const [, , end] = calendar().entries;
    expect(end).toMatchObject({
      id: 'county-act.ends',
      basis: 'term',
      mayBeExtended: true,
      measure: { kind: 'moratorium' },
      attestedBy: ['datacentertracker'],
    });
    const read = { ...TEST_MEASURE, until: { ...TEST_MEASURE.until, machineRead: true }, seen: '2027-04-01' };
    expect(calendar({ measures: [read], scheduled: [] }).entries[0]).toMatchObject({
      basis: 'machineRead',
      mayBeExtended: false,
    });
  });

  test.each([
    ['is over before its term', { ended: { on: '2026-06-01', reason: 'lifted', by: null, latest: null } }],
    ['is adopted later', { adopted: { date: '2026-12-01', precision: 'day' } }],
    ['was only proposed', { fate: 'proposed', adopted: null }],
    ['has no end on record', { until: { date: null, basis: 'notRecorded', machineRead: false } }],
  ] as const)('leaves out the end of a measure that %s', (_, part) => {
    expect(told({ measures: [{ ...TEST_MEASURE, ...part } as LegalMeasure], scheduled: [] })).toEqual([]);
  });

  test('tells hearings that the record dates, but not other acts', () => {
    const acts = [
      { ...TEST_ACT, id: 'a', kind: 'hearing', date: '2026-08-30' },
      { ...TEST_ACT, id: 'b', kind: 'approved', date: '2026-08-30' },
      { ...TEST_ACT, id: 'c', kind: 'hearing', date: '2027-01-01', datePrecision: 'year' },
    ] as const;
    expect(told({ acts, measures: [], scheduled: [] })).toEqual(['hearing 2026-08-30']);
  });
});

test('a calendar of some kinds holds no other, and no note on ends where they are not asked for', () => {
  const of = (kinds: readonly CalendarKind[] | null, date = '2026-08-22') =>
    calendarOf(VIRGINIA, { ...TEST_DATA, measures: TEST_MEASURES, scheduled: [HEARING] }, date, 365, kinds);
  expect(of(['hearing'])?.entries.map(({ kind }) => kind)).toEqual(['hearing']);
  expect(of(['hearing'])?.notes.map(({ code }) => code)).toEqual(['recordEnds', 'machineRead']);
  expect(of(['ballot'], '2027-03-02')?.passed.map(({ kind }) => kind)).toEqual(['ballot']);
  expect(of(['measureEnds'])?.notes.map(({ code }) => code)).toContain('endsNotRecorded');
  expect(of(null)?.entries.map(({ kind }) => kind)).toEqual(['hearing', 'ballot', 'measureEnds']);
});

describe('the calendar of a region', () => {
  test('holds what applies from above, marked, and nothing from elsewhere', () => {
    const measures = TEST_MEASURES.map((measure) => ({
      ...measure,
      until: TEST_MEASURE.until,
      ballotDate: null,
    }));
    const of = (region: Region | null) =>
      calendar({ region, measures, scheduled: [] }).entries.map(({ id, scope }) => `${id} ${scope}`);
    expect(of(LOUDOUN)).toEqual(['county-act.ends inside', 'state-act.ends state']);
    expect(of({ kind: 'county', fips: '51019' })).toEqual(['state-act.ends state']);
    expect(of({ kind: 'country', code: 'IE' })).toEqual([]);
    expect(of(null)).toEqual(['county-act.ends inside', 'state-act.ends inside']);
  });

  test('does not exist for one that the data does not hold', () => {
    expect(calendarOf({ kind: 'county', fips: '99999' }, TEST_DATA, '2026-08-22', 30)).toBeNull();
  });

  test('names what passed since the record ends apart, without results', () => {
    const later = calendar({ date: '2027-03-02' });
    expect(later.entries).toEqual([]);
    expect(later.passed.map(({ id }) => id)).toEqual([
      'county-act.scheduled-1',
      'town-act.ballot',
      'county-act.ends',
    ]);
    expect(later.notes).toContainEqual({ code: 'resultsUnknown', entries: 3, recordUpTo: '2026-08-22' });
    expect(calendar().passed).toEqual([]);
  });

  test('counts the measures in force that have no end on record', () => {
    expect(calendar().notes).toContainEqual({ code: 'endsNotRecorded', measures: 1 });
    expect(calendar().notes).toContainEqual({ code: 'machineRead', entries: 1 });
    expect(calendar().sources.map(({ id }) => id)).toEqual(['datacentertracker']);
  });
});

describe('an entry', () => {
  test('of a hearing that was read in a text says what was read', () => {
    expect(calendar({ measures: [] }).entries).toEqual([
      {
        id: 'county-act.scheduled-1',
        kind: 'hearing',
        date: '2026-09-10',
        datePrecision: 'day',
        basis: 'machineRead',
        mayBeExtended: false,
        measure: null,
        bodyKind: 'countyBoard',
        note: 'hearing on extension',
        jurisdiction: 'county-act',
        jurisdictionKind: 'county',
        country: 'US',
        state: 'VA',
        countyFips: '51107',
        project: null,
        scope: 'inside',
        eventIds: ['county-act'],
        attestedBy: ['datacentertracker'],
      },
    ]);
  });

  test('of a ballot is of its voters, by the day or the month that is stated', () => {
    const [, , ban] = TEST_MEASURES;
    if (!ban) throw new Error('the test world has no ban');
    const ballot = (ballotDate: string) =>
      calendar({ measures: [{ ...ban, ballotDate }], scheduled: [] }).entries;
    expect(ballot('2026-11-03')).toMatchObject([
      {
        id: 'town-act.ballot',
        kind: 'ballot',
        date: '2026-11-03',
        datePrecision: 'day',
        basis: 'stated',
        mayBeExtended: false,
        bodyKind: 'voters',
        measure: { id: 'town-act', kind: 'ban', technology: 'dataCenter', fate: 'proposed' },
        note: null,
        project: null,
        jurisdiction: 'Leesburg',
        eventIds: ['town-act'],
        attestedBy: ['datacentertracker'],
      },
    ]);
    expect(ballot('2026-11')).toMatchObject([{ date: '2026-11-01', datePrecision: 'month' }]);
    expect(ballot('2026-08-21')).toEqual([]);
  });

  test('of a told act says how it is known, and whose body it is', () => {
    const act = {
      ...TEST_ACT,
      id: 'a',
      kind: 'referendumHeld',
      date: '2026-09-01',
      bodyKind: 'voters',
    } as const;
    const told = (basis: 'machineRead' | 'coded') =>
      calendar({ acts: [{ ...act, basis } as never], measures: [], scheduled: [] }).entries;
    expect(told('machineRead')).toMatchObject([
      {
        id: 'a',
        kind: 'ballot',
        basis: 'machineRead',
        bodyKind: 'voters',
        project: 'Project X',
        measure: null,
      },
    ]);
    expect(told('coded')).toMatchObject([{ basis: 'stated', mayBeExtended: false, note: null }]);
  });

  test('of an act of the record itself is told once, before what was read of the same', () => {
    const hearing = TEST_EVENTS.filter(({ id }) => id === 'later-act').map((event) => ({
      ...event,
      project: 'Gateway',
      act: {
        kind: 'hearing',
        body: null,
        bodyKind: 'council',
        votes: null,
        instrument: null,
        basis: 'coded',
      } as never,
    }));
    const told = (scheduled: readonly Scheduled[]) =>
      calendarOf(VIRGINIA, { ...TEST_DATA, events: hearing, scheduled }, '2026-08-22', 30)?.entries;
    expect(told([])).toMatchObject([
      { id: 'later-act', date: '2026-09-01', project: 'Gateway', basis: 'stated' },
    ]);
    const same = { ...HEARING, id: 'later-act', eventId: 'later-act', date: '2026-09-02' };
    expect(told([same])).toMatchObject([{ id: 'later-act', date: '2026-09-02', basis: 'machineRead' }]);
  });

  test('is left out where no record is behind it', () => {
    expect(calendar({ scheduled: [{ ...HEARING, eventId: 'gone' }], measures: [] }).entries).toEqual([]);
    expect(
      calendar({
        acts: [{ ...TEST_ACT, eventId: 'gone', kind: 'hearing', date: '2026-09-01' }],
        measures: [],
        scheduled: [],
      }).entries,
    ).toEqual([]);
    expect(calendar({ measures: [{ ...TEST_MEASURE, eventIds: ['gone'] }], scheduled: [] }).entries).toEqual(
      [],
    );
  });

  test('names the pages of its records, each once', () => {
    const page = (label: string, url: string | null) => ({ label, url }) as never;
    const pages = () => [
      page('A', 'https://example.org/a'),
      page('B', 'https://example.org/a'),
      page('C', null),
    ];
    const found = calendarOf(
      VIRGINIA,
      { ...TEST_DATA, scheduled: [HEARING], sourcesOf: pages },
      '2026-08-22',
      30,
    );
    expect(found?.entries[0]?.pages?.map(({ label }) => label)).toEqual(['B', 'C']);
    const none = calendarOf(
      VIRGINIA,
      { ...TEST_DATA, scheduled: [HEARING], sourcesOf: () => null },
      '2026-08-22',
      30,
    );
    expect(none?.entries[0]?.pages).toEqual([]);
    expect(calendar().entries[0]).not.toHaveProperty('pages');
  });
});

test('entries of one day stand in the order of their ids', () => {
  const scheduled = ['c', 'a', 'b'].map((id) => ({ ...HEARING, id }));
  expect(calendar({ scheduled, measures: [] }).entries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('an end without a basis in the record is none, and one past the days asked for is not yet told', () => {
  const until = (basis: string, date: string | null = '2027-03-01') =>
    told({
      measures: [{ ...TEST_MEASURE, until: { ...TEST_MEASURE.until, basis, date } } as LegalMeasure],
      scheduled: [],
    });
  expect(until('stated')).toEqual(['measureEnds 2027-03-01']);
  expect(until('openEnded')).toEqual([]);
  expect(told({ measures: [TEST_MEASURE], scheduled: [], days: 190 })).toEqual([]);
  expect(told({ measures: [TEST_MEASURE], scheduled: [], days: 191 })).toEqual(['measureEnds 2027-03-01']);
});

test('a calendar names its region and its days, and counts nothing that it does not hold', () => {
  expect(calendar({ days: 30 })).toMatchObject({
    region: { id: 'state:VA' },
    date: '2026-08-22',
    until: '2026-09-21',
    days: 30,
    dataDate: TEST_DATA.dataDate,
    recordUpTo: TEST_DATA.recordUpTo,
  });
  expect(calendar({ region: null }).region).toBeNull();
  expect(calendar({ measures: [], scheduled: [] }).notes).toEqual([
    { code: 'recordEnds', recordUpTo: TEST_DATA.recordUpTo },
  ]);
  // Of another county there is no measure of which an end could be missing.
  const elsewhere = { kind: 'country', code: 'IE' } as const;
  expect(calendar({ region: elsewhere }).notes.map(({ code }) => code)).toEqual(['recordEnds']);
});
