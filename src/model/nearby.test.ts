import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from './event';
import { byDateDown, NEARBY_KM, oppositionNear } from './nearby';
import { TEST_EVENTS, TEST_SITES } from './testData';

const [site] = TEST_SITES;
const [event] = TEST_EVENTS;
if (!site || !event) throw new Error('the test data hold a site and an act');
const act = (id: string, part: Partial<OppositionEvent> = {}): OppositionEvent => ({ ...event, id, ...part });
const at = (id: string, north: number, part: Partial<OppositionEvent> = {}) =>
  act(id, { jurisdictionKind: 'municipality', lon: site.lon, lat: site.lat + north, ...part });
const ids = (events: readonly OppositionEvent[]) => events.map(({ id }) => id);

describe('acts around a site', () => {
  it('are past ones and undated ones, the newest first, undated last, ties by id', () => {
    const events = [
      act('b', { date: '2025-01-01' }),
      act('undated-b', { date: null }),
      act('a', { date: '2025-01-01' }),
      act('undated-a', { date: null }),
      act('today', { date: '2025-06-01' }),
      act('tomorrow', { date: '2025-06-02' }),
    ];
    const expected = ['today', 'a', 'b', 'undated-a', 'undated-b'];
    expect(ids(oppositionNear(site, events, '2025-06-01').county)).toEqual(expected);
    expect(ids(oppositionNear(site, events.toReversed(), '2025-06-01').county)).toEqual(expected);
    expect(ids(events.toSorted(byDateDown))[0]).toBe('tomorrow');
  });

  it('of its state are acts over the state, of the United States only', () => {
    const events = [
      act('own', { jurisdictionKind: 'state' }),
      act('other', { jurisdictionKind: 'state', state: 'WV' }),
      act('county'),
    ];
    const state = (part: Partial<typeof site>) =>
      ids(oppositionNear({ ...site, ...part }, events, '2026-01-01').state);
    expect(state({})).toEqual(['own']);
    expect(state({ country: 'AU' })).toEqual([]);
  });

  it('of a county need a county', () => {
    const events = [act('none', { countyFips: null }), act('own')];
    expect(ids(oppositionNear(site, events, '2026-01-01').county)).toEqual(['own']);
    expect(oppositionNear({ ...site, countyFips: null }, events, '2026-01-01').county).toEqual([]);
  });

  it('of towns lie within 50 km, the nearest first, and of one place the newest', () => {
    const near = (events: OppositionEvent[], km?: number) =>
      oppositionNear(site, events, '2026-01-01', km).municipal.map((found) => found.event.id);
    const events = [
      at('far', 0.5),
      at('near', -0.1),
      at('old', 0.2, { date: '2020-01-01' }),
      at('new', 0.2, { date: '2024-01-01' }),
      act('nowhere', { lon: null }),
    ];
    expect(NEARBY_KM).toBe(50);
    expect(near(events)).toEqual(['near', 'new', 'old']);
    expect(near(events, 60)).toEqual(['near', 'new', 'old', 'far']);
    const [found] = oppositionNear(site, [at('x', 0.1)], '2026-01-01').municipal;
    expect(found?.km).toBeCloseTo(11.12, 1);
    expect(near([at('x', 0.1)], found?.km)).toEqual(['x']);
  });

  it('say when the distance is from a rough position', () => {
    expect(oppositionNear(site, [], '2026-01-01').approximate).toBe(false);
    expect(oppositionNear({ ...site, precision: 'county' }, [], '2026-01-01').approximate).toBe(true);
  });
});
