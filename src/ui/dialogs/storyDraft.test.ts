import { describe, expect, it } from 'vitest';
import type { StoryStep } from '../../model/view/story';
import { DEFAULT_VIEW } from '../../model/view/view';
import { createStoryDraft, movedStep, storyIn } from './storyDraft';

const step = (caption: string): StoryStep => ({ view: DEFAULT_VIEW, bounds: [0, 0, 1, 1], caption });
const captions = (steps: readonly StoryStep[]) => steps.map(({ caption }) => caption).join('');

describe('a story that is being made', () => {
  it('takes changes back one by one, and typing as one', () => {
    const draft = createStoryDraft();
    draft.getState().change([step('a'), step('b')]);
    draft.getState().write(1, 'bc');
    draft.getState().write(1, 'bcd');
    draft.getState().write(0, 'x');
    expect(captions(draft.getState().steps)).toBe('xbcd');
    const seen = [1, 2, 3, 4].map(() => {
      draft.getState().undo();
      return captions(draft.getState().steps);
    });
    expect(seen).toEqual(['abcd', 'ab', '', '']);
  });

  it('has its steps in another order', () => {
    const steps = ['a', 'b', 'c'].map(step);
    expect(captions(movedStep(steps, 0, 2))).toBe('bca');
    expect(captions(movedStep(steps, 2, 1))).toBe('acb');
    expect(movedStep(steps, 0, -1)).toBe(steps);
    expect(movedStep(steps, 2, 3)).toBe(steps);
  });

  it.each([
    ['https://maps.example/?embed&story=abc-_9#4/1/2', 'abc-_9'],
    ['<iframe src="./?embed&amp;story=abc-_9&amp;theme=dark"></iframe>', 'abc-_9'],
    [' abcdefgh9 ', 'abcdefgh9'],
    ['https://maps.example/?embed', null],
    ['', null],
  ])('is found in %j', (text, story) => expect(storyIn(text)).toBe(story));
});
