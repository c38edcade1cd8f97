import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withWords } from './words';

describe('code that arrives when it is needed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([0, 1, 2])('is asked for once more where it could not be had (%i faults)', async (faults) => {
    let left = faults;
    const load = vi.fn(async () => {
      left -= 1;
      if (left >= 0) throw new TypeError('Failed to fetch dynamically imported module');
      return 'there';
    });
    const got = withWords(load).catch((error: Error) => error.message);
    await vi.runAllTimersAsync();
    expect(await got).toBe(faults === 2 ? 'Failed to fetch dynamically imported module' : 'there');
    expect(load).toHaveBeenCalledTimes(faults === 0 ? 1 : 2);
  });
});
