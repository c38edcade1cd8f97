import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { slowNetwork } from './slowNetwork';

it('brings what a server sends, whole and no sooner than its line allows', async () => {
  const bytes = Buffer.from(Array.from({ length: 250_000 }, (_, index) => index % 251));
  const server = createServer((_, answer) => answer.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const relay = await slowNetwork(address.port, { mbits: 10, roundTrip: 40 });
  try {
    const url = `http://127.0.0.1:${relay.port}/`;
    const start = performance.now();
    // Two at once share the line: half a megabyte at 1,250 bytes a millisecond.
    const answers = await Promise.all([fetch(url), fetch(url)].map(async (one) => (await one).arrayBuffer()));
    const took = performance.now() - start;
    for (const answer of answers) expect(Buffer.from(answer).equals(bytes)).toBe(true);
    expect(took).toBeGreaterThan(400 + 40 - 5);
  } finally {
    await relay.close();
    server.close();
  }
});
