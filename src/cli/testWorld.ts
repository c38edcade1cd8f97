/** The invented world of `src/model/testData.ts` as built data, for tests of the commands. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ACT_COLUMNS } from '../model/act';
import { SCHEDULED_COLUMNS } from '../model/calendar/scheduled';
import { digestOf } from '../model/changes/digest';
import { DIGEST_COLUMNS } from '../model/changes/digestRow';
import { COUNTRY_COLUMNS, detailShard, EVENT_COLUMNS, SITE_COLUMNS, STATE_COLUMNS } from '../model/columns';
import { COUNTY_GRID_COLUMNS } from '../model/countyGrid';
import { packCounties } from '../model/countyTable';
import type { EventSource } from '../model/event';
import { FIGHT_COLUMNS } from '../model/fight';
import { FITS_ASKED } from '../model/grid/fitsAsked';
import { hourAt, hoursIn } from '../model/grid/series';
import { encodeSeries } from '../model/grid/seriesCodec';
import { GROUP_COLUMNS } from '../model/group';
import { MEASURE_COLUMNS } from '../model/legalMeasure';
import { HALL_COLUMNS } from '../model/outlineRecord';
import { type Ring, writePolygons } from '../model/polygon';
import {
  TEST_ACT,
  TEST_DATA,
  TEST_EVENT_DETAIL,
  TEST_FIGHTS,
  TEST_MEASURES,
  TEST_SITE_DETAIL,
} from '../model/testData';
import { type CountyWater, WATER_COLUMNS } from '../model/water';
import { packTable } from '../model/wire';

const CLAIM = {
  scope: 'PJM',
  metric: 'large-load queue',
  period: '2026',
  value: '30',
  unit: 'GW',
  title: 'A newspaper',
  url: 'https://example.org/queue',
  read: 'excerpt',
  note: null,
};

const TEST_WATER: CountyWater = {
  fips: '51107',
  stressClass: 1,
  stressCoverage: 0.8,
  declineClass: null,
  aquifer: null,
  aquiferShare: null,
  withdrawalMgd: 12.5,
  publicSupplyMgd: null,
  irrigationMgd: null,
  thermoelectricMgd: null,
  industrialMgd: 0.004,
  groundwaterMgd: null,
};

const PAGE: EventSource = {
  url: 'https://example.org/minutes',
  label: 'example.org',
  tier: 'official',
  dataset: 'datacentertracker',
  licence: 'CC-BY-4.0',
};

/** Two years at 1,000 MW with five hours of a summer day and one of a winter night at 1,500. */
function wave() {
  const mw = new Float32Array(hoursIn(2020) + hoursIn(2021)).fill(1000);
  mw.fill(1500, hourAt(2020, 6) - hourAt(2020), hourAt(2020, 6) - hourAt(2020) + 5);
  mw[0] = 1500;
  return { firstHour: hourAt(2020), mw };
}

