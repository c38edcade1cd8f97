import { describe, expect, it } from 'vitest';
import { boundsMeet } from '../model/bounds';
import type { OppositionEvent } from '../model/event';
import type { Country, County, State } from '../model/region';
import type { Site } from '../model/site';
import { HOME_CAMERA } from '../model/view/camera';
import { DEFAULT_VIEW } from '../model/view/view';
import { NO_DATA } from './dataset';
import type { Loader } from './loader';
import { open, targetOf } from './lookAt';
import { areasInView, eventsInView } from './selectors';
import { createAppStore } from './store';

const ready = <T>(value: T) => ({ kind: 'ready' as const, value });
const loudoun = { fips: '51107', name: 'Loudoun County', state: 'VA', bounds: [-78, 38.8, -77.3, 39.3] };
const virginia = { code: 'VA', fips: '51', name: 'Virginia', bounds: [-83.7, 36.5, -75.2, 39.5] };
const ireland: Country = { code: 'IE', bounds: [-10.4, 51.5, -6, 55.4] };
const act = (id: string, part: Partial<OppositionEvent>) =>
  ({
    id,
    date: '2024-01-01',
    country: 'US',
    state: null,
    countyFips: null,
    lon: null,
    lat: null,
    actions: [],
    concerns: [],
    projectOutcome: null,
    measureOutcome: null,
    ...part,
  }) as OppositionEvent;

const store = () =>
  createAppStore(DEFAULT_VIEW, {
    ...NO_DATA,
    sites: ready([{ id: 'denton', lon: -97.1, lat: 33.2 } as Site]),
    events: ready([
      act('town', { state: 'VA', countyFips: '51107', lon: -77.5, lat: 39.1 }),
      act('county', { state: 'VA', countyFips: '51107' }),
      act('state', { state: 'VA' }),
      act('federal', {}),
      act('abroad', { country: 'IE' }),
      act('unplaced', { country: 'XX' }),
    ]),
    counties: ready([loudoun as County]),
    states: ready([virginia as State]),
    countries: ready([ireland]),
    areas: ready([]),
  });
/** Everything is there already. */
const loader = { ensure: async () => undefined } as unknown as Loader;

describe('where to look', () => {
  it('finds sites, towns, counties, states and circles', async () => {
    const app = store();
    expect(await targetOf({ kind: 'site', id: 'denton' }, app, loader)).toMatchObject({
      lon: -97.1,
      lat: 33.2,
    });
    expect(await targetOf({ kind: 'event', id: 'town' }, app, loader)).toMatchObject({
      lon: -77.5,
      lat: 39.1,
    });
    expect(await targetOf({ kind: 'event', id: 'county' }, app, loader)).toEqual({ bounds: loudoun.bounds });
    expect(await targetOf({ kind: 'event', id: 'state' }, app, loader)).toEqual({ bounds: virginia.bounds });
    expect(await targetOf({ kind: 'event', id: 'abroad' }, app, loader)).toEqual({ bounds: ireland.bounds });
    expect(await targetOf({ kind: 'region', region: { kind: 'country', code: 'IE' } }, app, loader)).toEqual({
      bounds: ireland.bounds,
    });
    const circle = { kind: 'radius' as const, lon: 0, lat: 60, km: 111.2 };
    const target = await targetOf({ kind: 'region', region: circle }, app, loader);
    // At 60° north a degree of longitude is half as long as one of latitude.
    expect(target).toEqual({
      bounds: [expect.closeTo(-2, 6), expect.closeTo(59, 6), expect.closeTo(2, 6), expect.closeTo(61, 6)],
    });
  });
  it('is the start for the United States, whose box is wider than what a reader means', async () => {
    expect(await targetOf({ kind: 'event', id: 'federal' }, store(), loader)).toEqual(HOME_CAMERA);
  });
  it('says null for what is not known', async () => {
    expect(await targetOf({ kind: 'site', id: 'gone' }, store(), loader)).toBeNull();
    expect(await targetOf({ kind: 'event', id: 'unplaced' }, store(), loader)).toBeNull();
    expect(
      await targetOf({ kind: 'region', region: { kind: 'country', code: 'NZ' } }, store(), loader),
    ).toBeNull();
  });
  it('does not fly away from what the reader has opened meanwhile', async () => {
    const app = store();
    const first = open({ kind: 'site', id: 'denton' }, app, loader);
    await open({ kind: 'event', id: 'county' }, app, loader);
    await first;
    expect(app.getState().flyTo).toMatchObject({ serial: 1, target: { bounds: loudoun.bounds } });
  });
});

describe('acts in view', () => {
  const inView = (bounds: [number, number, number, number]) => {
    const app = store();
    app.getState().setCamera(DEFAULT_VIEW.camera, bounds);
    return eventsInView(app.getState()).map((event) => event.id);
  };
  it('are those whose point or area meets the view; unknown ground is never left out', () => {
    expect(inView([-77.6, 39, -77.4, 39.2])).toEqual(['town', 'county', 'state', 'federal', 'unplaced']);
    expect(inView([-77.9, 38.9, -77.8, 39])).toEqual(['county', 'state', 'federal', 'unplaced']);
    expect(inView([-100, 30, -99, 31])).toEqual(['federal', 'unplaced']);
    expect(inView([-7, 52, -6, 53])).toEqual(['abroad', 'unplaced']);
    expect(inView([0, 45, 10, 50])).toEqual(['unplaced']);
  });
});

describe('boxes', () => {
  it('meet across the date line', () => {
    expect(boundsMeet([170, -10, 190, 10], [-175, 0, -170, 5])).toBe(true);
    expect(boundsMeet([170, -10, 190, 10], [-165, 0, -160, 5])).toBe(false);
    expect(boundsMeet([-10, 0, 10, 10], [5, 20, 15, 30])).toBe(false);
  });
  it('take areas into the list that contain the view', () => {
    const app = store();
    const area = { id: 'PJM', bounds: [-90, 34, -73, 43] };
    app.getState().setData({ areas: ready([area as never, { id: 'none', bounds: null } as never]) });
    app.getState().setCamera(DEFAULT_VIEW.camera, [-78, 39, -77, 40]);
    expect(areasInView(app.getState()).map(({ id }) => id)).toEqual(['PJM']);
  });
});
