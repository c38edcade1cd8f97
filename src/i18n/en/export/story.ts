/** The words of a story told with maps: as it is read, and as it is made. */
import type { StoryProblem } from '../../../model/view/story';
import { plural } from '../shell/format';

const PROBLEMS: Record<StoryProblem, string> = {
  tooManySteps: 'A story has at most 20 steps. Take some out.',
  tooLong: 'The captions are too long for a link. Shorten some.',
};

export const storyText = {
  label: 'Steps of the story',
  previous: 'Back',
  next: 'Next',
  place: (step: number, steps: number) => `Step ${step} of ${steps}`,
  told: (step: number, steps: number, caption: string) => `Step ${step} of ${steps}. ${caption}`,
  make: {
    title: 'A story of several views',
    help: 'Set the map as a step is to show it, take it, and write what readers are told there. Close this window to set the map for the next step: your steps are kept while this page is open.',
    take: 'Take the present view as a step',
    steps: (steps: number) => plural(steps, { one: '# step', other: '# steps' }),
    none: 'No steps yet.',
    caption: (step: number) => `Caption of step ${step}`,
    show: (step: number) => `Show step ${step} on the map`,
    retake: (step: number) => `Take the present view for step ${step}`,
    earlier: (step: number) => `Move step ${step} earlier`,
    later: (step: number) => `Move step ${step} later`,
    remove: (step: number) => `Take out step ${step}`,
    taken: (steps: number) => `Taken as step ${steps}.`,
    removed: (step: number) => `Step ${step} was taken out.`,
    moved: (step: number) => `Is step ${step} now.`,
    undo: 'Undo',
    undone: 'Undone.',
    from: 'Go on with a story: its link or code',
    read: 'Read it',
    unread: 'There is no story in this text.',
    link: 'Link to the story',
    linkHelp: 'Opens the story by itself, as it stands in another page.',
    copyLink: 'Copy the link',
    code: 'Code of the story for a web page',
    codeHelp: 'Readers scroll through the steps, or go by buttons and arrow keys. All of it is in the link.',
    copyCode: 'Copy the code',
    look: 'Look at the story in a new tab',
    problems: PROBLEMS,
  },
} as const;
