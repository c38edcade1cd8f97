import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchDrawing } from './watchDrawing';

type Handler = () => void;
/** A map that says what the test wants. */
function mapOf() {
  const handlers = new Map<string, Handler>();
  return {
    map: {
      on: (event: string, handler: Handler) => handlers.set(event, handler),
      off: (event: string) => handlers.delete(event),
    } as never,
    say: (event: string) => handlers.get(event)?.(),
    listening: () => handlers.size,
  };
}

let visible: DocumentVisibilityState;
beforeEach(() => {
  vi.useFakeTimers();
  visible = 'visible';
  vi.stubGlobal('document', {
    get visibilityState() {
      return visible;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watching a map draw', () => {
  it('tells after so long without a sign of life, and takes it back with the next one', () => {
    const { map, say } = mapOf();
    const told: boolean[] = [];
    watchDrawing(map, (stalled) => told.push(stalled), 1000);
    vi.advanceTimersByTime(999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true]);
    say('sourcedata');
    expect(told.at(-1)).toBe(false);
  });

  it('is patient while tiles keep coming, and rests when the map does', () => {
    const { map, say } = mapOf();
    const told: boolean[] = [];
    watchDrawing(map, (stalled) => told.push(stalled), 1000);
    for (let step = 0; step < 5; step++) {
      vi.advanceTimersByTime(900);
      say('sourcedata');
    }
    say('idle');
    vi.advanceTimersByTime(10_000);
    expect(told).not.toContain(true);
    say('movestart');
    vi.advanceTimersByTime(1000);
    expect(told.at(-1)).toBe(true);
  });

  it('does not count time out of sight, and lets go', () => {
    const { map, listening } = mapOf();
    const told: boolean[] = [];
    visible = 'hidden';
    const stop = watchDrawing(map, (stalled) => told.push(stalled), 1000);
    vi.advanceTimersByTime(5000);
    expect(told).toEqual([]);
    visible = 'visible';
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([true]);
    stop();
    expect(listening()).toBe(0);
    vi.advanceTimersByTime(5000);
    expect(told).toEqual([true]);
  });
});
