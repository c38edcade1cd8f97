import { expect, test } from 'vitest';
import type { DrawItem } from '../../theme/drawing';
import { TABLE_WIDTH, tableDrawing } from './tableDrawing';

/** Every letter as wide as half its size. */
const measure = (text: string, size: number) => text.length * size * 0.5;
const table = {
  title: 'Two places side by side',
  about: 'Data of 9 October 2026',
  columns: ['Loudoun County, Virginia', 'Fulton County, Georgia'],
  parts: [
    {
      title: 'What differs',
      rows: [
        { label: 'Residents', cells: ['432,998', '1,076,561'], numbers: [432_998, 1_076_561] },
        { label: 'Headroom', cells: ['unknown', '7,608 MW'], numbers: [null, 7608] },
      ],
    },
    { title: 'What is the same', rows: [] },
  ],
  notes: ['Counts are floors.'],
  credits: ['US Census Bureau'],
  link: 'https://example.org/?compare=county:51107,county:13121',
};
const texts = (items: readonly DrawItem[]) => items.flatMap((item) => (item.kind === 'text' ? [item] : []));
const bars = (items: readonly DrawItem[]) =>
  items.flatMap((item) => (item.kind === 'path' && item.fill !== 'none' ? [item.d] : []));

test('a table is drawn with all its words, none beyond the edges and none over another', () => {
  const { width, height, items } = tableDrawing(table, measure);
  expect(width).toBe(TABLE_WIDTH);
  const all = texts(items);
  const told = all.map(({ text }) => text).join(' ');
  for (const word of [
    'Two places',
    'Loudoun',
    'What differs',
    '432,998',
    'unknown',
    'floors',
    'Census',
    'compare=',
  ])
    expect(told).toContain(word);
  // A part without rows has no heading.
  expect(told).not.toContain('What is the same');
  for (const { text, x, y, size } of all) {
    expect(x + measure(text, size)).toBeLessThanOrEqual(TABLE_WIDTH);
    expect(y).toBeLessThan(height);
  }
  const places = all.map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(places.length);
});

test('bars are as long as their numbers, and what is unknown has none', () => {
  const lengths = bars(tableDrawing(table, measure).items).map((d) => Number(/h([\d.]+)/.exec(d)?.[1]));
  expect(lengths).toHaveLength(3);
  const [loudoun = 0, fulton = 0, headroom = 0] = lengths;
  expect(loudoun / fulton).toBeCloseTo(432_998 / 1_076_561, 5);
  expect(headroom).toBeCloseTo(fulton, 5);
});

test('more text makes a higher picture', () => {
  const { height } = tableDrawing(table, measure);
  const long = { ...table, notes: ['word '.repeat(300)] };
  expect(tableDrawing(long, measure).height).toBeGreaterThan(height + 100);
});
