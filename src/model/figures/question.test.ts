import { expect, it } from 'vitest';
import { formatFiguresQuestion, readFiguresQuestion } from './question';

it.each([
  [null, null, null],
  ['state:GA', 'state:GA', null],
  ['figure:inForce.stopping', null, 'inForce.stopping'],
  ['state:GA,county:51107,figure:adopted.2025-03', 'state:GA,county:51107', 'adopted.2025-03'],
  ['radius:-77.5,39,25:a figure~.figure:x', 'radius:-77.5,39,25:a figure~.figure:x', null],
])('%s asks for regions and a figure, and is written again', (text, regions, figure) => {
  expect(readFiguresQuestion(text)).toEqual({ regions, figure });
  expect(formatFiguresQuestion({ regions, figure })).toBe(text);
});
