import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandOn, writeTestWorld } from './testWorld';

let folder = '';
beforeAll(() => {
  folder = writeTestWorld();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommandOn(folder, 'calendar', ...args);

describe('the calendar command', { timeout: 60_000 }, () => {
  test('prints JSON alone, with a sentence and the pages for each date', () => {
    const { status, stdout, stderr } = run('--region', 'state:VA', '--date', '2026-08-22');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const calendar = JSON.parse(stdout);
    expect(calendar).toMatchObject({
      region: { id: 'state:VA', name: 'Virginia' },
      until: '2027-08-22',
      passed: [],
    });
    expect(calendar.entries).toMatchObject([
      { kind: 'ballot', title: 'Ballot on ban: Leesburg, VA', date: '2026-11-01', datePrecision: 'month' },
      {
        kind: 'measureEnds',
        title: 'Moratorium ends: Loudoun County, VA',
        text: 'Last day in force on record: 1 March 2027, end counted from the term. An extension may not be on record. Record up to 22 August 2026.',
        pages: [{ url: 'https://example.org/minutes' }],
      },
    ]);
  });

  test('prints a table, a CSV and a calendar file of the same dates', () => {
    const asked = ['--region', 'Loudoun', '--date', '2026-08-22', '--days', '200', '--format'];
    expect(run(...asked, 'md').stdout).toContain('| 1 March 2027 | Moratorium ends: Loudoun County, VA |');
    const csv = run(...asked, 'csv').stdout.split('\r\n');
    expect(csv).toHaveLength(4);
    expect(csv.at(-2)).toContain('2027-03-01,day,measureEnds,"Moratorium ends: Loudoun County, VA",term,yes');
    expect(run(...asked, 'ics').stdout).toContain('DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270302');
  });

  test('prints dates of one kind', () => {
    const kinds = (...asked: string[]) =>
      JSON.parse(run('--date', '2026-08-22', ...asked).stdout).entries.map(
        (entry: { kind: string }) => entry.kind,
      );
    expect(kinds('--kind', 'ballot')).toEqual(['ballot']);
    expect(kinds('--kind', 'ballot', '--kind', 'measureEnds')).toContain('measureEnds');
    expect(kinds('--kind', 'vote')).toEqual([]);
  });

  test.each([
    [['--days', '0'], 2, '--days "0" is not a number from 1 to 3653'],
    [['--days', '1.5'], 2, '--days 1.5 is not a whole number'],
    [['--format', 'pdf'], 2, '"pdf" is not json, md, csv or ics'],
    [['--date', '2026-13-01'], 2, 'is not YYYY-MM-DD'],
    [['--kind', 'party'], 2, '--kind "party" is not measureEnds, ballot, hearing, vote or other'],
    [['--region', ''], 2, '--region is empty'],
    [['stray'], 2, 'stray'],
    [['--region', 'state:ZZ'], 1, 'No region "state:ZZ" in the data'],
  ])('refuses %j', (args, status, message) => {
    const answer = run(...args);
    expect({ status: answer.status, stdout: answer.stdout }).toEqual({ status, stdout: '' });
    expect(answer.stderr).toContain(message);
  });
});
