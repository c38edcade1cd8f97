import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hourText, parseHour } from '../../src/model/grid/series';
import { decodeSeries, encodeSeries } from '../../src/model/grid/seriesCodec';
import { type Client, Refused } from './client';
import { type GridRefresh, refreshGrid } from './grid';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'refresh-'));
  mkdirSync(path.join(folder, 'hourly'));
  store('PJM', [100, 110, 120]);
  store('PJM-DOM', [10, 11, 12]);
});
afterEach(() => rmSync(folder, { recursive: true }));

const FIRST = parseHour('2024-12-31T21');

function store(area: string, mw: number[]) {
  const bytes = encodeSeries({ firstHour: FIRST, mw: Float32Array.from(mw) });
  writeFileSync(path.join(folder, 'hourly', `${area}.bin.gz`), gzipSync(bytes));
}

const stored = (area: string) =>
  decodeSeries(gunzipSync(readFileSync(path.join(folder, 'hourly', `${area}.bin.gz`))));

const refreshOf = (part: Partial<GridRefresh> = {}): GridRefresh => ({
  tables: folder,
  cache: path.join(folder, 'cache'),
  areas: ['PJM', 'PJM-DOM'],
  until: '2025-01-01T05',
  today: '2026-11-22',
  source: { kind: 'api', base: 'https://service.test/v2', key: 'k' },
  ...part,
});

const page = (rows: [string, unknown][]) =>
  JSON.stringify({
    response: { total: String(rows.length), data: rows.map(([period, value]) => ({ period, value })) },
  });

/** Answers by the series asked for; a missing answer is a refusal. */
function clientOf(answers: Record<string, string>): Client & { asked: URL[] } {
  const asked: URL[] = [];
  return {
    asked,
    get: async (text, read) => {
      const url = new URL(text);
      asked.push(url);
      const name =
        url.searchParams.get('facets[respondent][0]') ??
        url.searchParams.get('facets[subba][0]') ??
        path.basename(url.pathname);
      const answer = answers[name];
      if (answer === undefined) throw new Refused(`no answer for ${name}`);
      return read(answer);
    },
  };
}

/** Every file with its bytes. */
const snapshot = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('cache'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file).toString('base64')]);

/** Runs the command against a service that gives every series the same answer. */
async function command(args: string[], status: number, body: string) {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const run = promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'main.ts'), ...args]
      .concat('--tables', folder, '--cache', path.join(folder, 'cache'))
      .concat('--base', `http://127.0.0.1:${port}`),
    { env: { ...process.env, EIA_API_KEY: 'k' } },
  );
  const result = await run.then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: number; stderr: string }) => ({ code: error.code, stderr: error.stderr }),
  );
  server.close();
  return result;
}

describe('on the command line', () => {
  it('joins new hours, and says that nothing changed when the service refuses', async () => {
    const refused = await command(['grid', '--areas', 'PJM', '--until', '2025-01-01T05'], 403, 'no such key');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('no such key');
    expect(refused.stderr).toContain('Nothing was changed');
    const done = await command(
      ['grid', '--areas', 'PJM', '--until', '2025-01-01T05'],
      200,
      page([['2025-01-01T00', '130']]),
    );
    expect(done).toMatchObject({ code: 0 });
    expect([...stored('PJM').mw]).toEqual([100, 110, 120, 130]);
  });

  it('explains a command line it does not understand', async () => {
    const { code, stderr } = await command(['grid', '--areas', 'ATLANTIS'], 200, '');
    expect(code).toBe(2);
    expect(stderr).toContain('no series of ATLANTIS');
  });
});

