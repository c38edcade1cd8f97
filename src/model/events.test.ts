import { expect, test } from 'vitest';
import type { OppositionEvent } from './event';
import { placesOf } from './events';

function event(change: Partial<OppositionEvent>): OppositionEvent {
  return {
    id: 'x',
    date: '2026-03-02',
    datePrecision: 'day',
    jurisdiction: 'Tazewell County',
    jurisdictionKind: 'county',
    country: 'US',
    state: 'IL',
    countyFips: '17179',
    lon: null,
    lat: null,
    area: null,
    actions: ['moratorium'],
    concerns: [],
    mechanism: 4,
    technology: 'dataCenter',
    measure: { fate: 'adopted', durationDays: 180, durationKind: 'fixedDays', statedEnd: null },
    act: null,
    outcome: 'notRecorded',
    projectOutcome: null,
    measureOutcome: null,
    project: null,
    company: null,
    mw: null,
    groups: [],
    evidence: 'press',
    attestedBy: ['datacentertracker'],
    siteIds: [],
    ...change,
  };
}

test('acts of one town make one mark, namesakes in another county another', () => {
  const pekin = { jurisdictionKind: 'municipality', lon: -89.6, lat: 40.6 } as const;
  const events = [
    event({ ...pekin, id: 'a', jurisdiction: 'Pekin' }),
    event({ ...pekin, id: 'b', jurisdiction: 'City of Pekin', lon: -89.65 }),
    event({ ...pekin, id: 'c', jurisdiction: 'Pekin', countyFips: '18175', lon: -86, lat: 38.5 }),
    event({ id: 'd' }),
  ];
  expect(placesOf(events).map((place) => place.events.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
});
