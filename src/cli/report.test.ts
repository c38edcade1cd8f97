import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTY_COLUMNS, EVENT_COLUMNS, SITE_COLUMNS, STATE_COLUMNS } from '../model/columns';
import type { RegionReport } from '../model/report';
import { TEST_DATA } from '../model/testData';
import { packTable } from '../model/wire';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headroom-report-'));
  const write = (name: string, content: unknown) =>
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  mkdirSync(path.join(folder, 'v1'));
  write('manifest.json', { version: 'v1', dataDate: TEST_DATA.dataDate });
  write('v1/sites.json', packTable(SITE_COLUMNS, TEST_DATA.sites));
  write('v1/events.json', packTable(EVENT_COLUMNS, TEST_DATA.events));
  write('v1/counties.json', packTable(COUNTY_COLUMNS, TEST_DATA.counties));
  write('v1/states.json', packTable(STATE_COLUMNS, TEST_DATA.states));
  write('v1/areas.json', TEST_DATA.areas);
  write('v1/sources.json', TEST_DATA.sources);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const command = path.resolve(import.meta.dirname, 'report.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', command, '--data', folder, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the report command', { timeout: 60_000 }, () => {
  test('prints JSON alone', () => {
    const { status, stdout, stderr } = run('--region', 'county:51107', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = JSON.parse(stdout) as RegionReport;
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['region', 'dataDate', 'sites', 'areas', 'land', 'opposition', 'sources']),
    );
    expect(report.sites.find((site) => site.id === 'ashburn-1')).toMatchObject({
      name: 'Ashburn One',
      siteClass: 'dataCenter',
      status: 'operating',
      operator: 'Acme',
      operatorClass: 'unknown',
      mw: { value: 100.1, basis: 'facility' },
      lon: -77.5,
      lat: 39,
      precision: 'exact',
    });
    expect(report.areas[0]).toMatchObject({ id: 'PJM-DOM', peakMw: 22000, loadFactor: 0.6 });
  });

  test('prints Markdown with every part, on the day asked for', () => {
    const { status, stdout } = run('--region', 'Loudoun', '--format', 'md', '--date', '2025-02-15');
    expect(status).toBe(0);
    expect(stdout).toContain('# Loudoun County, Virginia');
    expect(stdout).toContain('| Operating | whole facility | 120\u00a0MW | 2 |');
    expect(stdout).toContain('Cropland (2007): 20\u00a0%');
    expect(stdout).toContain('state-act');
    expect(stdout).not.toContain('county-act');
    expect(stdout).toContain('Credit for osm');
    expect(stdout).not.toMatch(/undefined|null|NaN/);
  });

  test('names the nearest regions in one line when there is no such one', () => {
    const { status, stdout, stderr } = run('--region', 'county:51108');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'No region "county:51108" in the data; did you mean county:51107 (Loudoun County, VA)?\n',
    );
  });

  test.each([
    [['--region', 'county:51107', '--format', 'xml'], '"xml" is not json or md'],
    [['--region', 'county:51107', '--date', '2025-02-30'], 'is not YYYY-MM-DD'],
    [['--regoin', 'county:51107'], "Unknown option '--regoin'"],
    [[], '--region is missing'],
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
