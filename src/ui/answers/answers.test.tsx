import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { testState } from '../../export/data/exportTestData';
import { nextMessages, placeMessages, whatIfMessages } from '../../i18n/words';
import type { Calendar, CalendarEntry } from '../../model/calendar/calendar';
import type { PeoplePoint } from '../../model/people/people';
import type { StatePower } from '../../model/power/power';
import { type SurroundingsData, surroundingsOf } from '../../model/surroundings/surroundings';
import { TEST_AREAS, TEST_DATA } from '../../model/testData';
import { createAppStore } from '../../state/store';
import { ShellProvider } from '../shellState';
import { AppProvider } from '../store';
import { AroundFigures } from './Around';
import { Carry } from './Carry';
import { Dates } from './ComesNext';
import { RadiusControl } from './RadiusControl';

const POWER: StatePower = {
  state: 'VA',
  prices: null,
  utilities: [],
  counties: {},
  areas: {},
  sites: {},
  plants: [],
  coalPlans: [],
};
const point = (km: number, people: number): PeoplePoint => ({ lon: -77.5, lat: 39 + km / 111.195, people });
const world: SurroundingsData & typeof TEST_DATA = {
  ...TEST_DATA,
  towns: [['Leesburg', 'VA', -77.56, 39.11, 48]],
  peoplePoints: () => [point(0.5, 1234), point(4, 20_000)],
  landIn: () => [],
  halls: [],
  powerIn: () => POWER,
};

/** What a part shows, tags left out. */
function shown(part: React.ReactNode, view: Parameters<typeof testState>[0] = {}): string {
  const { view: full, data } = testState(view);
  const services = { store: createAppStore(full, data), loader: {}, exporter: {} } as never;
  const html = renderToStaticMarkup(
    <AppProvider services={services}>
      <ShellProvider>{part}</ShellProvider>
    </AppProvider>,
  );
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('what surrounds a place', () => {
  const around = (lon: number, lat: number) =>
    surroundingsOf({ lon, lat, of: 'point' }, null, world, '2026-08-22');

  test('says people with their distance, and where the count is too coarse', () => {
    const text = shown(<AroundFigures around={around(-77.5, 39)} place="Ashburn" data={TEST_DATA} />);
    expect(text).toContain(placeMessages.around.about(1234));
    expect(text).toContain(placeMessages.around.about(21_234));
    expect(text).toContain(placeMessages.around.tooFine);
    expect(text).toMatch(/Leesburg, VA \(13\skm \/ 8\smi\)/);
    expect(text).toContain('Ashburn One');
  });

  test('says that nothing is on record, and nothing of people abroad', () => {
    const text = shown(<AroundFigures around={around(30, -30)} place="At sea" data={TEST_DATA} />);
    expect(text).toContain(placeMessages.around.noSites);
    expect(text).toContain(placeMessages.around.noActs);
    expect(text).not.toContain(placeMessages.around.people);
  });
});

describe('what the grid can carry', () => {
  test('is told of the first area, and the others can be chosen', () => {
    const text = shown(<Carry choices={['PJM-DOM', 'AAA']} isOr areas={TEST_AREAS} />);
    expect(text).toContain(placeMessages.carry.or);
    expect(text).toContain(
      placeMessages.carry.option('AAA', TEST_AREAS.find(({ id }) => id === 'AAA')?.name ?? ''),
    );
    expect(text).toMatch(/0\.5 % [\d,]+ MW/);
  });

  test('is told of the area that a link asks about', () => {
    const scenario = {
      areaId: 'PJM',
      load: { peakMw: 600, loadFactor: 1, interruptible: { share: 0, time: 'always' as const } },
    };
    const part = <Carry choices={['PJM-DOM', 'PJM']} isOr={false} areas={TEST_AREAS} />;
    expect(shown(part)).toContain(whatIfMessages.noHours('Dominion', '2020–2024'));
    expect(shown(part, { scenario })).toContain(whatIfMessages.noHours('PJM Interconnection', '2020–2024'));
  });

  test('says nothing where no area is known', () => {
    expect(shown(<Carry choices={['NOPE']} isOr={false} areas={TEST_AREAS} />).trim()).toBe('');
  });
});

describe('what comes next', () => {
  const entry = (part: Partial<CalendarEntry>): CalendarEntry => ({
    id: 'm.ends',
    kind: 'measureEnds',
    date: '2027-03-03',
    datePrecision: 'day',
    basis: 'term',
    mayBeExtended: true,
    measure: { id: 'm', kind: 'moratorium', technology: 'dataCenter', fate: 'adopted' },
    bodyKind: null,
    note: null,
    jurisdiction: 'Augusta Township',
    jurisdictionKind: 'township',
    country: 'US',
    state: 'MI',
    countyFips: null,
    project: null,
    scope: 'inside',
    eventIds: ['town-act'],
    attestedBy: [],
    ...part,
  });
  const calendar: Calendar = {
    region: null,
    date: '2026-11-28',
    until: '2027-11-28',
    days: 365,
    dataDate: '2026-11-20',
    recordUpTo: '2026-10-09',
    entries: [entry({})],
    passed: [
      entry({ id: 'x', kind: 'ballot', date: '2026-11-03', jurisdiction: 'Port Washington', state: 'WI' }),
    ],
    notes: [{ code: 'recordEnds', recordUpTo: '2026-10-09' }],
    sources: [],
  };
  const dates = (part: Partial<Calendar>) =>
    shown(<Dates calendar={{ ...calendar, ...part }} days={365} onDays={() => undefined} />);

  test('lists dates with what is known of them, and apart those whose result nobody recorded', () => {
    expect(dates({})).toMatch(/Moratorium ends: Augusta Township, MI 3 March 2027 · may be extended/);
    expect(dates({})).toMatch(/1 date passed since the record ends.*Port Washington, WI/);
    expect(dates({})).toContain('9 October 2026');
  });

  test('says that nothing is on record', () => {
    expect(dates({ entries: [], passed: [] })).toContain(nextMessages.none);
  });
});

test('the size of a circle stands in its field', () => {
  const html = renderToStaticMarkup(
    <AppProvider
      services={
        { store: createAppStore(testState().view, testState().data), loader: {}, exporter: {} } as never
      }
    >
      <RadiusControl region={{ kind: 'radius', lon: -93.62, lat: 41.59, km: 25 }} />
    </AppProvider>,
  );
  expect(html).toContain('value="25"');
  expect(html).toMatch(/type="range"[^>]*min="1"[^>]*max="200"/);
});
