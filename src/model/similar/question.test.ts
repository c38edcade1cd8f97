import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONCERNS, JURISDICTION_KINDS } from '../vocabulary';
import { EVEN_WEIGHTS, FEATURES, INSTRUMENTS, type Weights } from './features';
import { type CaseQuestion, formatCase, NO_CASE, parseCase } from './question';
import { NOTHING } from './similar';

const some = <Word>(words: readonly Word[]) =>
  fc.option(fc.subarray([...words], { minLength: 1 }), { nil: null });

describe('a case in a link', () => {
  test('is read as it was written', () => {
    const text = '/state:VA,mw:300,grounds:water.noise/mw:2';
    expect(parseCase(text)).toEqual({
      record: null,
      described: {
        ...NOTHING,
        state: 'VA',
        mw: 300,
        grounds: CONCERNS.filter((word) => /^(water|noise)$/.test(word)),
      },
      weights: { ...EVEN_WEIGHTS, mw: 2 },
    });
    expect(parseCase('event:granbury-tx,1').record).toEqual({ kind: 'event', id: 'granbury-tx,1' });
    expect(parseCase(null)).toBe(NO_CASE);
  });

  test('comes back from its text, whatever it asks', () => {
    const asked: fc.Arbitrary<CaseQuestion> = fc.record({
      record: fc.option(
        fc.record({
          kind: fc.constantFrom('event' as const, 'site' as const),
          id: fc.constantFrom('a', 'a,b', 'x~'),
        }),
        { nil: null },
      ),
      described: fc.record({
        state: fc.constantFrom(null, 'VA'),
        mw: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
        kind: fc.constantFrom(null, ...JURISDICTION_KINDS),
        instruments: some(INSTRUMENTS),
        grounds: some(CONCERNS),
        formerMine: fc.constantFrom(null, true, false),
      }),
      weights: fc
        .array(fc.constantFrom(0, 0.5, 1, 3), { minLength: FEATURES.length, maxLength: FEATURES.length })
        .map(
          (all) =>
            Object.fromEntries(FEATURES.map((feature, at) => [feature, all[at]])) as unknown as Weights,
        ),
    });
    fc.assert(
      fc.property(asked, (question) => {
        expect(parseCase(formatCase(question))).toEqual(question);
      }),
    );
  });

  test.each(['planet:x', '/state:virginia,mw:-5,kind:moon,mine:maybe,grounds:beauty', '//mw:9,color:1'])(
    'that is not understood asks nothing: %s',
    (text) => {
      expect(parseCase(text)).toEqual(NO_CASE);
    },
  );

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void formatCase(parseCase(text))));
  });
});
