import { expect, test } from 'vitest';
import { TEST_ACT, TEST_EVENTS } from './testData';
import { toldActs } from './toldActs';

const told = (id: string, date: string, eventId = 'county-act') => ({ ...TEST_ACT, id, date, eventId });
const ids = new Set(['county-act']);
const of = (...acts: (typeof TEST_ACT)[]) =>
  toldActs({ events: TEST_EVENTS, acts }, ids, '2026-01-01')?.map(({ id }) => id);

test('acts of texts are told newest first, up to the day, of the events asked for', () => {
  expect(
    of(
      told('b', '2025-05-01'),
      told('a', '2025-05-01'),
      told('new', '2026-01-01'),
      told('later', '2026-01-02'),
      told('other', '2025-06-01', 'town-act'),
      told('lost', '2025-06-01', 'gone'),
    ),
  ).toEqual(['new', 'a', 'b']);
  expect(toldActs({ events: TEST_EVENTS }, ids, '2026-01-01')).toBeNull();
  expect(of()).toEqual([]);
});

test('each has the place of its event, and a sentence where there are words', () => {
  const acts = [told('a', '2025-05-01')];
  const [plain] = toldActs({ events: TEST_EVENTS, acts }, ids, '2026-01-01') ?? [];
  expect(plain).toMatchObject({
    id: 'a',
    act: 'approved',
    jurisdiction: 'county-act',
    jurisdictionKind: 'county',
    state: 'VA',
    countyFips: '51107',
  });
  expect(plain).not.toHaveProperty('kind');
  expect(plain).not.toHaveProperty('summary');
  const [spoken] =
    toldActs(
      { events: TEST_EVENTS, acts, toldSummaryOf: ({ id }, event) => `${id} of ${event.id}` },
      ids,
      '2026-01-01',
    ) ?? [];
  expect(spoken?.summary).toBe('a of county-act');
});
