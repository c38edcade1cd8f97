import { expect, test } from 'vitest';
import type { OppositionEvent } from './event';
import { mechanismOn, placesOf, strongestByCounty, strongestByState } from './events';

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
    actions: ['moratorium'],
    concerns: [],
    mechanism: 4,
    technology: 'dataCenter',
    measure: { fate: 'adopted', durationDays: 180, durationKind: 'fixedDays', statedEnd: null },
    outcome: 'paused',
    project: null,
    company: null,
    mw: null,
    groups: [],
    evidence: 'press',
    attestedBy: ['datacentertracker'],
    ...change,
  };
}

test('a moratorium fills its county with its class only while it binds', () => {
  const events = [event({})];
  expect(strongestByCounty(events, '2026-03-01').get('17179')).toBeUndefined();
  expect(strongestByCounty(events, '2026-03-02').get('17179')?.mechanism).toBe(4);
  expect(strongestByCounty(events, '2026-12-01').get('17179')?.mechanism).toBe(1);
});

test('a proposed ban is pressure, an adopted rule is not', () => {
  const ban = event({
    mechanism: 5,
    measure: { fate: 'proposed', durationDays: null, durationKind: 'unknown', statedEnd: null },
  });
  expect(mechanismOn(ban, '2026-04-01')).toBe(1);
  const rule = event({
    mechanism: 3,
    actions: ['zoningRestriction'],
    measure: { fate: 'adopted', durationDays: null, durationKind: 'unknown', statedEnd: null },
  });
  const strongest = strongestByCounty([ban, rule], '2026-04-01').get('17179');
  expect(strongest).toEqual({ mechanism: 3, event: rule, count: 2 });
});

test('a denial has no term and keeps its class', () => {
  expect(mechanismOn(event({ measure: null, actions: ['permitDenial'] }), '2029-01-01')).toBe(4);
});

test('acts of towns, states and other countries do not fill a county; state acts fill states', () => {
  const town = event({ jurisdictionKind: 'municipality', jurisdiction: 'Pekin', lon: -89.6, lat: 40.6 });
  const state = event({ jurisdictionKind: 'state', jurisdiction: 'Illinois', countyFips: null });
  const abroad = event({ jurisdictionKind: 'state', country: 'ES', state: null, countyFips: null });
  expect(strongestByCounty([town, state, abroad], '2026-04-01').size).toBe(0);
  expect([...strongestByState([town, state, abroad], '2026-04-01').keys()]).toEqual(['IL']);
});

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
