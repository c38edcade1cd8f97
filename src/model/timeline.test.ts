import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from './event';
import { TEST_EVENTS } from './testData';
import { busiestMonth, eventsByMonth, monthParts } from './timeline';
import { MECHANISMS } from './vocabulary';

const [template] = TEST_EVENTS;
if (!template) throw new Error('the test world has no events');
const event = (part: Partial<OppositionEvent>): OppositionEvent => ({
  ...template,
  datePrecision: 'day',
  ...part,
});
const MARCH_2026 = 2026 * 12 + 2;

const anyEvent = fc
  .record({
    year: fc.integer({ min: 2010, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    mechanism: fc.constantFrom(...MECHANISMS),
    datePrecision: fc.constantFrom('day' as const, 'month' as const, 'year' as const, 'unknown' as const),
    dated: fc.boolean(),
  })
  .map(({ year, month, dated, ...rest }) =>
    event({ ...rest, date: dated ? `${year}-${String(month).padStart(2, '0')}-15` : null }),
  );

describe('events by month', () => {
  it('stand in the month of their date and on their step', () => {
    const line = eventsByMonth(
      [
        event({ date: '2026-03-01', mechanism: 4 }),
        event({ date: '2026-03-31', mechanism: 5 }),
        event({ date: '2026-04-01', mechanism: 4, datePrecision: 'month' }),
      ],
      MARCH_2026,
      MARCH_2026 + 1,
    );
    expect([...line.totals]).toEqual([2, 1]);
    expect(monthParts(line, MARCH_2026)).toEqual([
      { mechanism: 5, count: 1 },
      { mechanism: 4, count: 1 },
    ]);
    expect(busiestMonth(line)).toBe(2);
  });

  it('does not put into January what is dated by year, nor anywhere what is undated', () => {
    const line = eventsByMonth(
      [event({ date: '2026-01-01', datePrecision: 'year' }), event({ date: null })],
      MARCH_2026 - 2,
      MARCH_2026,
    );
    expect(line.unplaced).toBe(2);
    expect(busiestMonth(line)).toBe(0);
  });

  it('lose no event and count none twice', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent),
        fc.integer({ min: 2010 * 12, max: 2030 * 12 }),
        fc.nat(200),
        (events, first, more) => {
          const line = eventsByMonth(events, first, first + more);
          const sum = (row: Uint32Array) => row.reduce((total, count) => total + count, 0);
          expect(sum(line.totals) + line.unplaced + line.outside).toBe(events.length);
          line.totals.forEach((total, index) => {
            const parts = monthParts(line, first + index);
            expect(parts.reduce((all, { count }) => all + count, 0)).toBe(total);
          });
        },
      ),
    );
  });
});