describe('refreshing the grid', () => {
  it('joins screened hours to the end and leaves the others as gaps', async () => {
    const client = clientOf({
      PJM: page([
        ['2025-01-01T00', '130'],
        ['2025-01-01T01', '2147480000'],
        ['2025-01-01T03', '150'],
      ]),
      DOM: page([]),
    });
    const [pjm, dom] = await refreshGrid(refreshOf(), client, () => {});
    expect(pjm).toMatchObject({
      span: ['2025-01-01T00', '2025-01-01T03'],
      added: 2,
      missing: 2,
      leftAlone: null,
    });
    expect(pjm?.rejected.map(({ hour }) => hour)).toEqual(['2025-01-01T01']);
    expect(dom).toMatchObject({ span: null, added: 0 });
    const series = stored('PJM');
    expect(hourText(series.firstHour)).toBe('2024-12-31T21');
    expect([...series.mw]).toEqual([100, 110, 120, 130, Number.NaN, Number.NaN, 150]);
    expect(readFileSync(path.join(folder, 'refreshed.csv'), 'utf8').split('\n')).toEqual([
      'area,from,until,hours,missing,rejected,source,retrieved',
      'PJM,2025-01-01T00,2025-01-01T03,2,2,1,eiaApi,2026-11-22',
      '',
    ]);
    expect(client.asked[0]?.searchParams.get('start')).toBe('2025-01-01T00');
    expect(client.asked[1]?.searchParams.get('facets[parent][0]')).toBe('PJM');
  });

  it('changes nothing when the second area fails, and goes on from the kept answers', async () => {
    const before = snapshot();
    const first = clientOf({ PJM: page([['2025-01-01T00', '130']]) });
    await expect(refreshGrid(refreshOf(), first, () => {})).rejects.toThrow('no answer for DOM');
    expect(snapshot()).toEqual(before);
    const second = clientOf({ DOM: page([['2025-01-01T00', '13']]) });
    await refreshGrid(refreshOf(), second, () => {});
    expect(second.asked).toHaveLength(1);
    expect([...stored('PJM').mw]).toEqual([100, 110, 120, 130]);
    expect([...stored('PJM-DOM').mw]).toEqual([10, 11, 12, 13]);
    expect(existsSync(path.join(folder, 'hourly.old'))).toBe(false);
  });

  it('reads the six-month files without a key and leaves sub-areas alone', async () => {
    const header = 'Balancing Authority,UTC Time at End of Hour,Demand (MW)';
    const client = clientOf({
      'EIA930_BALANCE_2025_Jan_Jun.csv': `${header}\nPJM,01/01/2025 12:00:00 AM,130\nPJM,01/01/2025 1:00:00 AM,\n`,
    });
    const lines: string[] = [];
    const [pjm, dom] = await refreshGrid(
      refreshOf({ source: { kind: 'files', base: 'https://files.test' } }),
      client,
      (line) => lines.push(line),
    );
    expect(pjm).toMatchObject({ added: 1 });
    expect(dom?.leftAlone).toContain('no sub-areas');
    expect([...stored('PJM').mw]).toEqual([100, 110, 120, 130]);
    expect(lines.some((line) => line.includes('100 %'))).toBe(true);
  });

  it('asks for nothing that is there', async () => {
    const client = clientOf({});
    const before = snapshot();
    const results = await refreshGrid(refreshOf({ until: '2024-12-31T23' }), client, () => {});
    expect(results.every(({ leftAlone }) => leftAlone?.includes('already'))).toBe(true);
    expect(client.asked).toEqual([]);
    expect(snapshot()).toEqual(before);
  });

  it('brings back the series that a run killed at the last moment had put aside', async () => {
    renameSync(path.join(folder, 'hourly'), path.join(folder, 'hourly.old'));
    await refreshGrid(refreshOf({ until: '2024-12-31T23' }), clientOf({}), () => {});
    expect([...stored('PJM').mw]).toEqual([100, 110, 120]);
  });

  it('clears away what an earlier run left when it was killed', async () => {
    cpSync(path.join(folder, 'hourly'), path.join(folder, 'hourly.new'), { recursive: true });
    writeFileSync(path.join(folder, 'hourly.new', 'X.bin.gz'), 'half');
    await refreshGrid(
      refreshOf({ areas: ['PJM'] }),
      clientOf({ PJM: page([['2025-01-01T00', '130']]) }),
      () => {},
    );
    expect(readdirSync(path.join(folder, 'hourly')).sort()).toEqual(['PJM-DOM.bin.gz', 'PJM.bin.gz']);
  });
});
