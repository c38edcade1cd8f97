import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from '../model/event';
import { ALL_EVENTS } from '../model/filters';
import { MECHANISMS, SITE_CLASSES, SITE_STATUSES } from '../model/vocabulary';
import {
  type ActProperties,
  actCollection,
  areaMechanisms,
  dayNumber,
  excludedActCollection,
  excludedAreas,
  firstActs,
} from './opposition/features';
import { parseImageName } from './paint/imageNames';
import { iconName } from './sites/features';
import { markSize, UNKNOWN_SIZE } from './sites/markSize';

const event = (id: string, part: Partial<OppositionEvent> = {}): OppositionEvent => ({
  id,
  date: '2025-01-01',
  datePrecision: 'day',
  jurisdiction: 'Leesburg',
  jurisdictionKind: 'municipality',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  lon: -77.5,
  lat: 39.1,
  area: null,
  actions: ['moratorium'],
  concerns: [],
  mechanism: 4,
  technology: 'dataCenter',
  measure: null,
  act: null,
  outcome: 'notRecorded',
  projectOutcome: null,
  measureOutcome: null,
  project: null,
  company: null,
  mw: null,
  groups: [],
  evidence: 'press',
  attestedBy: [],
  siteIds: [],
  ...part,
});

/** What the map's filter leaves on a day. */
const on = (day: string, properties: readonly ActProperties[]) =>
  properties.filter(({ from, until }) => from <= dayNumber(day) && until > dayNumber(day));
const propertiesOf = (events: OppositionEvent[]) =>
  actCollection(events, ALL_EVENTS).features.map((feature) => feature.properties);

