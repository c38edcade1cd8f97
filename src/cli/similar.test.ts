import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandOn, writeTestWorld } from './testWorld';

let folder = '';
beforeAll(() => {
  folder = writeTestWorld();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommandOn(folder, 'similar', ...args);

describe('the command for similar cases', { timeout: 60_000 }, () => {
  test('prints JSON alone: the case, the matches with reasons and sources, how they ended', () => {
    const { status, stdout, stderr } = run(
      '--state',
      'va',
      '--grounds',
      'landUse,water',
      '--date',
      '2026-08-22',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const similar = JSON.parse(stdout);
    expect(similar).toMatchObject({
      asked: { state: 'VA', grounds: ['landUse', 'water'] },
      weights: { state: 1, grounds: 1 },
      endings: { fights: 2, counts: { stopped: 1, notRecorded: 1 } },
    });
    const match = similar.matches.find(({ id }: { id: string }) => id === 'town-act');
    expect(match).toMatchObject({
      distance: 0.25,
      ending: 'stopped',
      acts: [{ id: 'town-act', sources: [{ url: 'https://example.org/minutes' }] }, { id: 'county-act' }],
    });
    expect(match.reasons.map(({ text }: { text: string }) => text)).toEqual([
      'State: VA, the same',
      'Grounds: 1 of 2 shared (land use and farmland)',
    ]);
  });

  test('takes the case of an event, by an id of an earlier version too, and leaves its fight out', () => {
    const { status, stdout } = run('--event', 'town-old', '--weights', 'state=2', '--format', 'csv');
    expect(status).toBe(0);
    expect(stdout).toContain('\r\n1,other-county,');
    expect(stdout).not.toContain('town-act,');
  });

  test('prints Markdown without holes', () => {
    const { stdout } = run('--site', 'ashburn-1', '--format', 'md');
    expect(stdout).toContain('# Cases like this');
    expect(stdout).not.toMatch(/undefined|null|NaN/);
  });

  test.each([
    [[], 2, 'no case is described'],
    [['--state', 'Virginia'], 2, 'is not two letters'],
    [['--mw', 'lots'], 2, '--mw "lots" is not a number'],
    [['--mw', '0'], 2, '--mw "0" is not a number'],
    [['--grounds', 'water,nose'], 2, '--grounds "nose" is not one of'],
    [['--former-mine', 'maybe'], 2, 'is not yes or no'],
    [['--state', 'VA', '--weights', 'size=2'], 2, '--weights "size" is not one of state, mw'],
    [['--state', 'VA', '--weights', 'state=-1'], 2, 'is below 0'],
    [['--state', 'VA', '--weights', 'state=0'], 2, 'nothing that counts'],
    [['--event', 'a', '--site', 'b'], 2, 'two questions at once'],
    [['--event', 'nobody'], 1, 'No event "nobody" in the data.'],
    [['--state', 'ZZ'], 1, 'No region "state:ZZ"'],
  ])('refuses %j', (args, status, message) => {
    const answer = run(...args);
    expect({ status: answer.status, stdout: answer.stdout }).toEqual({ status, stdout: '' });
    expect(answer.stderr).toContain(message);
  });
});
