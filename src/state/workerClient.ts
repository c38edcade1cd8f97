/**
 * Questions to a worker, of which only the newest counts: a fast typist or a slider never waits for answers that
 * nobody wants. A newer question waits until the open one is answered, or overtakes it where the worker can drop it.
 */

import { failures } from '../i18n/words';
import type { WorkerFailure } from './workerFailure';

/** The part of a `Worker` that is used here. */
export interface WorkerPort<To, From> {
  postMessage(message: To): void;
  onmessage: ((event: MessageEvent<From | WorkerFailure>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What the subject of a worker decides: its messages. */
export interface Exchange<Question, To, From, Answer> {
  /** Starts the worker; called on the first need, and again when it broke. */
  start(): WorkerPort<To, From>;
  /**
   * The message without which the worker can answer nothing; rejects with a reader's sentence. A worker that got one
   * is started anew after a failure, because that message may be why it failed; any other keeps what it has prepared.
   */
  first?(): Promise<To>;
  /** `serial` grows with each question. Rejects with a reader's sentence. */
  message(question: Question, serial: number): To | Promise<To>;
  answer(message: From, question: Question): Answer;
  /** Where a question has several answers: false for all but the last. */
  isLast?(message: From): boolean;
  /**
   * Which question a message answers. A newer question then overtakes the open one: it is put at once, and what is
   * still said about the old one is not heard. The worker should stop working on it.
   */
  serialOf?(message: From | WorkerFailure): number | undefined;
  /** A reader's sentence for a worker whose own script failed or did not arrive. */
  broken(): string;
}

/** A worker that is asked. */
export interface WorkerClient<Question, Answer> {
  /** Starts the worker; a failure is told to whoever asks first. */
  warm(): void;
  /**
   * Resolves with the last answer, or with null when another question was asked meanwhile; rejects with a reader's
   * sentence.
   * @param tell hears every answer, the last one too, until another question is asked
   */
  ask(question: Question, tell?: (answer: Answer) => void): Promise<Answer | null>;
  /** Nobody waits any more: questions that are open get null, and no answer to them is told. */
  forget(): void;
  /** Ends the worker; questions that are open, and all later ones, get null. */
  close(): void;
}

interface Asked<Question, Answer> {
  question: Question;
  serial: number;
  tell(answer: Answer): void;
  answer(answer: Answer | null): void;
  fail(reason: Error): void;
}

const nobody = () => {};

const isFailure = (message: unknown): message is WorkerFailure =>
  (message as { kind?: unknown }).kind === 'failed';

/** A client of the worker of `exchange`, which is not started yet. */
export function createWorkerClient<Question, To, From, Answer>(
  exchange: Exchange<Question, To, From, Answer>,
): WorkerClient<Question, Answer> {
  let port: WorkerPort<To, From> | null = null;
  let started: Promise<WorkerPort<To, From> | null> | null = null;
  let open: Asked<Question, Answer> | null = null;
  let waiting: Asked<Question, Answer> | null = null;
  let serial = 0;
  let closed = false;

  function stop(): void {
    port?.terminate();
    port = null;
    started = null;
  }

  /** Settles the open question, and puts the one that waits. */
  function settle(tell: (asked: Asked<Question, Answer>) => void): void {
    const asked = open;
    const next = waiting;
    open = null;
    waiting = null;
    if (asked) tell(asked);
    if (next) put(next);
  }

  const fail = (sentence: string) => settle((asked) => asked.fail(new Error(sentence)));

  /** Whoever asked hears nothing more. */
  function drop(asked: Asked<Question, Answer>): void {
    asked.tell = nobody;
    asked.answer(null);
  }

  function heard(data: From | WorkerFailure): void {
    const about = exchange.serialOf?.(data);
    if (open === null || (about !== undefined && about !== open.serial)) return;
    if (isFailure(data)) {
      if (exchange.first) stop();
      fail(failures.ofWorker(data.reason));
      return;
    }
    // One that waits was asked later: nobody wants this answer any more.
    const answer = waiting === null ? exchange.answer(data, open.question) : null;
    if (answer !== null) open.tell(answer);
    if (exchange.isLast?.(data) ?? true) settle((asked) => asked.answer(answer));
  }

  function worker() {
    if (started) return started;
    const starting = Promise.resolve(exchange.first?.()).then((first) => {
      if (closed) return null;
      const opened = exchange.start();
      port = opened;
      opened.onmessage = ({ data }) => {
        // A worker that was given up may still speak.
        if (port === opened) heard(data);
      };
      opened.onerror = () => {
        if (port !== opened) return;
        stop();
        fail(exchange.broken());
      };
      if (first !== undefined) opened.postMessage(first);
      return opened;
    });
    started = starting;
    starting.catch(() => {
      if (started === starting) stop();
    });
    return starting;
  }

  async function put(asked: Asked<Question, Answer>): Promise<void> {
    open = asked;
    try {
      const ready = await worker();
      const message = await exchange.message(asked.question, asked.serial);
      // It may have been overtaken, or the worker given up.
      if (open === asked && port === ready) ready?.postMessage(message);
    } catch (error) {
      if (open === asked) fail(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    warm: () => {
      worker().catch(nobody);
    },
    ask: (question, tell = nobody) =>
      new Promise((answer, reject) => {
        serial += 1;
        const asked = { question, serial, tell, answer, fail: reject };
        if (closed) answer(null);
        else if (open === null) put(asked);
        else if (exchange.serialOf) {
          drop(open);
          put(asked);
        } else {
          waiting?.answer(null);
          waiting = asked;
        }
      }),
    forget: () => {
      waiting?.answer(null);
      waiting = null;
      if (open) drop(open);
    },
    close: () => {
      closed = true;
      stop();
      open?.answer(null);
      waiting?.answer(null);
      open = null;
      waiting = null;
    },
  };
}
