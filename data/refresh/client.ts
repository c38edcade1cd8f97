/**
 * A polite reader of public web services: one request at a time, paced, with retries that wait longer each
 * time. The network and the clock are handed in, so that tests need neither.
 */

/** What the client needs from outside. */
export interface ClientDependencies {
  fetch: (url: string, options: { signal: AbortSignal }) => Promise<Response>;
  /** Resolves after that many milliseconds. */
  sleep: (ms: number) => Promise<void>;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
}

export interface ClientOptions {
  /** Least time between the starts of two requests, ms. */
  paceMs: number;
  /** How often a request that failed in passing is tried again. */
  retries: number;
  /** Wait before the first retry, ms; doubles each time. */
  backOffMs: number;
  /** The longest wait that a server may ask for, ms. */
  longestWaitMs: number;
  /** How long a whole answer may take, ms: a server may be silent, or drip. */
  limitMs: number;
}

/** EIA asks for fewer than five requests a second. */
export const EIA_PACE: ClientOptions = {
  paceMs: 250,
  retries: 5,
  backOffMs: 1_000,
  longestWaitMs: 120_000,
  limitMs: 180_000,
};

/** A refusal that trying again will not change, in words for the person at the terminal. */
export class Refused extends Error {}

/** A failure that may pass; thrown when the retries are used up. */
export class Unreachable extends Error {}

export interface Client {
  /**
   * Fetches `url` and hands the body to `read`; what `read` throws counts as a broken body and is retried.
   * @throws Refused on a final answer (401, 403, 404, …), Unreachable when the retries are used up
   */
  get<T>(url: string, read: (body: string) => T): Promise<T>;
}

/** The same for what is no text. */
export interface ByteClient {
  /** As `get` of a client, with the body as bytes. */
  getBytes<T>(url: string, read: (body: Uint8Array<ArrayBuffer>) => T): Promise<T>;
}

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Leaves the key out of messages: they end up in logs. */
const nameOf = (url: string) => {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
};

/** Seconds or an HTTP date, as the header allows; null when there is none. */
function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

export function createClient(outside: ClientDependencies, options: ClientOptions): Client & ByteClient {
  let nextStart = 0;

  async function paced(): Promise<void> {
    const wait = nextStart - outside.now();
    if (wait > 0) await outside.sleep(wait);
    nextStart = Math.max(outside.now(), nextStart) + options.paceMs;
  }

  /** Asks once, and gives up an answer that has not come whole in time. */
  async function asked<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
    await paced();
    const signal = AbortSignal.timeout(options.limitMs);
    const late = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () =>
        reject(new Error(`did not answer within ${options.limitMs / 1000} s`)),
      ),
    );
    // What comes too late may fail in its own way, which nobody waits for.
    late.catch(() => undefined);
    const answer = outside.fetch(url, { signal }).then(read);
    answer.catch(() => undefined);
    return Promise.race([answer, late]);
  }

  async function persistent<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
    let trouble = '';
    for (let attempt = 0; attempt <= options.retries; attempt += 1) {
      let wished: number | null = null;
      try {
        return await asked(url, async (response) => {
          if (response.ok) return read(response);
          const body = await response.text();
          trouble = `answered ${response.status}`;
          if (!PASSING.has(response.status))
            throw new Refused(`${nameOf(url)} ${trouble}: ${body.slice(0, 300)}`);
          wished = retryAfterMs(response.headers.get('retry-after'));
          throw new Error(trouble);
        });
      } catch (error) {
        if (error instanceof Refused) throw error;
        trouble = error instanceof Error ? error.message : String(error);
      }
      if (attempt === options.retries) break;
      const wait = Math.max(wished ?? 0, options.backOffMs * 2 ** attempt);
      await outside.sleep(Math.min(wait, options.longestWaitMs));
    }
    throw new Unreachable(`${nameOf(url)} gave no usable answer in ${options.retries + 1} tries: ${trouble}`);
  }

  return {
    get: (url, read) => persistent(url, async (response) => read(await response.text())),
    getBytes: (url, read) =>
      persistent(url, async (response) => read(new Uint8Array(await response.arrayBuffer()))),
  };
}
