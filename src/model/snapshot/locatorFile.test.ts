import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, packOutline, unpackOutline } from './locatorFile';

test('a packed line is unpacked to the nearest steps, without doubles', () => {
  const points = fc.array(
    fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  );
  fc.assert(
    fc.property(points, fc.constantFrom(1, 20, 50), (line, perDegree) => {
      const nearest = line.map(
        ([lon, lat]): Place => [
          Math.round(lon * perDegree) / perDegree,
          Math.round(lat * perDegree) / perDegree,
        ],
      );
      const distinct = nearest.filter((point, index) => {
        const before = nearest[index - 1];
        return !before || point[0] !== before[0] || point[1] !== before[1];
      });
      const unpacked = unpackOutline(packOutline(line, perDegree), perDegree);
      expect(unpacked.length).toBe(distinct.length);
      for (const [index, [lon, lat]] of unpacked.entries()) {
        expect(lon).toBeCloseTo(distinct[index]?.[0] ?? NaN, 9);
        expect(lat).toBeCloseTo(distinct[index]?.[1] ?? NaN, 9);
      }
    }),
  );
});
