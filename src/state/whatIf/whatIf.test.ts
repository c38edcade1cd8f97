import { describe, expect, test } from 'vitest';
import { type HourlySeries, hourAt } from '../../model/grid/series';
import { constantLoad, type NewLoad } from '../../model/grid/whatIf';
import type { WorkerPort } from '../workerClient';
import type { WorkerFailure } from '../workerFailure';
import { createAnswerer, type Question } from './answer';
import { createWhatIfClient, type FromWorker, type Told, type ToWorker } from './client';

const question = (mw: number, part: Partial<Question> = {}): Question => ({
  areaId: 'PJM-DOM',
  window: [2020, 2021],
  years: [2019, 2021],
  utcOffset: -5,
  load: constantLoad(mw),
  ...part,
});

/** Lets promises that have settled run on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('createAnswerer', () => {
  /** Three years of a wave that grows by 100 MW a year. */
  const series: HourlySeries = {
    firstHour: hourAt(2019),
    mw: Float32Array.from({ length: hourAt(2022) - hourAt(2019) }, (_, hour) =>
      Math.round(1000 + 400 * Math.sin(hour / 3.8) * Math.cos(hour / 1400) + (100 * hour) / 8766),
    ),
  };
  const answerer = createAnswerer(series);

  test('the quick answer to a constant load is that of the pass over the hours', () => {
    const quick = answerer.quick(question(150));
    const full = answerer.full(question(150));
    expect(quick?.headroomUsed).toBe(full?.window.headroomUsed);
    expect(quick?.constant?.curtailedShare).toBe(full?.window.met.curtailedShare);
    expect(quick?.constant?.hoursPerYear).toBeCloseTo(full?.window.met.curtailedHoursPerYear ?? -1, 6);
    expect((quick?.peakMw ?? 0) + 150).toBe(full?.window.met.newPeakMw);
  });

  test('another shape waits for the pass', () => {
    const load: NewLoad = { ...constantLoad(150), loadFactor: 0.8 };
    const quick = answerer.quick(question(150, { load }));
    expect(quick?.constant).toBeNull();
    expect(quick?.headroomUsed).toBeGreaterThan(0);
  });

  test('every year is asked by itself, and all years together unless they are the window', () => {
    const full = answerer.full(question(150));
    expect(full?.years.map(({ window }) => window)).toEqual([
      [2019, 2019],
      [2020, 2020],
      [2021, 2021],
    ]);
    expect(full?.all?.window).toEqual([2019, 2021]);
    expect(answerer.full(question(150, { window: [2019, 2021] }))?.all).toBeNull();
    // The lower years meet their own, lower, thresholds.
    expect(full?.years[0]?.met.curtailedHoursPerYear).toBeGreaterThan(0);
  });

  test('a window without hours has no answer', () => {
    expect(answerer.quick(question(150, { window: [2001, 2002] }))).toBeNull();
    expect(answerer.full(question(150, { window: [2001, 2002] }))).toBeNull();
  });
});

describe('createWhatIfClient', () => {
  /** A worker that answers when told to. */
  function scripted() {
    const received: ToWorker[] = [];
    const port: WorkerPort<ToWorker, FromWorker> = {
      onmessage: null,
      onerror: null,
      postMessage: (message) => received.push(message),
      terminate: () => {},
    };
    const say = (data: FromWorker | WorkerFailure) => port.onmessage?.({ data } as MessageEvent<FromWorker>);
    let starts = 0;
    const client = createWhatIfClient(
      () => {
        starts += 1;
        return port;
      },
      async (areaId) => {
        if (areaId === 'lost') throw new Error('no index');
        return `/series/${areaId}.bin`;
      },
    );
    return { client, port, received, say, starts: () => starts };
  }

  test('tells only answers to the newest question', async () => {
    const { client, received, say } = scripted();
    const told: Told[] = [];
    client.ask(question(100), (answer) => told.push(answer));
    await settled();
    client.ask(question(200), (answer) => told.push(answer));
    await settled();
    say({ kind: 'full', serial: received[0]?.serial ?? 0, answer: null });
    say({ kind: 'quick', serial: received[1]?.serial ?? 0, answer: null });
    expect(told.map(({ kind, question: asked }) => [kind, asked.load.peakMw])).toEqual([['quick', 200]]);
    expect(received.map(({ url }) => url)).toEqual(['/series/PJM-DOM.bin', '/series/PJM-DOM.bin']);
  });

  test('a question overtaken before its address is known is not sent; one worker serves all', async () => {
    const { client, received, starts } = scripted();
    client.ask(question(100), () => {});
    client.ask(question(200), () => {});
    await settled();
    client.ask(question(300), () => {});
    await settled();
    expect(received.map(({ question: asked }) => asked.load.peakMw)).toEqual([200, 300]);
    expect(starts()).toBe(1);
  });

  test('nothing is told after the asker has gone', async () => {
    const { client, received, say } = scripted();
    const told: Told[] = [];
    client.ask(question(100), (answer) => told.push(answer));
    await settled();
    client.forget();
    say({ kind: 'quick', serial: received[0]?.serial ?? 0, answer: null });
    expect(told).toEqual([]);
  });

  test('failures reach the asker: no address, no hours, no code', async () => {
    const { client, port, received, say, starts } = scripted();
    const reasons: string[] = [];
    const note = (told: Told) => {
      if (told.kind === 'failed') reasons.push(told.reason);
    };
    client.ask(question(100, { areaId: 'lost' }), note);
    await settled();
    client.ask(question(100), note);
    await settled();
    say({ kind: 'failed', serial: received.at(-1)?.serial ?? 0, reason: 'noHours' });
    client.ask(question(100), note);
    await settled();
    port.onerror?.({} as ErrorEvent);
    await settled();
    expect(reasons).toEqual([
      'no index',
      expect.stringContaining('hourly demand'),
      expect.stringContaining('code'),
    ]);
    client.ask(question(100), note);
    await settled();
    expect(starts()).toBe(2);
  });
});
