import { expect, it } from 'vitest';
import type { OppositionEvent } from '../model/event';
import { END_NOT_RECORDED_VALUE, inForceValue, PROPOSED_VALUE } from '../model/standing';
import { TEST_COUNTIES, TEST_EVENTS, TEST_STATES } from '../model/testData';
import { DEFAULT_VIEW } from '../model/view/view';
import { NO_DATA } from './dataset';
import { bindingInView, isViewAbroad, standingsInView, tallyInView } from './opposition';
import { drawnKey } from './selectors';
import { createAppStore } from './store';

const [template] = TEST_EVENTS;
if (!template) throw new Error('the test world has no events');
const measure = { fate: 'adopted', durationDays: null, durationKind: 'indefinite', statedEnd: null } as const;
const act = (id: string, part: Partial<OppositionEvent>): OppositionEvent => ({
  ...template,
  id,
  date: '2025-03-01',
  mechanism: 4,
  measure,
  ...part,
});

const EVENTS = [
  act('loudoun', {}),
  act('ended', { measure: { ...measure, statedEnd: '2025-04-01' } }),
  act('proposed', { measure: { ...measure, fate: 'proposed' } }),
  act('endNotRecorded', {
    measure: { ...measure, kind: 'moratorium', endBasis: 'notRecorded', durationKind: 'unknown' },
  }),
  act('noMeasure', { measure: null }),
  act('study', { measure: { ...measure, kind: 'study' } }),
  act('later', { date: '2025-09-01' }),
  act('town elsewhere', { jurisdictionKind: 'municipality', lon: -100, lat: 40 }),
];

const store = () =>
  createAppStore(
    DEFAULT_VIEW,
    {
      ...NO_DATA,
      events: { kind: 'ready', value: EVENTS },
      counties: { kind: 'ready', value: TEST_COUNTIES },
      states: { kind: 'ready', value: TEST_STATES },
    },
    '2025-06-01',
  );
const listed = (app: ReturnType<typeof store>) => bindingInView(app.getState()).map(({ id }) => id);

it('lists what binds on the day, and what was adopted with no end on record', () => {
  const app = store();
  app.getState().setDate('2025-06-01');
  expect(listed(app)).toEqual(['loudoun', 'endNotRecorded', 'town elsewhere']);
  app.getState().setDate('2025-03-15');
  expect(listed(app)).toContain('ended');
  app.getState().setDate('2025-10-01');
  expect(listed(app)).toContain('later');
});

it('keeps to what the map shows, and to the filter, but not to the period chosen', () => {
  const app = store();
  app.getState().setDate('2025-06-01');
  const { camera } = app.getState().view;
  app.getState().setCamera(camera, [-78, 38.5, -77, 39.5]);
  expect(listed(app)).toEqual(['loudoun', 'endNotRecorded']);
  app.getState().setEventFilter({ since: '2025-05-01' });
  expect(listed(app)).toEqual(['loudoun', 'endNotRecorded']);
  app.getState().setEventFilter({ mechanisms: [5] });
  expect(listed(app)).toEqual([]);
});

it('counts measures and areas in view by what stands', () => {
  const app = store();
  app.getState().setDate('2025-06-01');
  const tally = () => tallyInView(app.getState());
  expect(tally().get(inForceValue(4))).toEqual({ counties: 1, states: 0, places: 1, measures: 2 });
  expect(tally().get(END_NOT_RECORDED_VALUE)).toMatchObject({ measures: 1 });
  expect(tally().get(PROPOSED_VALUE)).toMatchObject({ measures: 1 });
  const { camera } = app.getState().view;
  app.getState().setCamera(camera, [-101, 39, -99, 41]);
  expect([...tally()]).toEqual([[inForceValue(4), { counties: 0, states: 0, places: 1, measures: 1 }]]);
});

it('counts a town without a point, and an act of another country, only where the view reaches their ground', () => {
  const town = { jurisdictionKind: 'township', lon: null, lat: null, area: 'cousub:5110799999' } as const;
  const abroad = { jurisdictionKind: 'national', country: 'IE', state: null, countyFips: null } as const;
  const app = createAppStore(
    DEFAULT_VIEW,
    {
      ...NO_DATA,
      events: {
        kind: 'ready',
        value: [act('town', town), act('abroad', { ...abroad, lon: null, lat: null })],
      },
      counties: { kind: 'ready', value: TEST_COUNTIES },
      states: { kind: 'ready', value: TEST_STATES },
      countries: { kind: 'ready', value: [{ code: 'IE', bounds: [-10.5, 51.4, -5.9, 55.4] }] },
    },
    '2025-06-01',
  );
  const { camera } = app.getState().view;
  const seenAt = (lon: number, lat: number) => {
    app.getState().setCamera(camera, [lon, lat, lon + 0.2, lat + 0.2]);
    return [tallyInView(app.getState()).get(inForceValue(4)), listed(app)];
  };
  const areas = { counties: 0, states: 0 };
  expect(seenAt(-77.5, 39)).toEqual([{ ...areas, places: 1, measures: 1 }, ['town']]);
  expect(seenAt(-6.3, 53.3)).toEqual([{ ...areas, places: 0, measures: 1 }, ['abroad']]);
  expect(seenAt(-100, 40)).toEqual([undefined, []]);
});