/** Writes the invented world as built data into a new folder. @returns the folder */
export function writeTestWorld(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-cli-'));
  const write = (name: string, content: unknown) =>
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  mkdirSync(path.join(folder, 'v1'));
  mkdirSync(path.join(folder, 'history'));
  write('manifest.json', { version: 'v1', dataDate: TEST_DATA.dataDate, recordUpTo: TEST_DATA.recordUpTo });
  write('v1/sites.json', packTable(SITE_COLUMNS, TEST_DATA.sites));
  write('v1/events.json', packTable(EVENT_COLUMNS, TEST_DATA.events));
  write('v1/measures.json', packTable(MEASURE_COLUMNS, TEST_MEASURES));
  write('v1/site-aliases.json', { 'ashburn-old': 'ashburn-1' });
  write('v1/event-aliases.json', { 'town-old': 'town-act' });
  // An earlier version, in which a site was only proposed and another was missing.
  const before = digestOf({ ...TEST_DATA, measures: TEST_MEASURES }, TEST_DATA.recordUpTo)
    .filter(({ id }) => id !== TEST_DATA.sites[1]?.id)
    .map((row) =>
      row.id === TEST_DATA.sites[0]?.id ? { ...row, facts: { ...row.facts, status: 'proposed' } } : row,
    );
  write('history/versions.json', [
    { version: 'v1', dataDate: TEST_DATA.dataDate, recordUpTo: TEST_DATA.recordUpTo },
    { version: 'v0', dataDate: '2026-07-01', recordUpTo: '2026-07-01' },
  ]);
  write('history/v0.json', packTable(DIGEST_COLUMNS, before));
  write('v1/scheduled.json', packTable(SCHEDULED_COLUMNS, []));
  write('v1/groups.json', packTable(GROUP_COLUMNS, []));
  write('v1/water.json', packTable(WATER_COLUMNS, [TEST_WATER]));
  write(
    'v1/county-grid.json',
    packTable(COUNTY_GRID_COLUMNS, [
      { fips: '51107', importLimitMw: 12_038, exportLimitMw: 10_347, lineKm: 6.3 },
    ]),
  );
  write('v1/town-counties.json', {});
  write('v1/fights.json', packTable(FIGHT_COLUMNS, TEST_FIGHTS));
  write('v1/acts.json', packTable(ACT_COLUMNS, [TEST_ACT]));
  mkdirSync(path.join(folder, 'v1/event-details'));
  for (const shard of ['US-VA', 'US']) {
    const details = TEST_DATA.events.filter((event) => detailShard(event) === shard);
    write(
      `v1/event-details/${shard}.json`,
      details.map(({ id }) => ({ ...TEST_EVENT_DETAIL, id, sources: [PAGE] })),
    );
  }
  mkdirSync(path.join(folder, 'v1/site-details'));
  const companies = [{ name: 'Acme', role: 'operator', reportedAs: null, dataset: 'osm', url: null }];
  for (const shard of new Set(TEST_DATA.sites.map(detailShard))) {
    write(`v1/site-details/${shard}.json`, [{ ...TEST_SITE_DETAIL, companies }]);
  }
  write('v1/counties.json', packCounties(TEST_DATA.counties));
  write('v1/states.json', packTable(STATE_COLUMNS, TEST_DATA.states));
  write('v1/countries.json', packTable(COUNTRY_COLUMNS, TEST_DATA.countries));
  const measured = new Map<string, [number, number]>([
    ['PJM', [2016, 2024]],
    ['PJM-DOM', [2020, 2024]],
  ]);
  const areas = TEST_DATA.areas.map((area) => ({ ...area, years: measured.get(area.id) ?? null }));
  write('v1/areas.json', areas);
  write('v1/search.json', {
    states: [],
    counties: [],
    towns: [['Ashburn', 'VA', -77.49, 39.04, 43.5]],
  });
  mkdirSync(path.join(folder, 'v1/people'));
  write('v1/people/counties.json', { 51107: [420_959, 434_326] });
  write('v1/people/towns.json', { towns: [], outside: {} });
  // On the spot of the first site, 3 km and 8 km north of it, and 30 km off.
  write('v1/people/VA.json', {
    state: 'VA',
    points: [-775000, 390000, 1000, -775000, 390270, 200, -775000, 390720, 30, -775000, 392700, 4],
  });
  mkdirSync(path.join(folder, 'v1/power'));
  write('v1/power/VA.json', {
    state: 'VA',
    prices: { state: 'VA', name: 'Virginia', residential: 14.41, commercial: 8.72, industrial: 8.99 },
    utilities: [],
    counties: {},
    sites: {},
    plants: [
      {
        eiaId: 6168,
        name: 'North Anna',
        countyFips: '51107',
        lon: -77.64,
        lat: 39.09,
        mw: 1959.6,
        fuel: 'nuclear',
        status: 'operating',
        year: 1978,
        operator: 'Virginia Electric & Power Co',
      },
    ],
    coalPlans: [],
  });
  mkdirSync(path.join(folder, 'v1/land-outlines'));
  const corners: Ring = [
    [-77.6, 39.2],
    [-77.4, 39.2],
    [-77.4, 39.3],
  ];
  write('v1/land-outlines/VA.json', [
    {
      kind: 'tribal',
      name: 'Test',
      bounds: [-77.6, 39.2, -77.4, 39.3],
      outlines: [writePolygons([[corners]])],
    },
  ]);
  write('v1/halls.json', packTable(HALL_COLUMNS, []));
  mkdirSync(path.join(folder, 'v1/bills'));
  write('v1/bills/VA.json', {
    state: 'VA',
    asOf: '2026-07-31',
    bills: [
      {
        id: 'bill-va-sb94-2026',
        name: 'SB94 (2026)',
        status: 'enacted',
        lastAction: '2026-04-13',
        topics: ['noise', 'localSiting'],
        thresholdMw: 100,
        page: {
          url: 'https://openstates.org/va/bills/2026/SB94/',
          stage: 'signed',
          lastAction: '2026-04-13',
        },
        eventIds: ['county-act', 'unknown-act'],
      },
    ],
  });
  write('v1/carbon.json', {
    areas: { PJM: { gramsByYear: { 2025: 418 }, renewablePercent: 8, carbonFreePercent: 39 } },
    countries: {},
  });
  write('v1/national-electricity.json', {});
  write('v1/area-claims.json', {
    PJM: {
      claims: [CLAIM],
      adequacy: { risk: 'high', assessmentArea: 'PJM', claim: { ...CLAIM, metric: 'rating' } },
    },
  });
  const pjm = areas.find(({ id }) => id === 'PJM')?.load;
  mkdirSync(path.join(folder, 'v1/grid-windows'));
  write('v1/grid-windows/2016-2024.json', { PJM: { ...pjm, window: [2016, 2024], peakMw: 160_000 } });
  mkdirSync(path.join(folder, 'v1/grid-fits'));
  write('v1/grid-fits/2020-2024.json', { PJM: FITS_ASKED.map((_, index) => 100 * index) });
  mkdirSync(path.join(folder, 'v1/series'));
  for (const id of measured.keys()) {
    writeFileSync(path.join(folder, `v1/series/${id}.bin`), encodeSeries(wave()));
  }
  write('v1/sources.json', TEST_DATA.sources);
  return folder;
}

/** Runs a command over a folder of built data. */
export function runCommandOn(folder: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.resolve(import.meta.dirname, `${command}.ts`), '--data', folder, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}
