import { expect, it } from 'vitest';
import { optionFor } from './useCombobox';

it('walks the options in a ring, from the field into the list and round', () => {
  expect(optionFor('ArrowDown', -1, 3)).toBe(0);
  expect(optionFor('ArrowDown', 1, 3)).toBe(2);
  expect(optionFor('ArrowDown', 2, 3)).toBe(0);
  expect(optionFor('ArrowUp', -1, 3)).toBe(2);
  expect(optionFor('ArrowUp', 0, 3)).toBe(2);
  expect(optionFor('ArrowUp', 2, 3)).toBe(1);
});

it('leaves Home and End to the text until an option stands out', () => {
  expect(optionFor('Home', -1, 3)).toBeNull();
  expect(optionFor('End', -1, 3)).toBeNull();
  expect(optionFor('Home', 2, 3)).toBe(0);
  expect(optionFor('End', 0, 3)).toBe(2);
});

it('leads nowhere by other keys, and nowhere in an empty list', () => {
  expect(optionFor('a', 1, 3)).toBeNull();
  expect(optionFor('ArrowDown', -1, 0)).toBeNull();
});
