/** What a worker says when it can't answer. Workers have no words: they give a code, and the page says it. */
import type { FailureCode } from '../i18n/words';

export interface WorkerFailure {
  kind: 'failed';
  reason: FailureCode;
  /** The question that could not be answered, where questions are numbered. */
  serial?: number;
}

/** Thrown in a worker where it is known what to tell. */
export class CodedError extends Error {
  constructor(readonly code: FailureCode) {
    super(code);
  }
}

/**
 * What to tell of an error that was caught. One without a code is a fault of the program or of a file: readers are
 * told `otherwise`, and the console the error.
 */
export function failureOf(error: unknown, otherwise: FailureCode): WorkerFailure {
  if (error instanceof CodedError) return { kind: 'failed', reason: error.code };
  console.error(error);
  return { kind: 'failed', reason: otherwise };
}
