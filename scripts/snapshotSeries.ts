/** What `npm run snapshot` is asked of a view over time: a moving picture, or several days on one page. */
import { panelsProblemText, seriesProblemText } from '../src/i18n/words';
import {
  DEFAULT_SERIES,
  parseDays,
  parseRange,
  SERIES_STEPS,
  type SeriesAsked,
  seriesProblem,
} from '../src/model/snapshot/series';
import type { Given, PictureOption } from './snapshotArgs';

/** Kinds of file that hold several days on one page. */
export const PAGE_FORMATS = ['png', 'svg', 'pdf'] as const;

/** How a fault of an option is told. */
export type Fault = (option: PictureOption, wrong: string) => void;

const TIMES = ['step', 'pace', 'held'] as const;

/** The series that is asked for; null for none. @param fault told everything that is wrong */
export function readSeries(given: Given, fault: Fault): SeriesAsked | null {
  if (given.series === undefined) {
    for (const option of TIMES)
      if (given[option] !== undefined) fault(option, 'is of a series: give --series FROM..TO');
    return null;
  }
  const range = parseRange(given.series);
  if (range === null)
    fault('series', `${JSON.stringify(given.series)} is not a range such as 2023-01..2026-11 or 2019..2026`);
  const step = SERIES_STEPS.find((word) => word === (given.step ?? DEFAULT_SERIES.step));
  if (step === undefined) fault('step', `${JSON.stringify(given.step)} is not ${SERIES_STEPS.join(' or ')}`);
  const seconds = (option: 'pace' | 'held') => {
    const text = given[option];
    return text === undefined ? DEFAULT_SERIES[option] : text.trim() === '' ? Number.NaN : Number(text);
  };
  if (range === null || step === undefined) return null;
  const asked = { ...range, step, pace: seconds('pace'), held: seconds('held') };
  const problem = seriesProblem(asked);
  if (problem === null) return asked;
  const option = problem.kind === 'noSeconds' ? problem.what : 'series';
  fault(option, `${JSON.stringify(given[option])}: ${seriesProblemText(problem)}`);
  return null;
}

/** The days that are to be on one page, in the order of time; null for none. */
export function readDays(given: Given, fault: Fault): readonly string[] | null {
  if (given.multiples === undefined) return null;
  if (given.series !== undefined) fault('multiples', 'and a series ask for two things at once');
  const read = parseDays(given.multiples);
  if ('days' in read) return read.days;
  fault('multiples', `${JSON.stringify(given.multiples)}: ${panelsProblemText(read.problem)}`);
  return null;
}
