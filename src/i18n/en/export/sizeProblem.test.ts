import { expect, it } from 'vitest';
import { parseSize } from '../../../model/snapshot/size';
import { sizeProblemText } from './sizeProblem';

it.each([
  [
    'wide',
    '“wide” is not a size; expected a preset such as a4-landscape-300, or WIDTHxHEIGHT in px, mm or in: 1200x800px, 210x99mm@300.',
  ],
  ['100x100mm@1200', '1200 dpi is not possible; choose 72 to 600.'],
  ['200x900px', '200 × 900 pixels is too small for a map with its credits; each side needs at least 300.'],
  ['20000x900px@72', '20000 × 900 pixels is more than browsers can hold; choose fewer pixels.'],
  [
    '2000x2000mm@300',
    '23622 × 23622 pixels is more than browsers can hold; choose a smaller sheet or fewer dpi.',
  ],
])('%s is refused in words', (text, said) => {
  const size = parseSize(text);
  expect('error' in size && sizeProblemText(size.error)).toBe(said);
});
