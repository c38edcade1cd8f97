import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from '../event';
import type { Region } from '../region';
import { regionReport } from '../report/report';
import { TEST_DATA } from '../testData';
import { peopleUnder } from './underMeasures';

const [act] = TEST_DATA.events.filter(({ state, date }) => state === 'VA' && date !== null);
const [county] = TEST_DATA.counties;
if (!act || !county) throw new Error('the test world holds neither');

/** Two counties of one state and one of another. */
const counties = [
  { ...county, fips: '51107', state: 'VA' },
  { ...county, fips: '51019', state: 'VA' },
  { ...county, fips: '24001', state: 'MD' },
];
const people = {
  counties: { 51107: [1000, null], 51019: [500, null], 24001: [70, null] } as Record<string, [number, null]>,
  towns: {
    towns: [
      [200, '51107', 'place:1'],
      [30, '51107', 'cousub:9'],
      [4, '51019', 'place:1', 'place:2'],
      [50, '51019', 'place:2'],
      [7, '24001', 'place:3'],
    ] as [number, string, ...string[]][],
    outside: { 51107: 600 },
  },
};

function measure(id: string, part: Partial<OppositionEvent>, kind = 'moratorium'): OppositionEvent {
  return {
    ...(act as OppositionEvent),
    id,
    date: '2025-03-01',
    datePrecision: 'day',
    country: 'US',
    area: null,
    ...part,
    measure: {
      id,
      kind,
      from: { date: '2025-03-01', precision: 'day' },
      durationDays: null,
      durationKind: 'unknown',
      statedEnd: null,
      endBasis: 'notRecorded',
      fate: 'adopted',
    } as never,
  };
}
const town = (id: string, area: string | null, countyFips: string, state = 'VA') =>
  measure(id, { jurisdiction: id, jurisdictionKind: 'municipality', area, countyFips, state });
const ofCounty = measure('loudoun', { jurisdictionKind: 'county', countyFips: '51107', state: 'VA' });
const ofState = measure('maryland', { jurisdictionKind: 'state', countyFips: null, state: 'MD' });

function under(events: readonly OppositionEvent[], region: Region = { kind: 'country', code: 'US' }) {
  const data = { ...TEST_DATA, counties, events };
  const report = regionReport(region, data, '2026-08-22');
  return report && peopleUnder(report, data, people);
}

describe('people under measures', () => {
  it('are none where none is in force, of all residents', () => {
    expect(under([])).toMatchObject({
      residents: 1570,
      covered: { state: 0, county: 0, town: 0, perhaps: 0 },
      measures: 0,
    });
  });

  it('count once in two towns that overlap', () => {
    expect(under([town('a', 'place:1', '51107'), town('b', 'place:2', '51019')])?.covered).toMatchObject({
      town: 254,
    });
  });

  it('of a county are those outside of places; its cities count by their own measures, or are told apart', () => {
    expect(under([ofCounty, town('a', 'place:1', '51107'), town('c', 'cousub:9', '51107')])?.covered).toEqual(
      {
        state: 0,
        county: 600,
        town: 204,
        perhaps: 200,
      },
    );
  });

  it('of a state are all, also those of its towns', () => {
    expect(under([ofState, town('d', 'place:3', '24001', 'MD')])?.covered).toMatchObject({
      state: 70,
      town: 0,
    });
  });

  it('hold in a county that the state around it or a town beside it binds', () => {
    expect(under([ofState], { kind: 'county', fips: '24001' })).toMatchObject({
      residents: 70,
      covered: { state: 70 },
      measures: 1,
    });
  });

  it('leave out rules that stop nothing, and count measures whose place is not known', () => {
    const found = under([
      town('a', null, '51107'),
      measure('rule', { jurisdictionKind: 'county', countyFips: '51107', state: 'VA' }, 'zoningRule'),
    ]);
    expect(found).toMatchObject({
      measures: 1,
      covered: { county: 0, town: 0 },
      acts: { county: [], town: [] },
    });
  });

  it('are not known of circles, nor where a county has no figure', () => {
    expect(under([], { kind: 'radius', lon: -77.5, lat: 39, km: 25 })).toBeNull();
    const data = { ...TEST_DATA, counties: [...counties, { ...county, fips: '51999' }], events: [] };
    const report = regionReport({ kind: 'state', code: 'VA' }, data, '2026-08-22');
    expect(report && peopleUnder(report, data, people)).toBeNull();
  });
});
