import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packCounties, readCounties } from './countyTable';
import { TEST_COUNTIES } from './testData';

const [TEST] = TEST_COUNTIES;

const thousandth = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((step) => step / 1000);

it('keeps counties as they were, their boxes at most a hundredth of a degree larger', () => {
  fc.assert(
    fc.property(
      thousandth(-179, 179),
      thousandth(-80, 80),
      fc.tuple(...[0, 1, 2, 3].map(() => thousandth(0, 9))),
      (lon, lat, [left = 0, down = 0, right = 0, up = 0]) => {
        if (!TEST) throw new Error('no county');
        const bounds: typeof TEST.bounds = [lon - left, lat - down, lon + right, lat + up];
        const [read] = readCounties(
          JSON.parse(JSON.stringify(packCounties([{ ...TEST, lon, lat, bounds }]))),
        );
        expect({ ...read, bounds }).toEqual({ ...TEST, lon, lat, bounds });
        const grown =
          read?.bounds.map((edge, side) => (side < 2 ? -1 : 1) * (edge - (bounds[side] ?? 0))) ?? [];
        expect(Math.min(...grown)).toBeGreaterThan(-1e-9);
        expect(Math.max(...grown)).toBeLessThan(0.0101);
      },
    ),
  );
});

it('of another version fails', () => {
  expect(() => readCounties({ columns: ['fips'], values: [['51107']] })).toThrow('rebuild the data');
});
