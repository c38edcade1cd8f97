/**
 * Questions to a worker, one at a time: while one is open only the newest other waits, so that a fast typist or a
 * slider never waits for answers that nobody wants.
 */

import { failures } from '../i18n/words';

/** The part of a `Worker` that is used here. */
export interface WorkerPort<To, From> {
  postMessage(message: To): void;
  onmessage: ((event: MessageEvent<From | WorkerFailure>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** What a worker says when it can't answer; `reason` is one of its codes. */
export interface WorkerFailure {
  kind: 'failed';
  reason: string;
}

/** What the subject of a worker decides: its messages. */
export interface Exchange<Question, To, From, Answer> {
  /** Starts the worker; called on the first need, and again after a failure. */
  start(): WorkerPort<To, From>;
  /** The message without which the worker can answer nothing; rejects with a reader's sentence. */
  first(): Promise<To>;
  message(question: Question): To;
  answer(message: From): Answer;
  /** A reader's sentence for a worker whose own script failed or did not arrive. */
  broken(): string;
}

/** A worker that is asked. */
export interface WorkerClient<Question, Answer> {
  /** Starts the worker; a failure is told to whoever asks first. */
  warm(): void;
  /** Resolves with null when another question was asked meanwhile; rejects with a reader's sentence. */
  ask(question: Question): Promise<Answer | null>;
  /** Ends the worker; questions that are open, and all later ones, get null. */
  close(): void;
}

interface Asked<Question, Answer> {
  question: Question;
  answer(answer: Answer | null): void;
  fail(reason: Error): void;
}

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

  function fail(sentence: string): void {
    stop();
    settle((asked) => asked.fail(new Error(sentence)));
  }

  function worker() {
    started ??= exchange.first().then((first) => {
      if (closed) return null;
      const opened = exchange.start();
      port = opened;
      opened.onmessage = ({ data }) => {
        // A worker that was given up may still speak.
        if (port !== opened) return;
        if (isFailure(data)) fail(failures.ofWorker(data.reason));
        else {
          const dropped = waiting !== null;
          settle((asked) => asked.answer(dropped ? null : exchange.answer(data)));
        }
      };
      opened.onerror = () => {
        if (port === opened) fail(exchange.broken());
      };
      opened.postMessage(first);
      return opened;
    });
    return started;
  }

  function put(asked: Asked<Question, Answer>): void {
    open = asked;
    worker().then(
      (ready) => {
        if (!closed) ready?.postMessage(exchange.message(asked.question));
      },
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    );
  }

  return {
    warm: () => {
      worker().catch(() => {
        if (open === null) stop();
      });
    },
    ask: (question) =>
      new Promise((answer, reject) => {
        const asked = { question, answer, fail: reject };
        if (closed) answer(null);
        else if (open === null) put(asked);
        else {
          waiting?.answer(null);
          waiting = asked;
        }
      }),
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
