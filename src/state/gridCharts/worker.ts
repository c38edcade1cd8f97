/** Thin shell around `chartData`: walking nine years of hours stays off the thread that answers the reader. */
import { type ChartData, chartData } from '../../model/grid/charts';
import type { HourlySeries, YearWindow } from '../../model/grid/series';
import type { NewLoad } from '../../model/grid/whatIf';
import { CodedError, failureOf, type WorkerFailure } from '../workerFailure';

/** What the charts of one area are asked to show. */
export interface ChartQuestion {
  window: YearWindow;
  /** Local standard time, whole hours from UTC. */
  utcOffset: number;
  /** Drawn in on top; null for the demand alone. */
  load: NewLoad | null;
}

export type ToWorker = { kind: 'series'; series: HourlySeries } | { kind: 'ask'; question: ChartQuestion };
export interface FromWorker {
  kind: 'data';
  data: ChartData;
}

let series: HourlySeries | null = null;

const answer = (message: FromWorker | WorkerFailure) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'series') {
    series = data.series;
    return;
  }
  const { window, utcOffset, load } = data.question;
  try {
    if (series === null) throw new CodedError('noHours');
    answer({ kind: 'data', data: chartData(series, window, utcOffset, load) });
  } catch (error) {
    answer(failureOf(error, 'noCharts'));
  }
};
