import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegionReport } from '../model/report/report';
import { runCommandOn, writeTestWorld } from './testWorld';

let folder = '';
beforeAll(() => {
  folder = writeTestWorld();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommandOn(folder, 'report', ...args);

describe('the report command', { timeout: 60_000 }, () => {
  test('prints JSON alone', () => {
    const { status, stdout, stderr } = run('--region', 'county:51107', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = JSON.parse(stdout) as RegionReport;
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining([
        'region',
        'dataDate',
        'recordUpTo',
        'date',
        'sites',
        'areas',
        'land',
        'opposition',
        'sources',
      ]),
    );
    expect(report.sites.find((site) => site.id === 'ashburn-1')).toMatchObject({
      name: 'Ashburn One',
      siteClass: 'dataCenter',
      status: 'operating',
      operator: 'Acme',
      operatorClass: 'unknown',
      companies: [{ name: 'Acme', role: 'operator', dataset: 'osm' }],
      mw: { value: 100.1, basis: 'facility' },
      lon: -77.5,
      lat: 39,
      precision: 'exact',
    });
    expect(report.areas[0]).toMatchObject({ id: 'PJM-DOM', peakMw: 22000, loadFactor: 0.6 });
    expect(report.power).toMatchObject({
      plants: { sums: [{ status: 'operating', fuel: 'nuclear', mw: 1959.6, plants: 1 }] },
      prices: [{ state: 'VA', residential: 14.41 }],
      carbon: [{ area: 'PJM-DOM', from: 'PJM' }, { from: 'PJM' }],
      country: null,
    });
  });

  test('puts regions side by side, differences first', () => {
    const { status, stdout, stderr } = run('--compare', 'county:51107', 'county:51019', 'radius:-77.5,39,10');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const compared = JSON.parse(stdout);
    expect(compared.regions.map(({ name }: { name: string }) => name)).toEqual([
      'Loudoun County, Virginia',
      'Bedford County, Virginia',
      '10 km around 39° N, 77.5° W',
    ]);
    const row = (id: string) => compared.rows.find((one: { id: string }) => one.id === id);
    expect(row('headroom')).toMatchObject({
      values: [1200, null, null],
      applies: [true, true, false],
      differs: true,
    });
    expect(row('people')).toMatchObject({ values: [434326, null, 434326] });
    expect(compared.rows.findLastIndex((one: { differs: boolean }) => one.differs)).toBeLessThan(
      compared.rows.findIndex((one: { differs: boolean }) => !one.differs) >>> 0,
    );
    const { stdout: text } = run('--compare', 'county:51107', '--compare', 'county:51019', '--format', 'md');
    expect(text).toContain('| Grid area | PJM-DOM | AAA or PJM |');
    expect(text).not.toMatch(/undefined|null|NaN/);
    const { stdout: csv } = run('--compare', 'county:51107', '--compare', 'county:51019', '--format', 'csv');
    const [head, ...lines] = csv.split('\r\n');
    expect(head).toContain('"Loudoun County, Virginia","Loudoun County, Virginia (sources)"');
    expect(lines.find((line) => line.startsWith('headroom,'))).toMatch(
      /,mw,yes,[-\d]+,[-\d]+,1200,eiaHourly[^,]+,,/,
    );
    expect(csv).not.toMatch(/undefined|null|NaN/);
  });

  test('writes every value of a report as a line of a table', () => {
    const asked = ['--region', 'county:51107', '--date', '2025-02-15'];
    const told = JSON.parse(run(...asked).stdout);
    const { status, stdout } = run(...asked, '--format', 'csv');
    expect(status).toBe(0);
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe('\ufeffpart,record,field,value');
    expect(lines).toContain('region,,id,county:51107');
    for (const { id, status: known } of told.sites) expect(lines).toContain(`sites,${id},status,${known}`);
    for (const { id, jurisdictionKind } of told.opposition.events)
      expect(lines).toContain(`opposition,${id},events.jurisdictionKind,${jurisdictionKind}`);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  test.each([
    [['--compare', 'county:51107'], 2, '--compare takes 2 to 4 regions, not 1'],
    [['--compare', 'US', 'US', '--add-mw', '5'], 2, '--compare takes no --add-mw'],
    [['--compare', 'US', 'US', '--region', 'US'], 2, 'two questions at once'],
    [['--region', 'US', 'stray'], 2, '"stray" stands without an option'],
    [['--compare', 'county:51107', 'county:51108'], 1, 'did you mean county:51107'],
  ])('refuses %j', (args, code, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('takes an outline from a file, and several regions as one', () => {
    const file = path.join(folder, 'area.geojson');
    const outline = (ring: readonly (readonly number[])[]) =>
      writeFileSync(
        file,
        JSON.stringify({
          type: 'Feature',
          properties: {},
          geometry: { type: 'Polygon', coordinates: [ring] },
        }),
      );
    const corners = [
      [-77.7, 38.9],
      [-77.4, 38.9],
      [-77.4, 39.2],
    ] as const;
    outline([...corners, [-77.7, 38.9]]);
    const drawn = run('--region', `@${file}`);
    expect(drawn.status).toBe(0);
    expect(JSON.parse(drawn.stdout).region).toMatchObject({
      kind: 'polygon',
      bounds: [-77.7, 38.9, -77.4, 39.2],
    });
    const both = run('--region', 'county:51107,country:IE', '--region', 'county:51019');
    expect(JSON.parse(both.stdout).region).toMatchObject({ id: 'county:51107,country:IE,county:51019' });

    outline(corners);
    expect(run('--region', `@${file}`)).toMatchObject({ status: 2, stdout: '' });
    outline([
      [38.9, -97.7],
      [39.2, -97.4],
      [38.9, -97.4],
      [38.9, -97.7],
    ]);
    expect(run('--region', `@${file}`).stderr).toContain('are longitude and latitude swapped?');
    writeFileSync(file, '{');
    expect(run('--region', `@${file}`).stderr).toContain('this is no JSON');
    expect(run('--region', `@${file}.gone`)).toMatchObject({ status: 1, stdout: '' });
  });

  test('tells what surrounds a point, and how fights over projects ended', () => {
    const asked = ['--region', 'radius:-77.5,39,25', '--date', '2026-08-22'] as const;
    const report = JSON.parse(run(...asked).stdout) as RegionReport;
    expect(report.surroundings).toMatchObject({
      centre: { lon: -77.5, lat: 39, of: 'point' },
      people: [
        { km: 1, people: 1000 },
        { km: 5, people: 1200 },
        { km: 10, people: 1230 },
        {},
        { people: 1234 },
      ],
      plants: { nearest: [{ name: 'North Anna' }] },
      towns: [{ name: 'Ashburn' }],
      // Two counties may hold the point.
      water: null,
    });
    expect(report.surroundings?.notes.join(' ')).toContain('Not measured from here: ');
    expect(report.endings).toMatchObject({ fights: 1, counts: { stopped: 1 } });
    const { stdout } = run(...asked, '--format', 'md');
    expect(stdout).toContain('| 5\u00a0km | about 1,200 (too fine for block groups) | 2 |');
    expect(stdout).not.toMatch(/undefined|null|NaN/);
  });

  test('tells the water of a county', () => {
    const asked = ['--region', 'county:51107', '--date', '2026-08-22'] as const;
    const { surroundings } = JSON.parse(run(...asked).stdout) as RegionReport;
    expect(surroundings?.water).toMatchObject({ fips: '51107', stressClass: 1, withdrawalMgd: 12.5 });
    expect(surroundings?.sources.water).toEqual(['aqueduct', 'usgsWaterUse']);
    const { stdout } = run(...asked, '--format', 'md');
    expect(stdout).toContain('| Water withdrawals | 13\u00a0million US gallons a day | 2015 |');
    expect(stdout).toContain('Water is that of the county, not of the point.');
  });

  test('prints Markdown with every part, on the day asked for', () => {
    const { status, stdout } = run('--region', 'Loudoun', '--format', 'md', '--date', '2025-02-15');
    expect(status).toBe(0);
    expect(stdout).toContain('# Loudoun County, Virginia');
    expect(stdout).toContain('| Operating | whole facility | 120\u00a0MW | 2 | 3 of 3 |');
    expect(stdout).toContain('Cropland (2007): 20\u00a0%');
    expect(stdout).toContain('| Nuclear | 1,960\u00a0MW at 1 plant | none | none |');
    expect(stdout).toContain('| Virginia | 14.4\u00a0¢/kWh | 8.72\u00a0¢/kWh | 8.99\u00a0¢/kWh |');
    expect(stdout).toContain('state-act');
    expect(stdout).not.toContain('county-act');
    expect(stdout).toContain('Credit for osm');
    expect(stdout).not.toMatch(/undefined|null|NaN/);
  });

  test('gives acts with their sources, fights, measures and counts, as they stood on the day', () => {
    const { status, stdout } = run('--region', 'county:51107', '--date', '2026-01-15');
    expect(status).toBe(0);
    const { opposition, sites } = JSON.parse(stdout) as RegionReport;
    expect(opposition.events.find(({ id }) => id === 'county-act')).toMatchObject({
      attestedBy: ['datacentertracker'],
      evidence: 'press',
      mechanism: 3,
      outcome: { project: 'undecided', projectDate: '2025-03-01', measure: null, measureDate: null },
      body: null,
      siteIds: [],
      summary: 'Opposition to data centers in county-act is on record for 1 March 2025.',
      sources: [{ url: 'https://example.org/minutes', tier: 'official' }],
    });
    expect(opposition.fights?.find(({ id }) => id === 'town-act')).toMatchObject({
      eventIds: ['town-act', 'county-act'],
      fightState: 'ongoing',
      projectOutcome: { word: 'stopped', finality: 'interim' },
      measureOutcome: null,
    });
    expect(opposition.toldActs).toEqual([
      expect.objectContaining({
        id: 'county-act.approved-2025-06-01',
        act: 'approved',
        jurisdiction: 'county-act',
        summary:
          'On 1 June 2025 the Loudoun County Board of Supervisors voted 5–4 to approve Project X in county-act.',
      }),
    ]);
    expect(Object.keys(opposition)).toEqual(
      expect.arrayContaining([
        'measuresInForce',
        'jurisdictionsWithMeasure',
        'byOutcome',
        'byMechanism',
        'byConcern',
      ]),
    );
    expect(sites[0]).toMatchObject({ class: 'dataCenter', siteClass: 'dataCenter' });
  });

  test('gives the bills of a state, as text with their page', () => {
    const asked = ['--region', 'state:VA', '--date', '2026-11-28'] as const;
    const { opposition } = JSON.parse(run(...asked).stdout) as RegionReport;
    expect(opposition.bills).toMatchObject({
      asOf: '2026-07-31',
      notTold: 0,
      counts: { enacted: 1, failedOrDied: 0 },
      list: [{ id: 'bill-va-sb94-2026', eventIds: ['county-act'] }],
    });
    const { stdout } = run(...asked, '--format', 'md');
    expect(stdout).toContain('Status on 31 July 2026: 1 enacted.');
    expect(stdout).toContain(
      '| SB94 (2026) | Enacted | Noise, local siting, threshold 100\u00a0MW | 13 April 2026 | [Open States: signed into law, last action 13 April 2026](<https://openstates.org/va/bills/2026/SB94/>) | county-act |',
    );
  });

  test('tells no bill of a county, and none before the day of their status', () => {
    const of = (...args: string[]) => (JSON.parse(run(...args).stdout) as RegionReport).opposition.bills;
    expect(of('--region', 'county:51107')).toBeNull();
    expect(of('--region', 'state:VA', '--date', '2026-01-15')).toMatchObject({ notTold: 1, list: [] });
  });

  test('names no county of another state for a code that nobody has', () => {
    const { status, stderr } = run('--region', 'county:99999');
    expect(status).toBe(1);
    expect(stderr).not.toContain('did you mean');
    expect(stderr).toContain('expected ');
  });

  test('tells what a county that is gone became', () => {
    const { status, stderr } = run('--region', 'county:51515');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'county:51515 was Bedford city, which is gone since 2013; it became county:51019',
    );
  });

  test('puts figures, pressure, ratios and claims beside each other', () => {
    const { status, stdout } = run('--region', 'area:PJM');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as RegionReport;
    expect(report.window).toEqual([2020, 2024]);
    expect(report.areas[0]).toMatchObject({
      id: 'PJM',
      headroomMw: { '0.25': 900, '0.5': 1200, '1': 1700 },
      hoursAbove95: 25,
      energyGrowth: 0.03,
      seasonPeaks: { summer: { mw: 20_000, year: 2024 } },
      pressure: { kind: 'known' },
      claims: [{ metric: 'large-load queue', value: '30' }],
      defective: false,
    });
    expect(report.areas[0]?.pressure.parts.map(({ part }) => part)).toEqual([
      'loadFactor',
      'headroom',
      'energyGrowth',
    ]);
    expect(report.areas[0]).not.toHaveProperty('whatIf');
  });

  test('takes another window; an area without hours in all of it has no figures, and no other area’s', () => {
    const { status, stdout } = run('--region', 'county:51107', '--window', '2016-2024');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as RegionReport;
    expect(report.window).toEqual([2016, 2024]);
    expect(report.areas.map(({ id, peakMw, loadFrom }) => [id, peakMw, loadFrom])).toEqual([
      ['PJM-DOM', null, null],
      ['PJM', 160_000, 'PJM'],
    ]);
    expect(report.areas[0]).toMatchObject({ headroomMw: null, pressure: { kind: 'notEnoughData' } });
    expect(report.notes.join(' ')).toContain(
      'Dominion has hourly demand for 2020-2024, not for all of 2016-2024',
    );
  });

  test('asks every area about a new load, over the window and over each year', () => {
    const { status, stdout } = run('--region', 'area:PJM-DOM', '--add-mw', '100');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as RegionReport;
    expect(report.newLoad).toMatchObject({ peakMw: 100, loadFactor: 1 });
    const { whatIf } = report.areas[0] ?? {};
    expect(whatIf).toMatchObject({
      hoursFrom: 'PJM-DOM',
      instead: null,
      defective: false,
      newPeakMw: 1600,
      curtailedHoursPerYear: 3,
      curtailedMwhPerYear: 300,
      longestRunHours: 5,
    });
    expect(whatIf?.curtailedShare).toBeCloseTo(300 / (8760 * 100), 10);
    // In the second year every hour is the peak.
    expect(whatIf?.years.map(({ curtailedHoursPerYear }) => curtailedHoursPerYear)).toEqual([6, 8760]);
    expect(whatIf?.years[1]?.headroomUsed).toBeNull();
    expect(report.notes.join(' ')).toContain('nothing of one line or one substation');
  });

  test('says whose hours and which years answer where the area’s own do not', () => {
    const ask = (...args: string[]) => JSON.parse(run('--add-mw', '100', ...args).stdout) as RegionReport;
    const reco = ask('--region', 'area:PJM-RECO');
    expect(reco.areas[0]?.whatIf).toMatchObject({ hoursFrom: 'PJM', instead: 'noSeries' });
    expect(reco.notes.join(' ')).toContain(
      'PJM-RECO: it has no hours of its own, PJM Interconnection answers for it',
    );
    const long = ask('--region', 'area:PJM-DOM', '--window', '2016-2024');
    expect(long.areas[0]).toMatchObject({ headroomMw: null, whatIf: { window: [2020, 2024] } });
    expect(long.notes.join(' ')).toContain('asked of 2020–2024, the years that Dominion has');
  });

  test('takes another shape of load, and prints it in Markdown with its caveat', () => {
    const { status, stdout } = run('--region', 'area:PJM-DOM', '--format', 'md', '--add', '100,off:1@summer');
    expect(status).toBe(0);
    expect(stdout).toContain(
      '### A new load of 100\u00a0MW, constant, 100\u00a0% of it can be interrupted in summer',
    );
    expect(stdout).toMatch(/\| Dominion \| 2020–2024 \| 1,600\u00a0MW \|.*\| 3\.0 \| 300 \| 5 \| 0\.5 \|/);
    expect(stdout).toContain('nothing of one line or one substation');
    expect(stdout).not.toMatch(/undefined|null|NaN|\| PJM-DOM/);
  });

  test('names the nearest regions in one line when there is no such one', () => {
    const { status, stdout, stderr } = run('--region', 'county:51108');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'No region "county:51108" in the data; did you mean county:51107 (Loudoun County, VA)?\n',
    );
  });

  test.each([
    [['--region', 'county:51107', '--format', 'xml'], '"xml" is not json, md or csv'],
    [['--region', 'county:51107', '--date', '2025-02-30'], 'is not YYYY-MM-DD'],
    [['--regoin', 'county:51107'], "Unknown option '--regoin'"],
    [[], '--region is missing'],
    [
      ['--region', 'area:PJM', '--window', '2010-2024'],
      '2016-2024 (balancing authorities) and 2020-2024 (sub-areas)',
    ],
    [['--region', 'area:PJM', '--window', '2024-2016'], '"2024-2016" is not two years'],
    [['--region', 'area:PJM', '--add-mw', '-5'], '--add-mw'],
    [['--region', 'area:PJM', '--add-mw', 'lots'], '"lots" is not a number of MW'],
    [['--region', 'area:PJM', '--add', '500,lf:2'], '"500,lf:2" is not MW[,lf:0.8]'],
    [['--region', 'area:PJM', '--add', '500', '--add-mw', '500'], 'two questions at once'],
  ])('refuses %j with a hint', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('--help');
  });

  test('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('radius:LON,LAT,KM');
  });
});

test('a folder without data is said to be one', { timeout: 60_000 }, () => {
  const { status, stderr } = run('--region', 'US', '--data', path.join(folder, 'v1'));
  expect(status).toBe(1);
  expect(stderr).toContain('holds no manifest.json');
});
