import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { readReal } from './realSites';
import { retrievedFrom } from './step';
import { readTables } from './tables';

describe('bad rows', () => {
  const issuesWith = (changes: Record<string, (text: string) => string>): readonly Issue[] => {
    try {
      readTables((file) => (changes[path.basename(file)] ?? ((text) => text))(readReal(file)));
    } catch (error) {
      if (error instanceof BadData) return error.issues;
      throw error;
    }
    return [];
  };
  /** Replaces cells of one row, found by the text it starts with. */
  const edit = (start: string, change: (line: string) => string) => (text: string) =>
    text
      .split('\n')
      .map((line) => (line.startsWith(start) ? change(line) : line))
      .join('\n');
  const lineOf = (file: string, start: string) =>
    readReal(`data/tables/sites/${file}`)
      .split('\n')
      .findIndex((line) => line.startsWith(start)) + 1;

  it('are listed all at once, each with its place, value and what was expected', () => {
    const issues = issuesWith({
      'data-centers.csv': edit('ca-stak-energy-north-slope-ak', (line) =>
        line.replace('-148.50000,69.84000', '69.84000,-148.50000'),
      ),
      'mining-lineage.csv': edit('galaxy-helios-tx', (line) =>
        line.replace(',TX,', ',VA,').replace('conversion', 'converted'),
      ),
      'mining-lineage-events.csv': edit('galaxy-helios-tx,1', (line) =>
        line.replace(/,\d{4}[^,]*,/, ',2026-13,'),
      ),
      'compute-atlas-links.csv': (text) => text.replace('https://', 'http://'),
      'mining-lineage-sources.csv': (text) => `${text}nowhere-xx,1,https://example.org/,,true\n`,
    });
    const found = issues.map(({ file, line, column }) => `${path.basename(file)}:${line} ${column}`);
    expect(found).toContain(`data-centers.csv:${lineOf('data-centers.csv', 'ca-stak-energy')} lat`);
    expect(found).toContain(`mining-lineage.csv:${lineOf('mining-lineage.csv', 'galaxy-helios')} siteClass`);
    expect(found).toContain(`mining-lineage.csv:${lineOf('mining-lineage.csv', 'galaxy-helios')} lon`);
    expect(found).toContain(
      `mining-lineage-events.csv:${lineOf('mining-lineage-events.csv', 'galaxy-helios-tx,1')} date`,
    );
    expect(found).toContain('compute-atlas-links.csv:2 url');
    expect(issues.find((issue) => issue.value === 'nowhere-xx')?.expected).toMatch(/mining-lineage/);
    expect(issues.find((issue) => issue.column === 'lat')?.expected).toMatch(/swapped/);
    expect(issues.find((issue) => issue.column === 'siteClass')).toMatchObject({
      value: 'converted',
      expected: expect.stringContaining('conversion'),
    });
  }, 60_000);

  it('are left alone while a table can’t be read: a stray quote is one problem, where it stands', () => {
    const stray = edit('ca-stak-energy-north-slope-ak', (line) => line.replace(',', ',"'));
    const issues = issuesWith({ 'data-centers.csv': stray });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ file: 'data/tables/sites/data-centers.csv' });
  }, 60_000);

  it('include repeated ids, unknown counties, and ODbL rows outside their own file', () => {
    const issues = issuesWith({
      'data-centers.csv': (text) => {
        const [header = '', first = '', ...rest] = text.trimEnd().split('\n');
        const copy = first.replace(/,CC-BY-4\.0$/, ',ODbL-1.0');
        const county = rest.map((line) => line.replace(',02185,', ',02999,'));
        return `${[header, first, copy, ...county].join('\n')}\n`;
      },
    });
    expect(issues.some((issue) => issue.column === 'id' && /of its own/.test(issue.expected))).toBe(true);
    expect(issues.some((issue) => issue.column === 'licence')).toBe(true);
    expect(issues.some((issue) => issue.column === 'countyFips' && issue.value === '02999')).toBe(true);
  }, 60_000);
});

it('refuses a dataset that sources.json does not know', () => {
  expect(() => retrievedFrom([])('osm')).toThrow(BadData);
});
