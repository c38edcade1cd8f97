import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { BadData, formatIssue } from '../../../src/ingest/issue';
import type { Source } from '../../../src/model/source';
import { ROOT } from '../pipeline';
import { sourcesStep } from './step';

const file = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const SOURCES = 'data/sources.json';
const LICENCES = 'data/LICENSES.md';

/** Runs the step on the repository's list and licences, some of them replaced, and one small table. */
async function run(replaced: Record<string, string> = {}, csv = 'dataset,licence\nosm,ODbL-1.0\n') {
  return sourcesStep.run({
    inputs: [SOURCES, LICENCES, 't.csv'],
    source: (name) => Buffer.from(name === 't.csv' ? csv : (replaced[name] ?? file(name))),
    built: () => Buffer.alloc(0),
    progress: () => {},
  });
}

const problems = async (...given: Parameters<typeof run>) => {
  const error: unknown = await run(...given).catch((reason: unknown) => reason);
  return error instanceof BadData ? error.issues.map(formatIssue) : [];
};

const changed = (change: (sources: Record<string, unknown>[]) => void) => {
  const sources: Record<string, unknown>[] = JSON.parse(file(SOURCES));
  change(sources);
  return { [SOURCES]: JSON.stringify(sources) };
};

describe('the list of datasets', () => {
  it('passes with every table of the repository', { timeout: 60_000 }, async () => {
    const inputs = globSync([...sourcesStep.inputs], { cwd: ROOT }).sort();
    expect(inputs.length).toBeGreaterThan(10);
    const built = await sourcesStep.run({
      inputs,
      source: (name) => readFileSync(path.join(ROOT, name)),
      built: () => Buffer.alloc(0),
      progress: () => {},
    });
    const sources: Source[] = JSON.parse(`${built['sources.json']}`);
    expect(sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['osm', 'eiaHourly', 'datacentertracker']),
    );
    expect(`${built['licences.md']}`).toBe(file(LICENCES));
  });

  it('wants every dataset and every licence of a record to be known', async () => {
    expect(await problems({}, 'dataset,licence\nosm|oms,ODbL-1.0 AND CC-BY-9\n')).toEqual([
      't.csv:2 column dataset: "oms": expected the id of a dataset in data/sources.json',
      't.csv:2 column licence: "CC-BY-9": expected a licence of data/LICENSES.md',
    ]);
  });

  it('wants https links, days that exist, and no id twice', async () => {
    const bad = changed(([one, two, three]) => {
      Object.assign(one ?? {}, { link: 'http://example.org' });
      Object.assign(two ?? {}, { retrieved: '2026-02-30' });
      Object.assign(three ?? {}, { layers: ['roads'] });
    });
    const found = await problems(bad);
    expect(found.filter((line) => /column [012]\.(link|retrieved|layers)/.test(line))).toHaveLength(3);
    const twice = changed((sources) => sources.push({ ...sources[0] }));
    expect(await problems(twice)).toEqual([expect.stringMatching(/column id: .* expected an id of its own/)]);
  });

  it('wants the duties of every dataset to be spelled out', async () => {
    const silent = { [LICENCES]: file(LICENCES).replace('- `osm`:', '- OpenStreetMap:') };
    expect(await problems(silent)).toEqual([expect.stringMatching(/column id: "osm": expected a line in/)]);
  });

  it('wants a short credit to name licence and authors where the licence asks for it', async () => {
    const short = (id: string, creditShort: string) =>
      changed((sources) => Object.assign(sources.find((source) => source.id === id) ?? {}, { creditShort }));
    expect(await problems(short('osm', 'OpenStreetMap'))).toEqual([
      expect.stringMatching(
        /column osm.creditShort: "OpenStreetMap": expected “© OpenStreetMap contributors/,
      ),
    ]);
    expect(await problems(short('eiaHourly', 'Ruggles and Farnham'))).toEqual([
      expect.stringMatching(/expected “CC BY 4.0” in it/),
      expect.stringMatching(/expected Alicia Wongel in it/),
    ]);
    expect(await problems(short('epaEcho', 'EPA'))).toEqual([]);
    expect((await problems(short('epaEcho', 'E'.repeat(90))))[0]).toMatch(/expected <=80/);
  });

  it('says so when the list is no JSON', async () => {
    expect((await problems({ [SOURCES]: '[{' }))[0]).toMatch(/expected valid JSON/);
  });
});
