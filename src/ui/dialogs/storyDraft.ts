/** The steps of a story that is being made, and how to take a change back. In memory while the page is open. */
import { createStore } from 'zustand/vanilla';
import type { StoryStep } from '../../model/view/story';

interface StoryDraft {
  steps: readonly StoryStep[];
  past: readonly (readonly StoryStep[])[];
  /** Whether the last change was of this caption: typing is one change. */
  typing: number | null;
  /** Sets all steps as one change that can be taken back. */
  change(steps: readonly StoryStep[]): void;
  write(step: number, caption: string): void;
  undo(): void;
}

/** Most changes that can be taken back. */
const MOST_PAST = 100;

/** A draft without steps. */
export const createStoryDraft = () =>
  createStore<StoryDraft>()((set, get) => {
    const kept = () => [...get().past, get().steps].slice(-MOST_PAST);
    return {
      steps: [],
      past: [],
      typing: null,
      change: (steps) => set({ steps, past: kept(), typing: null }),
      write: (step, caption) =>
        set((draft) => ({
          steps: draft.steps.map((other, index) => (index === step ? { ...other, caption } : other)),
          past: draft.typing === step ? draft.past : kept(),
          typing: step,
        })),
      undo: () =>
        set(({ past }) => {
          const before = past.at(-1);
          return before === undefined ? {} : { steps: before, past: past.slice(0, -1), typing: null };
        }),
    };
  });

/** The story of this page. */
export const storyDraft = createStoryDraft();

/** The steps with one in another place; the same where there is no such place. */
export function movedStep(steps: readonly StoryStep[], from: number, to: number): readonly StoryStep[] {
  const step = steps[from];
  if (step === undefined || to < 0 || to >= steps.length) return steps;
  const others = steps.filter((_, index) => index !== from);
  return [...others.slice(0, to), step, ...others.slice(to)];
}

/** The story of a link, of code with such a link in it, or of its bare text; null where there is none. */
export function storyIn(text: string): string | null {
  return /[?&;]story=([\w-]+)/.exec(text)?.[1] ?? (/^[\w-]{8,}$/.test(text.trim()) ? text.trim() : null);
}
