/** Why data or code could not be had, and what to do. */

const NOT_KEPT =
  'There is no connection, and this is not kept on this device. With a connection it is there again; a region can be kept beforehand (“Keep offline” on its card).';

/** What workers, which have no words, say by a code. */
const BY_CODE = {
  notKept: NOT_KEPT,
  noNames: 'The names of places could not be loaded. Try again.',
  noHours: 'The hourly demand could not be loaded. Check the connection.',
  noCharts: 'The charts could not be computed.',
  noAnswer: 'The answer could not be computed.',
  notInspected: 'The file could not be read.',
} as const;

export type FailureCode = keyof typeof BY_CODE;

export const failures = {
  unreachable: 'The data could not be reached. Check the connection and try again.',
  gone: 'The site no longer has the file. Load the page again.',
  refused: (status: number) => `The site answered with an error (${status}). Try again in a while.`,
  unfit: 'A data file does not fit this version of the page. Load the page again.',
  notKept: NOT_KEPT,
  noIndex: 'The data index is missing.',
  noCode: 'The code for this could not be loaded. Check the connection and try again.',
  /** What a worker failed for. */
  ofWorker: (code: FailureCode): string => BY_CODE[code],
} as const;
