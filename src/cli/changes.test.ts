import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_SITES } from '../model/testData';
import { runCommandOn, writeTestWorld } from './testWorld';

let folder = '';
beforeAll(() => {
  folder = writeTestWorld();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommandOn(folder, 'changes', '--date', '2026-08-22', ...args);

describe('the changes command', { timeout: 60_000 }, () => {
  test('prints what changed since the version that was kept last and is not in use', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const changes = JSON.parse(stdout);
    expect(changes).toMatchObject({ region: null, since: { version: 'v0' }, now: { version: 'v1' } });
    expect(changes.changes).toMatchObject([
      { kind: 'added', record: 'site', id: TEST_SITES[1]?.id },
      {
        kind: 'corrected',
        record: 'site',
        id: TEST_SITES[0]?.id,
        changed: [{ fact: 'status', before: 'proposed' }],
      },
    ]);
  });

  test('prints those of a region, as text and as a table', () => {
    const elsewhere = run('--region', 'country:IE', '--format', 'md').stdout;
    expect(elsewhere).toContain('# Changed since data version v0 (record up to 1 July 2026): Ireland');
    expect(elsewhere).toContain('Nothing changed here.');
    expect(run('--since', 'v0', '--format', 'csv').stdout.trimEnd().split('\r\n')).toHaveLength(3);
  });

  test.each([
    [['--format', 'pdf'], 2, '"pdf" is not json, md or csv'],
    [['--region', ''], 2, '--region is empty'],
    [['--since', 'v9'], 1, 'Data version "v9" was not kept; kept are: v1 and v0'],
    [['--region', 'state:ZZ'], 1, 'No region "state:ZZ" in the data'],
  ])('refuses %j', (args, status, message) => {
    const answer = run(...args);
    expect({ status: answer.status, stdout: answer.stdout }).toEqual({ status, stdout: '' });
    expect(answer.stderr).toContain(message);
  });
});
