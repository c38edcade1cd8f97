import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { measureOnDate } from '../../../src/model/measureOnDate';
import { ROOT } from '../pipeline';
import { buildRecord } from './opposition';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source);
const eventOf = (id: string) => {
  const found = record.events.find(({ event }) => event.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found.event;
};

test.each([
  // Rules of the same county, adopted in the term of the moratorium.
  ['logan-county-co-2025-10-01', '2026-02-18', 'successor', 'logan-county-co-regulations-2026-02'],
  ['in-marshall-county-2025', '2026-04-20', 'successor', 'marshall-county-in-2025-02-01'],
  // A tracker dates the rescission and not the adoption.
  ['hill-county-tx-county-moratorium-2026-05-12', '2026-06-04', 'rescission', null],
  ['ny-niagara-falls-2021', '2022-10-01', 'byHand', null],
])('%s ended on %s', (id, on, basis, by) => {
  const event = eventOf(id);
  expect(event.measure?.ended).toMatchObject({ on, basis, by });
  expect(measureOnDate(event, event.date ?? '')).toBe('inForce');
  expect(measureOnDate(event, on)).toBe(event.measure?.fate);
});

test('without a record the day stays unknown, and the day by which it was over is kept', () => {
  expect(eventOf('kootenai-county-id-2025-03-02').measure?.ended).toEqual({
    on: null,
    basis: null,
    by: null,
    latest: '2026-04-13',
    reason: 'replaced',
  });
});

test('every measure that is over has an end, and no other has one', () => {
  for (const { event } of record.events) {
    const over = ['replaced', 'rescinded', 'expired'].includes(event.measure?.fate ?? '');
    expect([event.id, event.measure?.ended !== undefined]).toEqual([event.id, over]);
    const { on, by } = event.measure?.ended ?? {};
    const from = event.measure?.from;
    if (on && from?.precision === 'day') expect(on > from.date, event.id).toBe(true);
    if (by) expect(record.events.some((other) => other.event.id === by)).toBe(true);
  }
});

test('the states of June 2025 and of November 2026 differ', () => {
  const count = (day: string) => {
    const states = record.events.map(({ event }) => measureOnDate(event, day));
    return (state: string) => states.filter((found) => found === state).length;
  };
  const [then, now] = [count('2025-06-01'), count('2026-11-22')];
  for (const state of ['inForce', 'openEnded', 'termRunOut', 'proposed', 'replaced']) {
    expect(then(state), state).toBeGreaterThan(0);
    expect(now(state), state).toBeGreaterThan(1.5 * then(state));
  }
  expect(now('failed')).toBeGreaterThan(then('failed'));
  expect(now('notYet')).toBe(0);
});
