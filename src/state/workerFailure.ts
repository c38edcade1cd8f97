/** What a worker says when it can't answer. Workers have no words: they give a code, and the page says it. */
import type { FailureCode } from '../i18n/words';
import { NOT_KEPT_HEADER } from './offline/names';

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

/**
 * A file that a worker needs.
 * @param otherwise what to tell where it can't be had for another reason than a network that is gone
 * @throws CodedError
 */
export async function fetched(url: string, otherwise: FailureCode): Promise<Response> {
  const response = await fetch(url).catch(() => null);
  if (response?.headers.has(NOT_KEPT_HEADER)) throw new CodedError('notKept');
  if (!response?.ok) throw new CodedError(otherwise);
  return response;
}
