/** The command over the test world: its figures are those of the report, whichever way they are printed. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandOn, writeTestWorld } from './testWorld';

let folder = '';
beforeAll(() => {
  folder = writeTestWorld();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommandOn(folder, 'figures', ...args);
const ASKED = ['--region', 'state:VA', '--date', '2026-08-22'];

describe('the figures command', { timeout: 60_000 }, () => {
  test('gives the numbers of the report, each with a sentence, a method and what it rests on', () => {
    const { status, stdout, stderr } = run(...ASKED);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { figures, date, recordUpTo, sources } = JSON.parse(stdout);
    expect([date, recordUpTo]).toEqual(['2026-08-22', '2026-08-22']);
    expect(sources.length).toBeGreaterThan(0);
    const { opposition, sites, siteMw, endings } = JSON.parse(
      runCommandOn(folder, 'report', ...ASKED).stdout,
    );
    const value = (id: string) => figures.find((figure: { id: string }) => figure.id === id)?.value;
    const { endKnown, openEnded, endNotRecorded } = opposition.stoppingInForce;
    expect(value('inForce.stopping')).toBe(endKnown + openEnded + endNotRecorded);
    expect(value('inForce.jurisdictions')).toBe(opposition.jurisdictionsWithMeasure.inForce);
    expect(value('sites.all')).toBe(
      sites.filter(({ uncertain }: { uncertain: boolean }) => !uncertain).length,
    );
    for (const { status: of, basis, mw } of siteMw) expect(value(`sites.${of}.${basis}`)).toBeCloseTo(mw, 6);
    for (const [word, count] of Object.entries(endings.counts)) {
      expect(value(`fights.${word}`) ?? 0).toBe(count);
    }
    for (const figure of figures) {
      expect(figure.sentence).toContain('Virginia, 22 August 2026');
      expect(figure.method.length).toBeGreaterThan(20);
      if (figure.of !== null) expect(figure.n).toBeLessThanOrEqual(figure.of);
    }
  });

  test('prints the same as a table and as a CSV', () => {
    const { figures } = JSON.parse(run(...ASKED).stdout);
    const csv = run(...ASKED, '--format', 'csv').stdout.split('\r\n');
    expect(csv).toHaveLength(figures.length + 2);
    const markdown = run(...ASKED, '--format', 'md').stdout;
    expect(markdown).toContain('# The record in figures: Virginia');
    expect(markdown.split('\n').filter((line) => /^\| [^-F]/.test(line))).toHaveLength(figures.length);
  });

  test('tells one figure alone, and as a CSV the records behind it', () => {
    const { figures } = JSON.parse(run(...ASKED).stdout);
    const one = figures.find(({ id }: { id: string }) => id === 'sites.all');
    const alone = JSON.parse(run(...ASKED, '--figure', 'sites.all').stdout).figures;
    expect(alone).toEqual([one]);
    const csv = run(...ASKED, '--figure', 'sites.all', '--format', 'csv')
      .stdout.trim()
      .split('\r\n');
    expect(csv).toHaveLength(one.value + 1);
    for (const id of one.records) expect(csv.some((line) => line.startsWith(`${id},`))).toBe(true);
    expect(run(...ASKED, '--figure', 'sites.none')).toMatchObject({ status: 1, stdout: '' });
  });

  test('ends with 1 where there is no such region, and with 2 when it is used wrongly', () => {
    expect(run('--region', 'state:ZZ')).toMatchObject({ status: 1, stdout: '' });
    expect(run()).toMatchObject({ status: 2, stdout: '' });
    expect(run(...ASKED, '--format', 'xml')).toMatchObject({ status: 2, stdout: '' });
  });
});
