/** Work that was cut into pieces, run so that the page answers in between. */

/** Milliseconds after which the page gets its turn: well below a frame, so that pieces of the same size fit into one. */
const TURN_MS = 8;

const turn = () => new Promise<void>((go) => setTimeout(go));

/**
 * Runs a generator whose every `yield` is a place to rest. Rejects with what it throws.
 * @param now the clock, milliseconds
 */
export async function inPieces<T>(
  work: Generator<void, T>,
  now: () => number = () => performance.now(),
): Promise<T> {
  let began = now();
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    if (now() - began >= TURN_MS) {
      await turn();
      began = now();
    }
  }
}
