/** A slower network in front of a server on this machine: a relay that holds bytes back. */
import { connect, createServer, type Socket } from 'node:net';

/** Bytes to the page share one line; what the page asks for is small and only late. */
export interface Line {
  /** Megabits a second. */
  mbits: number;
  /** Milliseconds there and back. */
  roundTrip: number;
}

/**
 * Relays to a port of this machine as over a slow line. Bytes leave in order, as if all connections shared the line.
 * @returns its port, and what ends it
 */
export async function slowNetwork(
  target: number,
  { mbits, roundTrip }: Line,
): Promise<{ port: number; close: () => Promise<void> }> {
  const bytesPerMs = (mbits * 1e6) / 8 / 1000;
  const open = new Set<Socket>();
  /** When the line has sent all that it was given. */
  let free = 0;
  const later = (ms: number, act: () => void) => setTimeout(act, Math.max(0, ms));
  const server = createServer((page) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [page, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        // What is still on the line arrives before the end does.
        if (socket === page) upstream.destroy();
        else later(free - performance.now() + roundTrip, () => page.destroy());
      });
    }
    page.on('data', (asked) => later(roundTrip / 2, () => upstream.writable && upstream.write(asked)));
    upstream.on('data', (answer) => {
      const now = performance.now();
      free = Math.max(free, now) + answer.length / bytesPerMs;
      // No more is taken from the server than the line can send.
      upstream.pause();
      later(free - now, () => upstream.resume());
      later(free - now + roundTrip / 2, () => page.writable && page.write(answer));
    });
    upstream.on('end', () => later(free - performance.now() + roundTrip, () => page.end()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
