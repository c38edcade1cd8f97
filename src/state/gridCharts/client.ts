import { failures } from '../../i18n/words';
import type { ChartData } from '../../model/grid/charts';
import type { HourlySeries } from '../../model/grid/series';
import { createWorkerClient, type WorkerPort } from '../workerClient';
import type { ChartQuestion, FromWorker, ToWorker } from './worker';

/** Computes the charts of one area. */
export interface ChartMaker {
  /** Resolves with null when another question was asked meanwhile; rejects with a reader's sentence. */
  ask(question: ChartQuestion): Promise<ChartData | null>;
  /** Ends the worker; questions still open get null. */
  close(): void;
}

/**
 * @param start  starts the worker, on the first question
 * @param series the hours of the area, read once
 */
export function createChartMaker(
  start: () => WorkerPort<ToWorker, FromWorker>,
  series: () => Promise<HourlySeries>,
): ChartMaker {
  const { ask, close } = createWorkerClient<ChartQuestion, ToWorker, FromWorker, ChartData>({
    start,
    first: async () => ({ kind: 'series', series: await series() }),
    message: (question) => ({ kind: 'ask', question }),
    answer: ({ data }) => data,
    broken: () => failures.ofWorker('noCharts'),
  });
  return { ask, close };
}

/** Charts computed in a worker of their own. */
export function openChartMaker(series: () => Promise<HourlySeries>): ChartMaker {
  return createChartMaker(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'charts' }),
    series,
  );
}
