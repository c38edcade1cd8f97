import { failures } from '../../i18n/words';
import type { ChartData } from '../../model/grid/charts';
import type { HourlySeries } from '../../model/grid/series';
import type { ChartQuestion, FromWorker, ToWorker } from './worker';

/** Computes the charts of one area. */
export interface ChartMaker {
  /** Resolves with null when another question was asked meanwhile; rejects with a reader's sentence. */
  ask(question: ChartQuestion): Promise<ChartData | null>;
  /** Ends the worker; questions still open get null. */
  close(): void;
}

/** The part of a `Worker` that is used here. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

interface Asked {
  question: ChartQuestion;
  answer(data: ChartData | null): void;
  fail(reason: Error): void;
}

/**
 * Puts questions to a worker, one at a time: while one is open only the newest other waits, so that a slider
 * never waits for answers nobody wants.
 * @param start  starts the worker, on the first question
 * @param series the hours of the area, read once
 */
export function createChartMaker(start: () => WorkerPort, series: () => Promise<HourlySeries>): ChartMaker {
  let port: WorkerPort | null = null;
  let started: Promise<WorkerPort> | null = null;
  let open: Asked | null = null;
  let waiting: Asked | null = null;
  let closed = false;

  function settle(message: FromWorker): void {
    const asked = open;
    open = null;
    if (message.kind === 'failed') asked?.fail(new Error(failures.ofWorker(message.reason)));
    else asked?.answer(waiting ? null : message.data);
    const next = waiting;
    waiting = null;
    if (next) put(next);
  }

  function worker(): Promise<WorkerPort> {
    started ??= series().then((hours) => {
      const opened = start();
      opened.onmessage = ({ data }) => settle(data);
      opened.onerror = () => settle({ kind: 'failed', reason: failures.noCharts });
      opened.postMessage({ kind: 'series', series: hours });
      port = opened;
      if (closed) opened.terminate();
      return opened;
    });
    return started;
  }

  function put(asked: Asked): void {
    open = asked;
    worker().then(
      (ready) => {
        if (!closed) ready.postMessage({ kind: 'ask', question: asked.question });
      },
      (error: unknown) => {
        started = null;
        settle({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      },
    );
  }

  return {
    ask: (question) =>
      new Promise((answer, fail) => {
        const asked = { question, answer, fail };
        if (closed) answer(null);
        else if (open === null) put(asked);
        else {
          waiting?.answer(null);
          waiting = asked;
        }
      }),
    close: () => {
      closed = true;
      port?.terminate();
      open?.answer(null);
      waiting?.answer(null);
      open = null;
      waiting = null;
    },
  };
}

/** Charts computed in a worker of their own. */
export function openChartMaker(series: () => Promise<HourlySeries>): ChartMaker {
  return createChartMaker(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'charts' }),
    series,
  );
}
