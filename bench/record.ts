/** Moving the date and filtering with ten times the events: our own code by itself, and in the page. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Headroom, withPage } from '../e2e/driver';
import { labels, messages } from '../src/i18n/words';
import { ALL_EVENTS, eventMatches } from '../src/model/filters';
import { readEvents } from '../src/model/leanTables';
import type { Manifest } from '../src/model/source';
import { standingDay, standingRecord } from '../src/model/standing';
import { eventsByMonth } from '../src/model/timeline';
import type { WireTable } from '../src/model/wire';

import { tasksDuring } from './interact';

/** How many times the events of the record are taken. */
export const TIMES = 10;

/** A tenfold table: the same acts ten times over, under ids of their own. */
export function tenfold(table: WireTable): WireTable {
  const id = table.columns.indexOf('id');
  const values = table.values.map((cells, at) =>
    Array.from({ length: TIMES }, (_, copy) =>
      at === id ? cells.map((cell) => `${String(cell)}-${copy}`) : cells,
    ).flat(),
  );
  return { columns: table.columns, values };
}

/** Milliseconds of our own code, each the mean of many runs. */
export interface RecordTimes {
  events: number;
  /** Filtering all events once: the plain pass that the others are measured against. */
  pass: number;
  /** Looking up what stands on another day. */
  dateStep: number;
  /** Working out where every measure stands over time; once per filter. */
  standings: number;
  /** Counting the events by month; once per filter. */
  months: number;
}

function mean(runs: number, task: (run: number) => unknown): number {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) task(run);
  return (performance.now() - start) / runs;
}

/** Measures the pure parts over the built data in `public/data`. */
export function recordTimes(root: string): RecordTimes {
  const data = path.join(root, 'public/data');
  const file = path.join(data, 'manifest.json');
  if (!existsSync(file)) throw new Error('No built data; run "npm run data" first');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const table = JSON.parse(
    readFileSync(path.join(data, manifest.version, 'events.json'), 'utf8'),
  ) as WireTable;
  const events = readEvents(tenfold(table));
  const record = standingRecord(events);
  const dayOf = (run: number) => `${2023 + (run % 4)}-${String((run % 12) + 1).padStart(2, '0')}-15`;
  const filter = { ...ALL_EVENTS, concerns: ['gridPressure', 'noise'] as const };
  return {
    events: events.length,
    pass: mean(50, () => events.filter((event) => eventMatches(event, filter))),
    dateStep: mean(200, (run) => standingDay(record, dayOf(run))),
    standings: mean(5, () => standingRecord(events)),
    months: mean(50, () => eventsByMonth(events, 2014 * 12, 2027 * 12)),
  };
}

/** Tasks over 50 ms of processor time in the page with the tenfold record, milliseconds each. */
export interface RecordTasks {
  name: string;
  steps: number;
  tasks: number[];
  longest: number;
}

/** Walks the months and ticks concerns with the tenfold record on screen. */
export function recordTasks(url: string): Promise<RecordTasks[]> {
  return withPage({ viewport: { width: 1440, height: 900 }, baseURL: url }, async (page) => {
    await page.route(/\/events\.json$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: tenfold((await response.json()) as WireTable) });
    });
    const app = new Headroom(page);
    await app.open('?metric=opposition.inForce&layers=opposition');
    await app.mapReady();
    await app.mapAtRest();
    await app.chooseList('events');
    const measure = async (
      name: string,
      steps: readonly (() => Promise<unknown>)[],
    ): Promise<RecordTasks> => {
      const tasks = await tasksDuring(page, async () => {
        for (const step of steps) {
          await step();
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
        }
        await app.mapAtRest();
      });
      return {
        name,
        steps: steps.length,
        tasks: tasks.filter((task) => task > 50),
        longest: Math.max(...tasks),
      };
    };
    await app.monthViewed.focus();
    const months = Array.from({ length: 12 }, () => () => app.press('ArrowLeft'));
    const results = [await measure('move the date by a month', months)];
    await app.openFilters();
    await app.showAllConcerns();
    const boxes = [
      app.filter(messages.filters.concerns, labels.concern.gridPressure),
      app.filter(messages.filters.concerns, labels.concern.noise),
    ];
    results.push(
      await measure(
        'filter by concern',
        [...boxes, ...boxes].map((box) => () => box.click()),
      ),
    );
    return results;
  });
}

/** The lines of the report. */
export function recordLines(times: RecordTimes, tasks: readonly RecordTasks[]): string[] {
  const row = (name: string, time: number) =>
    `| ${name} | ${time.toFixed(2)} ms | ${(time / times.pass).toFixed(2)} |`;
  return [
    `| our own code, ${times.events.toLocaleString('en-US')} events (ten times the record) | time | against a plain pass |`,
    '|---|---|---|',
    row('plain pass: one filter over all events', times.pass),
    row('move the date: what stands on the day', times.dateStep),
    row('after a filter: where measures stand over time', times.standings),
    row('after a filter: events by month', times.months),
    '',
    '| in the page, ten times the record | steps | tasks over 50 ms | longest |',
    '|---|---|---|---|',
    ...tasks.map(
      ({ name, steps, tasks: long, longest }) =>
        `| ${name} | ${steps} | ${long.length} | ${Math.round(longest)} ms |`,
    ),
  ];
}
