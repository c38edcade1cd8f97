import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandOn, writeTestWorld } from './testWorld';

let folder = '';
beforeAll(() => {
  folder = writeTestWorld();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommandOn(folder, 'rank', ...args);

describe('the rank command', { timeout: 60_000 }, () => {
  test('prints JSON alone: rows, unknown as null, and how much is known', () => {
    const { status, stdout, stderr } = run(
      ...[
        '--of',
        'counties',
        '--where',
        'state=VA',
        '--columns',
        'people,headroom,inForce',
        '--sort',
        '-people',
      ],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const table = JSON.parse(stdout);
    expect(table.rows).toEqual([
      { id: 'county:51107', name: 'Loudoun County, Virginia', people: 434326, headroom: 1200, inForce: 0 },
      { id: 'county:51019', name: 'Bedford County, Virginia', people: null, headroom: null, inForce: 0 },
    ]);
    expect(table.columns[0]).toMatchObject({ id: 'people', known: 1, of: 2 });
    expect(table.notes.join(' ')).toContain('0 says that none is on record');
  });

  test('prints CSV with empty cells for the unknown, and Markdown without holes', () => {
    const asked = ['--of', 'counties', '--columns', 'people,plantMw', '--weights', 'plantMw=-1'] as const;
    expect(run(...asked, '--format', 'csv').stdout).toContain(
      '\r\ncounty:51019,"Bedford County, Virginia",1,,0,',
    );
    const { stdout } = run(...asked, '--format', 'md');
    expect(stdout).toContain('| Bedford County, Virginia | 1.00 | unknown | 0\u00a0MW |');
    expect(stdout).not.toMatch(/undefined|null|NaN/);
  });

  test('tells how much new load fits at a share and in a season', () => {
    const { stdout } = run('--of', 'areas', '--columns', 'fits@0.25,fits@1-summer', '--sort', '-fits@0.25');
    expect(JSON.parse(stdout).rows.slice(0, 3)).toEqual([
      expect.objectContaining({ id: 'area:PJM', 'fits@0.25': 100, 'fits@1-summer': 1500 }),
      expect.objectContaining({ id: 'area:PJM-RECO', 'fits@0.25': 100 }),
      expect.objectContaining({ 'fits@0.25': null }),
    ]);
  });

  test('lists every column in its help', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}headroom {13}c a {2}Headroom of its grid area/m);
  });

  test.each([
    [['--columns', 'people'], '--of is missing'],
    [['--of', 'towns', '--columns', 'people'], '"towns" is not counties, states or areas'],
    [['--of', 'counties'], '--columns is missing'],
    [['--of', 'counties', '--columns', 'peeple'], '--columns "peeple" is not one of'],
    [['--of', 'states', '--columns', 'headroom'], '--columns "headroom" is not one of'],
    [['--of', 'counties', '--columns', 'people', '--sort', '-size'], '--sort "-size" is no column'],
    [['--of', 'counties', '--columns', 'people', '--where', 'state'], 'is not NAME=VALUE'],
    [['--of', 'counties', '--columns', 'people', '--where', 'people>many'], '"many" is not a number'],
    [['--of', 'counties', '--columns', 'people', '--where', 'state>GA'], 'is text'],
    [['--of', 'counties', '--columns', 'people', '--weights', 'state=1'], '--weights "state" is not one of'],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
