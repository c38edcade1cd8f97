import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOfKind, RANKED } from './columns';
import { FIRST_QUESTION, formatQuestion, parseQuestion } from './question';
import { OPERATORS, type RankQuestion } from './rank';

describe('a question about many places', () => {
  test('is read as it was written', () => {
    const text =
      'counties/people,headroom,utilities/state:is:GA,people:min:50000/-people/headroom:2,people:-0.5';
    expect(parseQuestion(text)).toEqual({
      of: 'counties',
      columns: ['people', 'headroom', 'utilities'],
      where: [
        { column: 'state', operator: '=', value: 'GA' },
        { column: 'people', operator: '>=', value: '50000' },
      ],
      sort: { column: 'people', down: true },
      weights: { headroom: 2, people: -0.5 },
      most: null,
    });
    expect(formatQuestion(parseQuestion(text))).toBe(text);
    expect(parseQuestion(null)).toBe(FIRST_QUESTION);
  });

  test('of any kind comes back from its text', () => {
    const question = fc.constantFrom(...RANKED).chain((of) => {
      const columns = columnsOfKind(of);
      const numeric = columns.filter(({ unit }) => unit !== 'text');
      return fc.record<RankQuestion>({
        of: fc.constant(of),
        columns: fc.subarray(
          columns.map(({ id }) => id),
          { minLength: 1 },
        ),
        where: fc.array(
          fc.oneof(
            fc.record({
              column: fc.constantFrom(...numeric.map(({ id }) => id)),
              operator: fc.constantFrom(...OPERATORS),
              value: fc.integer().map(String),
            }),
            fc.record({
              column: fc.constantFrom('state', 'utilities'),
              operator: fc.constantFrom('=' as const, '!=' as const),
              value: fc.constantFrom('GA', 'A, B', 'x~y', 'a:b', 'T/A Co', '~-', '~.'),
            }),
          ),
          { maxLength: of === 'counties' ? 3 : 0 },
        ),
        sort: fc.option(
          fc.record({ column: fc.constantFrom(...columns.map(({ id }) => id)), down: fc.boolean() }),
          { nil: null },
        ),
        weights: fc.dictionary(
          fc.constantFrom(...numeric.map(({ id }) => id)),
          fc.integer({ min: -5, max: 5 }).filter((weight) => weight !== 0),
        ),
        most: fc.constant(null),
      });
    });
    fc.assert(
      fc.property(question, (asked) => {
        // Dictionaries may come without a prototype.
        expect(parseQuestion(formatQuestion(asked))).toEqual({ ...asked, weights: { ...asked.weights } });
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['planets/people', { of: 'counties', columns: ['people'] }],
    ['states/area,people', { columns: ['people'] }],
    ['states', { columns: FIRST_QUESTION.columns.filter((id) => id !== 'headroom') }],
    ['counties/people/people:min:many,nope:is:1,state:min:GA,people:min', { where: [] }],
    ['counties/people//nope', { sort: null }],
    ['counties/people///people:many,state:2,people:0', { weights: {} }],
  ])('that is not understood in part is read for the rest: %s', (text, part) => {
    expect(parseQuestion(text)).toMatchObject(part);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void formatQuestion(parseQuestion(text))));
  });
});
