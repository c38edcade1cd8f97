import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Competing, cumulativeIncidence } from './cumulativeIncidence';
import { kaplanMeier, medianOf, type Watched } from './kaplanMeier';
import { shareOf } from './wilson';

const ended = (...times: number[]): Watched[] => times.map((time) => ({ time, ended: true }));
const watched = (...times: number[]): Watched[] => times.map((time) => ({ time, ended: false }));

describe('the Kaplan–Meier estimate', () => {
  // Weeks of remission under 6-MP (Freireich et al. 1963), in Kleinbaum and Klein, chapter 2.
  const REMISSION = [
    ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
    ...watched(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
  ];

  test('is that of the published example, with its numbers at risk and its band', () => {
    const steps = kaplanMeier(REMISSION).map(({ time, atRisk, ended: ends, survival, low, high }) => [
      time,
      atRisk,
      ends,
      ...[survival, low ?? 0, high ?? 0].map((share) => share.toFixed(4)),
    ]);
    expect(steps).toEqual([
      [6, 21, 3, '0.8571', '0.6197', '0.9516'],
      [7, 17, 1, '0.8067', '0.5631', '0.9228'],
      [10, 15, 1, '0.7529', '0.5032', '0.8894'],
      [13, 12, 1, '0.6902', '0.4316', '0.8491'],
      [16, 11, 1, '0.6275', '0.3675', '0.8049'],
      [22, 7, 1, '0.5378', '0.2678', '0.7468'],
      [23, 6, 1, '0.4482', '0.1881', '0.6801'],
    ]);
    expect(kaplanMeier(REMISSION)[0]?.standardError).toBeCloseTo(0.0764, 4);
    expect(kaplanMeier(REMISSION).map(({ censored }) => censored)).toEqual([1, 1, 2, 0, 3, 0, 5]);
    expect(medianOf(kaplanMeier(REMISSION))).toBe(23);
  });

  test('has no steps and no median while nothing ended', () => {
    expect(kaplanMeier(watched(1, 2))).toEqual([]);
    expect(medianOf([])).toBeNull();
    expect(medianOf(kaplanMeier([...ended(1), ...watched(2, 3)]))).toBeNull();
  });

  test('is 0 with no band once the last case ended, and the median of two is the first', () => {
    const steps = kaplanMeier(ended(0, 2));
    expect(steps.map(({ survival }) => survival)).toEqual([0.5, 0]);
    expect(steps[1]).toMatchObject({ standardError: null, low: null, high: null });
    expect(medianOf(steps)).toBe(0);
  });

  test('falls, stays within its band, and is the plain share where nothing is censored', () => {
    const cases = fc.array(fc.record({ time: fc.nat(30), ended: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(cases, (given) => {
        let last = 1;
        for (const { survival, low, high } of kaplanMeier(given)) {
          expect(survival).toBeLessThanOrEqual(last);
          last = survival;
          if (low !== null && high !== null) {
            expect(low).toBeLessThan(survival);
            expect(high).toBeGreaterThan(survival);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
          }
        }
        const all = given.map(({ time }) => ({ time, ended: true }));
        for (const { time, survival } of kaplanMeier(all)) {
          expect(survival).toBeCloseTo(all.filter((one) => one.time > time).length / all.length, 10);
        }
      }),
    );
  });
});

describe('cumulative incidence', () => {
  // Satagopan et al. 2004, table 2: 305 patients, of whom the first nine are listed; the rest were watched longer.
  const PATIENTS: Competing<'breast' | 'other'>[] = [
    ...[7, 14, 24].map((time) => ({ time, way: null })),
    ...[10, 16, 23, 27].map((time) => ({ time, way: 'breast' as const })),
    ...[18, 26].map((time) => ({ time, way: 'other' as const })),
    ...Array.from({ length: 296 }, () => ({ time: 60, way: null })),
  ];

  test('is that of the published example', () => {
    const { breast, other } = cumulativeIncidence(PATIENTS, ['breast', 'other']);
    // The table prints the increments rounded, and adds them up as printed: 0.3, 0.6, 0.9, 1.2.
    const increments = breast.map(({ time, atRisk, incidence }, index) => [
      time,
      atRisk,
      ((incidence - (breast[index - 1]?.incidence ?? 0)) * 100).toFixed(1),
    ]);
    expect(increments).toEqual([
      [10, 304, '0.3'],
      [16, 302, '0.3'],
      [23, 300, '0.3'],
      [27, 297, '0.3'],
    ]);
    const overall = kaplanMeier(PATIENTS.map(({ time, way }) => ({ time, ended: way !== null })));
    expect(overall.map(({ survival }) => (survival * 100).toFixed(1))).toEqual([
      '99.7',
      '99.3',
      '99.0',
      '98.7',
      '98.3',
      '98.0',
    ]);
    expect(other.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [18, 301],
      [26, 298],
    ]);
  });

  const cases = fc.array(
    fc.record({ time: fc.nat(20), way: fc.constantFrom('a' as const, 'b' as const, null) }),
    { minLength: 1, maxLength: 50 },
  );

  test('of all ways and what has not ended add up to one', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { a, b } = cumulativeIncidence(given, ['a', 'b']);
        const { survival } = kaplanMeier(given.map(({ time, way }) => ({ time, ended: way !== null }))).at(
          -1,
        ) ?? {
          survival: 1,
        };
        expect((a.at(-1)?.incidence ?? 0) + (b.at(-1)?.incidence ?? 0) + survival).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is a share with its binomial variance where nothing is censored', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const all = given.map(({ time, way }) => ({ time, way: way ?? ('b' as const) }));
        for (const { time, incidence, low, high } of cumulativeIncidence(all, ['a', 'b']).a) {
          const share = all.filter((one) => one.way === 'a' && one.time <= time).length / all.length;
          expect(incidence).toBeCloseTo(share, 9);
          if (low === null || high === null) continue;
          const error = Math.sqrt((share * (1 - share)) / all.length);
          const bound = share ** Math.exp((1.959963984540054 * error) / (share * Math.log(share)));
          expect(high).toBeCloseTo(bound, 6);
          expect(low).toBeLessThan(incidence);
        }
      }),
    );
  });

  test('of one way alone is one less the Kaplan–Meier estimate', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const one = given.map(({ time, way }) => ({ time, way: way === 'a' ? way : null }));
        const steps = kaplanMeier(one.map(({ time, way }) => ({ time, ended: way !== null })));
        expect(cumulativeIncidence(one, ['a']).a.map(({ incidence }) => incidence.toFixed(9))).toEqual(
          steps.map(({ survival }) => (1 - survival).toFixed(9)),
        );
      }),
    );
  });
});

describe('a share with its interval', () => {
  // Newcombe 1998, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (count, of, low, high) => {
    const found = shareOf(count, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('of nothing is unknown', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: null, low: null, high: null });
  });

  test('holds the share, and is the same from the other side', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const of = a + b;
        if (of === 0) return;
        const [one, other] = [shareOf(a, of), shareOf(b, of)];
        expect(one.low ?? 0).toBeLessThanOrEqual(one.share ?? 0);
        expect(one.high ?? 1).toBeGreaterThanOrEqual(one.share ?? 0);
        expect(one.low).toBeCloseTo(1 - (other.high ?? 0), 10);
      }),
    );
  });
});
