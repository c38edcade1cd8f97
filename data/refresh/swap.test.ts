/** Refreshing the grid while it is killed, or the disk is full, at every single write. */
import type * as fs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseHour } from '../../src/model/grid/series';
import { decodeSeries, encodeSeries } from '../../src/model/grid/seriesCodec';
import type { Client } from './client';
import { type GridRefresh, refreshGrid } from './grid';

/** After so many changes of the disk every further one fails; null: none does. */
const disk = vi.hoisted(() => ({ left: null as number | null, changes: 0 }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  /** The change at which it happens is made by half. */
  const guarded =
    <Args extends unknown[], T>(
      change: (...args: Args) => T,
      half: (...args: Args) => void = () => undefined,
    ) =>
    (...args: Args): T => {
      disk.changes += 1;
      if (disk.left === null) return change(...args);
      if (disk.left === 0) half(...args);
      disk.left -= 1;
      if (disk.left < 0) throw new Error('ENOSPC: no space left on device');
      return change(...args);
    };
  return {
    ...real,
    renameSync: guarded(real.renameSync),
    mkdirSync: guarded(real.mkdirSync),
    writeFileSync: guarded(real.writeFileSync, (file, data) =>
      real.writeFileSync(file, (data as string | Buffer).slice(0, 3)),
    ),
    cpSync: guarded(real.cpSync, (from, to) => {
      real.mkdirSync(to as string, { recursive: true });
      const [first] = real.readdirSync(from as string);
      if (first !== undefined)
        real.copyFileSync(path.join(from as string, first), path.join(to as string, first));
    }),
    rmSync: guarded(real.rmSync, (place) => {
      if (!real.existsSync(place) || !real.statSync(place).isDirectory()) return;
      const [first] = real.readdirSync(place as string);
      if (first !== undefined) real.rmSync(path.join(place as string, first));
    }),
  };
});

const { mkdirSync, writeFileSync, rmSync } = await vi.importActual<typeof fs>('node:fs');

/** The folder as it is before any run. */
function fill(folder: string): void {
  mkdirSync(path.join(folder, 'hourly'), { recursive: true });
  for (const [area, mw] of Object.entries({ AAA: [1, 2, 3], PJM: [100, 110, 120] })) {
    const bytes = encodeSeries({ firstHour: parseHour('2024-12-31T21'), mw: Float32Array.from(mw) });
    writeFileSync(path.join(folder, 'hourly', `${area}.bin.gz`), gzipSync(bytes));
  }
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'swap-'));
  fill(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const refresh = (part: Partial<GridRefresh> = {}): GridRefresh => ({
  tables: folder,
  cache: path.join(folder, 'cache'),
  areas: ['PJM'],
  until: '2025-01-01T05',
  today: '2026-11-22',
  source: { kind: 'api', base: 'https://service.test/v2', key: 'k' },
  ...part,
});

const client: Client = {
  get: async (_, read) =>
    read(JSON.stringify({ response: { total: '1', data: [{ period: '2025-01-01T00', value: '130' }] } })),
};

const stored = (area: string) => [
  ...decodeSeries(gunzipSync(readFileSync(path.join(folder, 'hourly', `${area}.bin.gz`)))).mw,
];

/** A run that ends at a change of the disk; true when it came to its end. */
async function run(changes: number | null): Promise<boolean> {
  Object.assign(disk, { left: changes, changes: 0 });
  try {
    await refreshGrid(refresh(), client, () => {});
    return true;
  } catch {
    return false;
  } finally {
    disk.left = null;
  }
}

describe('a run that ends at any change of the disk', () => {
  it('loses no hour and no line of the log: the next run has both, once', async () => {
    let survived = 0;
    for (let changes = 0; ; changes += 1) {
      const whole = await run(changes);
      expect(await run(null), `after ${changes} changes`).toBe(true);
      expect(stored('PJM'), `after ${changes} changes`).toEqual([100, 110, 120, 130]);
      expect(stored('AAA')).toEqual([1, 2, 3]);
      expect(readFileSync(path.join(folder, 'refreshed.csv'), 'utf8').split('\n')).toEqual([
        'area,from,until,hours,missing,rejected,source,retrieved',
        'PJM,2025-01-01T00,2025-01-01T00,1,0,0,eiaApi,2026-11-22',
        '',
      ]);
      expect(readdirSync(folder).sort()).toEqual(['cache', 'hourly', 'refreshed.csv']);
      if (whole) break;
      survived += 1;
      rmSync(folder, { recursive: true });
      fill(folder);
    }
    // Writes of the answer, of the copy, of the series, of the log, and the renames.
    expect(survived).toBeGreaterThan(12);
  });
});

describe('six-month files', () => {
  const header = 'Balancing Authority,UTC Time at End of Hour,Demand (MW)';
  const file = 'EIA930_BALANCE_2025_Jan_Jun.csv';
  const answering = (text: string) => {
    const asked: string[] = [];
    const of: Client = {
      get: async (url, read) => {
        asked.push(url);
        return read(text);
      },
    };
    return { of, asked };
  };
  const files = (today: string) => refresh({ today, source: { kind: 'files', base: 'https://files.test' } });

  it('are asked for again on another day while they grow, and kept when they have settled', async () => {
    const early = answering(`${header}\nPJM,01/01/2025 12:00:00 AM,130\n`);
    await refreshGrid(files('2025-01-02'), early.of, () => {});
    const later = answering(`${header}\nPJM,01/01/2025 12:00:00 AM,130\nPJM,01/01/2025 1:00:00 AM,140\n`);
    await refreshGrid(files('2025-01-03'), later.of, () => {});
    expect(stored('PJM')).toEqual([100, 110, 120, 130, 140]);
    const settled = answering(`${header}\nPJM,01/01/2025 2:00:00 AM,150\n`);
    await refreshGrid(files('2026-01-03'), settled.of, () => {});
    await refreshGrid(files('2026-02-03'), settled.of, () => {});
    expect(settled.asked).toHaveLength(1);
    expect(stored('PJM').at(-1)).toBe(150);
  });

  it('that were kept in part are asked for again', async () => {
    mkdirSync(path.join(folder, 'cache/balance'), { recursive: true });
    writeFileSync(path.join(folder, 'cache/balance', file), `${header}\nPJM,01/01`);
    const whole = answering(`${header}\nPJM,01/01/2025 12:00:00 AM,130\n`);
    await refreshGrid(files('2026-11-22'), whole.of, () => {});
    expect(stored('PJM')).toEqual([100, 110, 120, 130]);
  });
});
