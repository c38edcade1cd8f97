import { useEffect, useState } from 'react';
import { readStory, type StoryStep } from '../../model/view/story';
import { useAppStore } from '../store';

/** A story that a link tells, and the step of it that is on the map. */
export interface Story {
  steps: readonly StoryStep[];
  current: number;
  /** The step on the map. */
  step: StoryStep;
  go(step: number): void;
}

/** The story of a map in another page, whose step is the view; null where there is none, or none that can be read. */
export function useStory(text: string | null): Story | null {
  const store = useAppStore();
  const [steps] = useState(() => (text === null ? null : readStory(text)));
  const [current, setCurrent] = useState(0);
  const step = steps?.[current];
  useEffect(() => {
    if (step === undefined) return;
    const { view, setView, select } = store.getState();
    // What the map looks at follows: it travels there from where it is.
    setView({ ...step.view, camera: view.camera, embed: true });
    select(step.view.selection, []);
    if (step.bounds === null) store.getState().lookAt({ camera: step.view.camera });
  }, [store, step]);
  return steps !== null && step !== undefined ? { steps, current, step, go: setCurrent } : null;
}
