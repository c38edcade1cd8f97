import { describe, expect, it } from 'vitest';
import { MAX_CAPTION, MAX_STEPS, readStory, type StoryStep, storyProblem, writeStory } from './story';
import { DEFAULT_VIEW, START_VIEW } from './view';

const STEPS: readonly StoryStep[] = [
  {
    view: { ...START_VIEW, selection: { kind: 'region', region: { kind: 'state', code: 'GA' } } },
    bounds: [-85.7, 30.3, -80.8, 35.1],
    caption: 'Six counties <b>and</b> a “pause”\nin two lines',
  },
  {
    view: {
      ...DEFAULT_VIEW,
      date: '2026-06-30',
      camera: { lon: -99, lat: 31, zoom: 5, bearing: 20, pitch: 30 },
    },
    bounds: null,
    caption: '',
  },
];

describe('a story', () => {
  it('is read as it was written, and written the same twice', () => {
    const text = writeStory(STEPS);
    expect(text).toBe(writeStory(STEPS));
    expect(text).toMatch(/^[\w-]+$/);
    const read = readStory(text);
    // With an extent, the camera follows from the size of the map.
    expect(read?.map((step) => ({ ...step, view: { ...step.view, camera: null } }))).toEqual(
      STEPS.map((step) => ({ ...step, view: { ...step.view, camera: null } })),
    );
    expect(read?.[1]?.view.camera).toEqual(STEPS[1]?.view.camera);
  });

  it('is short: eight steps with captions stay below 1,500 characters', () => {
    const captions = ['Georgia', 'Virginia', 'Ohio', 'Texas', 'Indiana', 'Michigan', 'Arizona', 'Oregon'];
    const steps = captions.map(
      (name, index): StoryStep => ({
        view: { ...START_VIEW, date: `2026-0${index + 1}-01` },
        bounds: [-90 - index, 30, -80, 40],
        caption: `In ${name} the first counties stop new data centers while they write their rules.`,
      }),
    );
    expect(writeStory(steps).length).toBeLessThan(1500);
    expect(storyProblem(steps)).toBeNull();
  });

  it('keeps neither page nor comparison nor version of a view', () => {
    const [step] =
      readStory(
        writeStory([
          {
            view: { ...DEFAULT_VIEW, page: 'credits', compare: ['a', 'b'], savedWith: 'x', embed: true },
            bounds: [0, 0, 1, 1],
            caption: 'a',
          },
        ]),
      ) ?? [];
    expect(step?.view).toMatchObject({ page: null, compare: [], savedWith: null, embed: false });
  });

  it.each(['', '!', 'abc', 'eyJ9', btoa('[["",1,""]]'), 'A'.repeat(7000)])('is none in %j', (text) => {
    expect(readStory(text)).toBeNull();
  });

  it('leaves a step out that is none, and is none without steps', () => {
    const [first] = STEPS;
    if (!first) throw new Error('there is a step');
    expect(readStory(writeStory([]))).toBeNull();
    expect(readStory(writeStory([first, first]))).toHaveLength(2);
  });

  it('says when it has too many steps or too much text for a link', () => {
    const [first] = STEPS;
    if (!first) throw new Error('there is a step');
    expect(storyProblem(Array.from({ length: MAX_STEPS + 1 }, () => first))).toBe('tooManySteps');
    // Text that does not repeat itself can't be made shorter.
    const noise = (seed: number) => {
      let state = seed;
      const letters = Array.from({ length: MAX_CAPTION }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
        return String.fromCharCode(33 + (Math.floor(state / 2 ** 16) % 90));
      });
      return letters.join('');
    };
    const steps = Array.from({ length: MAX_STEPS }, (_, index) => ({ ...first, caption: noise(index + 1) }));
    expect(storyProblem(steps)).toBe('tooLong');
  });
});