it('counts areas that the map has drawn in view, not all whose box the view meets, while it tells', () => {
  const state = { jurisdictionKind: 'state', countyFips: null, lon: null, lat: null } as const;
  const town = { jurisdictionKind: 'township', lon: -77.45, lat: 39.05, area: 'cousub:5110799999' } as const;
  const events = [
    act('county', { jurisdictionKind: 'county', lon: null, lat: null }),
    act('statewide', { ...state, state: 'VA', mechanism: 5 }),
    act('town', { ...town, mechanism: 3 }),
    act('somewhere', { ...town, lon: null, lat: null, area: 'county:51107', mechanism: 2 }),
  ];
  const app = createAppStore(
    DEFAULT_VIEW,
    {
      ...NO_DATA,
      events: { kind: 'ready', value: events },
      counties: { kind: 'ready', value: TEST_COUNTIES },
      states: { kind: 'ready', value: TEST_STATES },
    },
    '2025-06-01',
  );
  const { setCamera, setDrawn, setDrawnRows } = app.getState();
  const { camera } = app.getState().view;
  const drawnAs = (...keys: string[]) => {
    setDrawnRows('opposition', new Map(keys.map((key) => [key, null])));
    setDrawn();
  };
  const steps = () => [...tallyInView(app.getState()).keys()].sort();
  const all = ([2, 3, 4, 5] as const).map(inForceValue);
  setCamera(camera, [-77.5, 39, -77.4, 39.1]);
  expect(steps()).toEqual(all);
  drawnAs(drawnKey('county', '51107'), drawnKey('state', 'VA'));
  expect(steps()).toEqual(all);
  drawnAs(drawnKey('state', 'VA'));
  expect(steps()).toEqual([inForceValue(3), inForceValue(5)]);
  expect(listed(app).toSorted()).toEqual(['statewide', 'town']);
  drawnAs();
  expect(steps()).toEqual([inForceValue(3)]);
  // A town whose middle lies outside, but not its ground.
  setCamera(camera, [-77.4, 39, -77.3, 39.1]);
  expect(steps()).toContain(inForceValue(4));
  drawnAs(drawnKey('town', 'cousub:5110799999'));
  expect(steps()).toEqual([inForceValue(3)]);
  drawnAs();
  expect(steps()).toEqual([]);
});

it('lists statewide measures of the states in view', () => {
  const state = { jurisdictionKind: 'state', countyFips: null, lon: null, lat: null } as const;
  const app = createAppStore(DEFAULT_VIEW, {
    ...NO_DATA,
    events: { kind: 'ready', value: [act('statewide', { ...state, state: 'VA' })] },
    states: { kind: 'ready', value: TEST_STATES },
  });
  const { camera } = app.getState().view;
  const wideAt = (lon: number, lat: number) => {
    app.getState().setCamera(camera, [lon, lat, lon + 0.2, lat + 0.2]);
    return standingsInView(app.getState()).wide.map(({ id }) => id);
  };
  expect(wideAt(-77.5, 39)).toEqual(['statewide']);
  expect(wideAt(-120, 39)).toEqual([]);
});

it('tells no color of a state where every county in view shows its own', () => {
  const state = { jurisdictionKind: 'state', countyFips: null, lon: null, lat: null, state: 'VA' } as const;
  const county = { jurisdictionKind: 'county', lon: null, lat: null, mechanism: 3 } as const;
  const stepsWith = (...own: OppositionEvent[]) => {
    const app = createAppStore(
      DEFAULT_VIEW,
      {
        ...NO_DATA,
        events: { kind: 'ready', value: [act('statewide', { ...state, mechanism: 2 }), ...own] },
        counties: { kind: 'ready', value: TEST_COUNTIES.filter(({ fips }) => fips === '51107') },
        states: { kind: 'ready', value: TEST_STATES },
      },
      '2025-06-01',
    );
    app.getState().setCamera(app.getState().view.camera, [-77.5, 39, -77.4, 39.1]);
    return [...tallyInView(app.getState()).values()].map(({ counties, states }) => ({ counties, states }));
  };
  expect(stepsWith()).toEqual([{ counties: 0, states: 1 }]);
  expect(stepsWith(act('own', county))).toEqual([
    { counties: 1, states: 0 },
    { counties: 0, states: 0 },
  ]);
  expect(stepsWith(act('later', { ...county, date: '2025-09-01' }))).toEqual([{ counties: 0, states: 1 }]);
});

it('knows a view without any of the United States, once the states are there', () => {
  const states = { kind: 'ready', value: TEST_STATES } as const;
  const abroadAt = (data: typeof NO_DATA, ...bounds: [number, number, number, number]) => {
    const app = createAppStore(DEFAULT_VIEW, data);
    app.getState().setCamera(app.getState().view.camera, bounds);
    return isViewAbroad(app.getState());
  };
  expect(abroadAt({ ...NO_DATA, states }, -6.5, 53.2, -6.1, 53.5)).toBe(true);
  expect(abroadAt({ ...NO_DATA, states }, -77.6, 39, -77.4, 39.1)).toBe(false);
  expect(abroadAt(NO_DATA, -6.5, 53.2, -6.1, 53.5)).toBe(false);
});
