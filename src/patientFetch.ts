/** The network with a limit to patience: a silent server ends in a plain sentence, not in "Loading" for ever. */

/**
 * A `fetch` that gives up when nothing arrives for so long. A slow answer that keeps coming is read to its end.
 * @param stallMs milliseconds without a byte
 * @returns rejects with an AbortError, also while the body is read
 */
export function fetchWithin(
  stallMs: number,
  get: typeof fetch = fetch,
): (url: string, fresh: boolean) => Promise<Response> {
  return async (url, fresh) => {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => control.abort(), stallMs);
    };
    const rest = () => clearTimeout(timer);
    wait();
    let response: Response;
    try {
      response = await get(url, { signal: control.signal, ...(fresh ? { cache: 'no-store' } : {}) });
    } catch (error) {
      rest();
      throw error;
    }
    if (response.body === null) {
      rest();
      return response;
    }
    const watched = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, out) => {
          wait();
          out.enqueue(chunk);
        },
        flush: rest,
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(watched, { status, statusText, headers });
  };
}
