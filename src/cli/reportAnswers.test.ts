import { rmSync } from 'node:fs';
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
  test('tells tribal land, parks and outlines of data centers around a point, each with its source', () => {
    const asked = ['--region', 'radius:-77.5,39,25', '--date', '2026-08-22'] as const;
    const { surroundings } = JSON.parse(run(...asked).stdout) as RegionReport;
    expect(surroundings?.land).toMatchObject({
      tribal: { nearest: [{ name: 'Test', km: 22.2 }] },
      park: { nearest: [], within: [{ share: 0 }, { share: 0 }, { share: 0 }] },
    });
    expect(surroundings?.halls).toMatchObject({ nearest: [] });
    expect(surroundings?.sources).toMatchObject({
      land: ['biaTribal', 'naturalEarth'],
      halls: ['dataCenterOutlines'],
    });
    const { stdout } = run(...asked, '--format', 'md');
    expect(stdout).toContain('Tribal land: Test (22\u00a0km / 14\u00a0mi). It is about');
    expect(stdout).toContain('of the National Park Service: none within 50 km in this extract');
    expect(stdout).toContain('Outlines of data centers: none within 50 km in this extract');
  });

  test('tells how much new load fits into every area at a share and in a season, and whose hours say so', () => {
    const { stdout } = run('--region', 'area:PJM', '--fits', '1,summer');
    const report = JSON.parse(stdout) as RegionReport;
    expect(report.fits).toBe('1,summer');
    expect(report.areas.map(({ id, loadFrom, fitsMw }) => [id, loadFrom, fitsMw])).toEqual([
      ['PJM', 'PJM', 1500],
      ['PJM-DOM', 'PJM-DOM', null],
      ['PJM-RECO', 'PJM', 1500],
    ]);
    const { stdout: text } = run('--region', 'area:PJM', '--fits', '1,summer', '--format', 'md');
    expect(text).toContain('### New load that fits at 1 % curtailed, summer alone');
    expect(text).toContain('| PJM-RECO | PJM Interconnection | 2020–2024 | 1,500\u00a0MW |');
    expect(text).toContain('| Dominion | Dominion | 2020–2024 | unknown |');
    const { status, stderr } = run('--region', 'area:PJM', '--fits', '7');
    expect([status, stderr]).toEqual([2, expect.stringContaining('--fits "7" is not 0.1|0.25|')]);
  });
});
