import { describe, expect, test } from 'vitest';
import { type ChartData, chartData } from '../../model/grid/charts';
import { type HourlySeries, hourAt } from '../../model/grid/series';
import type { WorkerPort } from '../workerClient';
import type { WorkerFailure } from '../workerFailure';
import { createChartMaker } from './client';
import type { ChartQuestion, FromWorker, ToWorker } from './worker';

const series: HourlySeries = { firstHour: hourAt(2021), mw: Float32Array.from([1, 2, 3]) };
const data: ChartData = chartData(series, [2021, 2021], 0, null);
const ask = (year: number): ChartQuestion => ({ window: [year, year], utcOffset: 0, load: null });

/** A worker that answers when told to. */
function scriptedWorker() {
  const received: ToWorker[] = [];
  const ended = { times: 0 };
  const port: WorkerPort<ToWorker, FromWorker> = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => received.push(message),
    terminate: () => {
      ended.times += 1;
    },
  };
  const say = (message: FromWorker | WorkerFailure) =>
    port.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  return { port, received, ended, say };
}

/** Lets promises that have settled run on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('createChartMaker', () => {
  test('while one question is open only the newest other waits; the rest get null', async () => {
    const { port, received, say } = scriptedWorker();
    const maker = createChartMaker(
      () => port,
      async () => series,
    );
    const answers = [2021, 2022, 2023].map((year) => maker.ask(ask(year)));
    await settled();
    expect(received).toEqual([
      { kind: 'series', series },
      { kind: 'ask', question: ask(2021) },
    ]);
    say({ kind: 'data', data });
    await settled();
    expect(received.at(-1)).toEqual({ kind: 'ask', question: ask(2023) });
    say({ kind: 'data', data });
    expect(await Promise.all(answers)).toEqual([null, null, data]);
  });

  test('a series that could not be read is told, and read again for the next question', async () => {
    const { port, say } = scriptedWorker();
    let reads = 0;
    const maker = createChartMaker(
      () => port,
      async () => {
        reads += 1;
        if (reads === 1) throw new Error('No connection.');
        return series;
      },
    );
    await expect(maker.ask(ask(2021))).rejects.toThrow('No connection.');
    const again = maker.ask(ask(2021));
    await settled();
    say({ kind: 'data', data });
    expect(await again).toBe(data);
  });

  test('a failure of the worker reaches the reader', async () => {
    const { port, say } = scriptedWorker();
    const maker = createChartMaker(
      () => port,
      async () => series,
    );
    const answer = maker.ask(ask(2021));
    await settled();
    say({ kind: 'failed', reason: 'noHours' });
    await expect(answer).rejects.toThrow('The hourly demand could not be loaded.');
  });

  test('a worker that breaks is ended, and the next question has a new one', async () => {
    const { port, received, ended, say } = scriptedWorker();
    const maker = createChartMaker(
      () => port,
      async () => series,
    );
    const answers = [maker.ask(ask(2021)), maker.ask(ask(2022))];
    await settled();
    port.onerror?.({} as ErrorEvent);
    await expect(answers[0]).rejects.toThrow('The charts could not be computed.');
    await settled();
    expect(ended.times).toBe(1);
    expect(received.map(({ kind }) => kind)).toEqual(['series', 'ask', 'series', 'ask']);
    say({ kind: 'data', data });
    expect(await answers[1]).toBe(data);
  });

  test('closing ends the worker and whoever waits', async () => {
    const { port, ended } = scriptedWorker();
    const maker = createChartMaker(
      () => port,
      async () => series,
    );
    const answers = [maker.ask(ask(2021)), maker.ask(ask(2022))];
    await settled();
    maker.close();
    expect(await Promise.all(answers)).toEqual([null, null]);
    expect(ended.times).toBe(1);
    expect(await maker.ask(ask(2023))).toBeNull();
  });
});