describe('municipal acts', () => {
  it('stand as one mark per place with what is recorded up to the day', () => {
    const marks = propertiesOf([
      event('a', { date: '2024-03-01', mechanism: 1 }),
      event('b', { date: '2025-06-01', mechanism: 4 }),
      event('c', { date: '2026-01-01', mechanism: 2 }),
    ]);
    expect(on('2024-02-29', marks)).toEqual([]);
    expect(on('2024-03-01', marks)).toMatchObject([{ id: 'a', count: 1, mechanism: 1 }]);
    expect(on('2025-12-31', marks)).toMatchObject([{ id: 'b', count: 2, mechanism: 4 }]);
    expect(on('2026-08-01', marks)).toMatchObject([{ id: 'b', count: 3, mechanism: 4 }]);
  });

  it('are never twice on the same place and day, and count every act up to it', () => {
    const acts = fc.array(
      fc.record({
        date: fc.option(fc.constantFrom('2024-01-01', '2024-06-15', '2025-01-01', '2026-07-04')),
        mechanism: fc.constantFrom(...MECHANISMS),
        jurisdiction: fc.constantFrom('Leesburg', 'Purcellville'),
        // Trackers place one town at slightly different centres.
        lon: fc.constantFrom(-77.5, -77.51),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        acts,
        fc.constantFrom('2023-01-01', '2024-03-01', '2025-01-01', '2027-01-01'),
        (parts, day) => {
          const events = parts.map((part, index) => event(`e${index}`, part));
          const features = actCollection(events, ALL_EVENTS).features;
          for (const town of ['Leesburg', 'Purcellville']) {
            const own = events.filter(({ jurisdiction }) => jurisdiction === town);
            const here = own.filter((act) => act.date === null || act.date <= day);
            const ids = new Set(own.map(({ id }) => id));
            const ofTown = features.filter((f) => ids.has(f.properties.id));
            expect(new Set(ofTown.map((f) => f.geometry.coordinates[0])).size).toBeLessThan(2);
            const marks = on(
              day,
              ofTown.map((f) => f.properties),
            );
            expect(marks.length).toBe(here.length === 0 ? 0 : 1);
            if (here.length > 0) {
              expect(marks[0]?.count).toBe(here.length);
              expect(marks[0]?.mechanism).toBe(Math.max(...here.map((act) => act.mechanism)));
            }
          }
        },
      ),
    );
  });

  it('of a town that trackers place and write differently are one mark, where the first act has it', () => {
    const { features } = actCollection(
      [
        event('a', { jurisdiction: 'Town of Leesburg', date: '2024-03-01' }),
        event('b', { lon: -77.56, lat: 39.12, date: '2025-03-01' }),
        event('elsewhere', { countyFips: '51061', lon: -77.8, lat: 38.7 }),
      ],
      ALL_EVENTS,
    );
    const marks = features.filter(({ properties }) => properties.until > dayNumber('2026-01-01'));
    expect(marks.map(({ geometry, properties }) => [geometry.coordinates, properties.count])).toEqual([
      [[-77.5, 39.1], 2],
      [[-77.8, 38.7], 1],
    ]);
  });

  it('over areas are dimmed where none of them passes the filter, and only once they have happened', () => {
    const act = (id: string, part: Partial<OppositionEvent>) =>
      event(id, { jurisdictionKind: 'county', date: '2025-01-01', ...part });
    const kept = act('kept', { countyFips: '51107' });
    const record = [
      kept,
      act('beside', { countyFips: '51107' }),
      act('excluded', { countyFips: '51061' }),
      act('to come', { countyFips: '51059', date: '2027-01-01' }),
      act('state', { jurisdictionKind: 'state', countyFips: null, state: 'VA' }),
    ];
    const dimmed = excludedAreas(firstActs(record), areaMechanisms([kept]), '2026-08-22');
    expect(dimmed).toEqual({ counties: ['51061'], states: ['VA'] });
  });

  it('are divided by the filter without loss', () => {
    const filter = { ...ALL_EVENTS, mechanisms: [5] as const };
    const events = [event('ban', { mechanism: 5 }), event('talk', { mechanism: 1, lon: -70 })];
    expect(actCollection(events, filter).features.map((f) => f.properties.id)).toEqual(['ban']);
    expect(excludedActCollection(events, filter).features.map((f) => f.properties.id)).toEqual(['talk']);
  });

  it('are no points where the act is over an area', () => {
    for (const jurisdictionKind of ['county', 'state', 'federal', 'national'] as const)
      expect(propertiesOf([event('x', { jurisdictionKind })])).toEqual([]);
  });
});

it('gives counties and states their strongest act, and abroad nothing', () => {
  const { counties, states } = areaMechanisms([
    event('a', { jurisdictionKind: 'county', mechanism: 2 }),
    event('b', { jurisdictionKind: 'county', mechanism: 4 }),
    event('c', { jurisdictionKind: 'state', mechanism: 3 }),
    event('d', { jurisdictionKind: 'municipality', mechanism: 5 }),
    event('e', { jurisdictionKind: 'county', country: 'IE', countyFips: null, mechanism: 5 }),
  ]);
  expect([...counties]).toEqual([['51107', 4]]);
  expect([...states]).toEqual([['VA', 3]]);
});

describe('marks of sites', () => {
  it('grow with megawatts and stay small when nobody states them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 9000, noNaN: true }),
        fc.double({ min: 0.1, max: 9000, noNaN: true }),
        (a, b) => {
          if (a < b) expect(markSize(a)).toBeLessThanOrEqual(markSize(b));
        },
      ),
    );
    expect(markSize(null)).toBe(UNKNOWN_SIZE);
    expect(markSize(0.1)).toBeGreaterThan(UNKNOWN_SIZE);
    expect(markSize(1_500)).toBe(markSize(9_000));
  });

  it('ask for images that can be drawn', () => {
    for (const siteClass of SITE_CLASSES)
      for (const status of SITE_STATUSES) {
        const name = iconName({ siteClass, status, precision: 'town', mw: null });
        expect(parseImageName(`site|dark|${name}`)).toEqual({
          kind: 'site',
          mode: 'dark',
          siteClass,
          status,
          approximate: true,
          mwKnown: false,
        });
      }
  });
});

describe('names of images', () => {
  it('are read as they are written', () => {
    const shares = SITE_CLASSES.flatMap((_, index) => [index, 0, 2, 0]);
    expect(parseImageName(`ring|light|${shares.join('-')}-`)).toEqual({
      kind: 'ring',
      mode: 'light',
      shares,
    });
    expect(parseImageName('hatch|dark')).toEqual({ kind: 'hatch', mode: 'dark' });
  });
  it('of others are left alone', () => {
    for (const name of [
      '',
      'ring|light|',
      'ring|light|5-0-1-0-0-2-',
      `ring|light|${SITE_CLASSES.map(() => '0-0-0-0-').join('')}`,
      'site|light|castle|operating|0|0',
      'x|light',
    ])
      expect(parseImageName(name)).toBeNull();
  });
});
