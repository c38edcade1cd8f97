/** The small world of `src/model/testData.ts` as the state of the app, for tests of downloads. */

import { BUILT_IN, fileLayers } from '../../layers/list';
import type { RecordContext } from '../../layers/records';
import {
  TEST_AREAS,
  TEST_COUNTIES,
  TEST_EVENT_DETAIL,
  TEST_EVENTS,
  TEST_SITE_DETAIL,
  TEST_SITES,
  TEST_SOURCES,
  TEST_STATES,
} from '../../model/testData';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { loadedValue, NO_DATA } from '../../state/dataset';
import { countiesByFips, viewDate } from '../../state/selectors';
import { type AppState, createAppStore } from '../../state/store';
import type { Extent } from '../picture/extent';
import type { Details } from './details';
import { type ExportTable, exportTable, shownRecords } from './tables';

export const TEST_MANIFEST = {
  version: 'abc123',
  dataDate: '2026-08-22',
  recordUpTo: '2026-08-22',
  eventMonths: ['2025-01', '2026-08'] as [string, string],
  counts: { sites: 7, events: 7, areas: 4, counties: 2 },
  files: {},
};

const ready = <T>(value: T) => ({ kind: 'ready' as const, value });

/** The app with the test world loaded; areas have the outline of their state. */
export function testState(view: Partial<View> = {}): AppState {
  const data = {
    ...NO_DATA,
    manifest: ready(TEST_MANIFEST),
    sources: ready(TEST_SOURCES),
    sites: ready(TEST_SITES),
    events: ready(TEST_EVENTS),
    areas: ready(TEST_AREAS.map((area) => ({ ...area, bounds: TEST_STATES[0]?.bounds ?? null }))),
    counties: ready(TEST_COUNTIES),
    states: ready(TEST_STATES),
  };
  return createAppStore({ ...DEFAULT_VIEW, ...view }, data).getState();
}

/** Everything a box holds. */
export const boxExtent = (bounds: Extent['bounds']): Extent => ({
  bounds,
  holds: (lon, lat) => lon >= bounds[0] && lon <= bounds[2] && lat >= bounds[1] && lat <= bounds[3],
});

export const WORLD = boxExtent([-180, -85, 180, 85]);

/** The one site with details has an OpenStreetMap record, the one act a cited page. */
const DETAILS: Details = new Map<string, ReadonlyMap<string, unknown>>([
  [
    'sites',
    new Map([
      [
        'ashburn-1',
        {
          ...TEST_SITE_DETAIL,
          records: [
            {
              dataset: 'osm',
              recordId: 'way/1',
              name: null,
              url: 'https://www.openstreetmap.org/way/1',
              text: null,
              licence: 'ODbL-1.0',
              retrieved: '2026-08-01',
            },
            {
              dataset: 'osm',
              recordId: 'x',
              name: null,
              url: null,
              text: 'A page',
              licence: 'CC-BY-4.0 AND ODbL-1.0',
              retrieved: '2026-08-22',
            },
          ],
        },
      ],
    ]),
  ],
  [
    'events',
    new Map([
      [
        'county-act',
        {
          ...TEST_EVENT_DETAIL,
          sources: [
            {
              url: 'https://news.test/1',
              label: 'news.test',
              tier: 'press' as const,
              dataset: 'datacentertracker',
              licence: 'CC-BY-4.0',
            },
          ],
        },
      ],
    ]),
  ],
]);

/** The layers that the app comes with. */
export const TEST_LAYERS = await fileLayers(BUILT_IN);

/** What rows need. */
export function testContext(state: AppState): RecordContext {
  return {
    sources: TEST_SOURCES,
    counties: countiesByFips(state),
    areaNames: new Map(loadedValue(state.data.areas)?.map(({ id, name }) => [id, name])),
    sites: TEST_SITES,
    day: viewDate(state),
    recordUpTo: TEST_MANIFEST.recordUpTo,
    fill: state.view.fill,
    newLoadMw: state.view.scenario?.load.peakMw ?? null,
    fits: state.view.fits,
    appUrl: 'https://headroom.test/app/',
  };
}

/** The tables of a state with what lies on a ground. */
export const testTables = (state: AppState, seen = WORLD): ExportTable[] =>
  shownRecords(TEST_LAYERS, state, seen).map((records) => exportTable(records, DETAILS, testContext(state)));
