import { expect, it } from 'vitest';
import { classingsOf } from './classing';
import type { OwnColumn, OwnRecord } from './set';

const limitsOf = (values: readonly number[]) => {
  const columns = [{ name: 'Figure', type: 'number', field: null }] as unknown as OwnColumn[];
  const records = values.map((value) => ({ cells: [value] })) as unknown as OwnRecord[];
  const [cut] = classingsOf({ columns, records });
  return cut?.classes.flatMap((one) => (one.kind === 'range' && one.to !== null ? [one.to] : []));
};
const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

it('numbers of a narrow band far from zero fall into five classes', () => {
  expect(limitsOf(upTo(2010, 2024))).toEqual([2013, 2016, 2019, 2022]);
  expect(limitsOf(upTo(1010, 1090))).toHaveLength(4);
});

it('limits are round: of a tenth of what the numbers span at most', () => {
  expect(limitsOf([3, 17, 41, 230, 380, 555, 812, 960])).toEqual([20, 230, 380, 810]);
  expect(limitsOf([0.11, 0.12, 0.14, 0.17, 0.2, 0.26, 0.31])).toHaveLength(4);
});
