/** The command over the built data: what it prints, and how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function inspect(name: string, content: string, ...args: string[]) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/inspect.ts', file, ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('inspect', () => {
  it('ends with 0 when all rows load, and places them by the names of the built data', () => {
    const { status, stdout } = inspect('a.csv', 'name,zip,county,state\nA,20147,,\nB,,Loudoun,VA\n');
    expect(status).toBe(0);
    const { rows, loaded, reported, findings } = JSON.parse(stdout);
    expect([rows, loaded, reported]).toEqual([2, 2, 0]);
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['placedByName', 'placedByName']);
  }, 60_000);

  it('ends with 1 when rows are reported, and writes what was left out and what was loaded', () => {
    const [rejects, out] = [path.join(folder, 'rejects.csv'), path.join(folder, 'out.geojson')];
    const { status, stdout } = inspect(
      'b.csv',
      'name,lat,lon\nA,39.04,-77.48\nB,-77.48,39.04\n',
      '--rejects',
      rejects,
      '--out',
      out,
    );
    expect(status).toBe(1);
    const [finding] = JSON.parse(stdout).findings;
    expect(finding).toMatchObject({
      line: 3,
      column: 'lon',
      value: '39.04, -77.48',
      code: 'swappedAxes',
      repair: { kind: 'swapAxes', value: '-77.48, 39.04' },
    });
    expect(finding.expected).toMatch(/swapped/);
    expect(readFileSync(rejects, 'utf8')).toContain('3,B,-77.48,39.04,');
    expect(JSON.parse(readFileSync(out, 'utf8')).features).toHaveLength(1);
    const again = inspect(
      'b.csv',
      readFileSync(path.join(folder, 'b.csv'), 'utf8'),
      '--repair',
      'all',
      '--format',
      'text',
    );
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('2 rows, 2 loaded, 0 reported');
  }, 60_000);

  it('ends with 2 when the file can’t be read, is missing, or the command is used wrongly', () => {
    const broken = inspect('c.geojson', '{"type":"FeatureCollection",\n"features":[}');
    expect(broken.status).toBe(2);
    expect(JSON.parse(broken.stdout)).toMatchObject({
      rows: 0,
      loaded: 0,
      reported: 0,
      findings: [{ code: 'syntax', line: 2 }],
    });
    const wrong = inspect('c.geojson', '{}', '--repair', 'magic');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('--repair');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/inspect.ts', path.join(folder, 'none.csv')],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('none.csv');
  }, 60_000);
});
