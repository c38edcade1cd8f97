import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { storyText } from '../../i18n/words';
import { creditedSources, shownCredits } from '../../layers/credits';
import { headlineOf } from '../../layers/titles';
import { PLAIN_EMBEDDING, writeEmbedding } from '../../model/view/embedding';
import { formatView } from '../../model/view/permalink';
import {
  MAX_CAPTION,
  MAX_STEPS,
  readStory,
  type StoryStep,
  storyProblem,
  writeStory,
} from '../../model/view/story';
import { placeTitle } from '../../state/placeTitle';
import { viewDate } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { useShell } from '../shellState';
import { useApp, useAppStore, useTable } from '../store';
import { CopyField } from './CopyField';
import { embedCode } from './embedCode';
import { extentSeen, framedAddress } from './framed';
import { movedStep, storyDraft, storyIn } from './storyDraft';
import './embedPart.css';

/** Makes a story: takes the present view as a step, with a caption, in an order, and gives its link and code. */
export function StoryPart() {
  const { make } = storyText;
  const store = useAppStore();
  const { steps, past, change, write, undo } = useStore(storyDraft);
  const [told, setTold] = useState('');
  const [from, setFrom] = useState('');
  // A part with something in it is there open; after that only the reader folds it, and Undo stays in sight.
  const [begun] = useState(steps.length > 0 || past.length > 0);
  const list = useRef<HTMLOListElement>(null);
  const undoing = useRef<HTMLButtonElement>(null);
  const fromId = useId();

  const present = (): Pick<StoryStep, 'view' | 'bounds'> => {
    const state = store.getState();
    return { view: state.view, bounds: extentSeen(state) };
  };
  const take = () => {
    const state = store.getState();
    const caption = headlineOf(state.view, placeTitle(state), viewDate(state)).slice(0, MAX_CAPTION);
    change([...steps, { ...present(), caption }]);
    setTold(make.taken(steps.length + 1));
  };
  const read = () => {
    const story = storyIn(from);
    const found = story === null ? null : readStory(story);
    if (found !== null) change(found);
    setTold(found === null ? make.unread : make.steps(found.length));
  };
  /**
   * Changes the steps and tells of it. What had the focus may be gone then, or elsewhere: a step has it at once, or,
   * without steps, what takes the change back.
   */
  const changeAt = (step: number, next: typeof steps, said: string) => {
    flushSync(() => {
      change(next);
      setTold(said);
    });
    (list.current?.children[step]?.querySelector('textarea') ?? undoing.current)?.focus();
  };

  return (
    <details className="story-part" open={begun || undefined}>
      <summary>{make.title}</summary>
      <p className="help">{make.help}</p>
      <p className="button-row">
        <button
          type="button"
          className="button"
          aria-disabled={steps.length >= MAX_STEPS}
          onClick={() => steps.length < MAX_STEPS && take()}
        >
          <Icon name="plus" />
          {make.take}
        </button>
        <button
          ref={undoing}
          type="button"
          className="button"
          aria-disabled={past.length === 0}
          onClick={() => {
            if (past.length === 0) return;
            undo();
            setTold(make.undone);
          }}
        >
          {make.undo}
        </button>
        <span role="status">{told}</span>
      </p>
      {steps.length === 0 ? (
        <p>{make.none}</p>
      ) : (
        <ol className="story-draft" ref={list}>
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order
            <li key={index}>
              <StepFields
                step={step}
                index={index}
                last={index === steps.length - 1}
                onCaption={(caption) => write(index, caption)}
                onRetake={() => {
                  change(steps.map((other, at) => (at === index ? { ...other, ...present() } : other)));
                  setTold(make.taken(index + 1));
                }}
                onMove={(by) =>
                  changeAt(index + by, movedStep(steps, index, index + by), make.moved(index + by + 1))
                }
                onRemove={() =>
                  changeAt(
                    Math.max(0, index - 1),
                    steps.filter((_, at) => at !== index),
                    make.removed(index + 1),
                  )
                }
              />
            </li>
          ))}
        </ol>
      )}
      <div className="embed-headline">
        <label htmlFor={fromId}>{make.from}</label>
        <input id={fromId} className="field" value={from} onChange={(event) => setFrom(event.target.value)} />
        <p className="button-row">
          <button type="button" className="button" onClick={read}>
            {make.read}
          </button>
        </p>
      </div>
      {steps.length > 0 && <StoryLinks steps={steps} />}
    </details>
  );
}

interface StepFieldsProps {
  step: StoryStep;
  index: number;
  last: boolean;
  onCaption: (caption: string) => void;
  onRetake: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function StepFields({ step, index, last, onCaption, onRetake, onMove, onRemove }: StepFieldsProps) {
  const { make } = storyText;
  const store = useAppStore();
  const setDialog = useShell((state) => state.setDialog);
  const id = useId();
  const number = index + 1;
  const show = () => {
    const { setView, lookAt, view } = store.getState();
    setView({ ...step.view, camera: view.camera });
    lookAt(step.bounds === null ? { camera: step.view.camera } : { bounds: step.bounds });
    setDialog(null);
  };
  const button = (
    label: string,
    icon: 'up' | 'down' | 'close' | 'pin' | 'picture',
    act: () => void,
    off = false,
  ) => (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-disabled={off}
      title={label}
      onClick={() => !off && act()}
    >
      <Icon name={icon} />
      <span className="visually-hidden">{label}</span>
    </button>
  );
  return (
    <>
      <label htmlFor={id}>{make.caption(number)}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={MAX_CAPTION}
        value={step.caption}
        onChange={(event) => onCaption(event.target.value)}
      />
      <p className="button-row">
        {button(make.show(number), 'pin', show)}
        {button(make.retake(number), 'picture', onRetake)}
        {button(make.earlier(number), 'up', () => onMove(-1), index === 0)}
        {button(make.later(number), 'down', () => onMove(1), last)}
        {button(make.remove(number), 'close', onRemove)}
      </p>
    </>
  );
}

function StoryLinks({ steps }: { steps: readonly StoryStep[] }) {
  const { make } = storyText;
  const sources = useApp(creditedSources);
  const manifest = useTable('manifest');
  const problem = storyProblem(steps);
  const [first] = steps;
  if (first === undefined) return null;
  if (problem !== null) return <p role="alert">{make.problems[problem]}</p>;
  const page = location.origin + location.pathname;
  const frame = writeEmbedding({
    ...PLAIN_EMBEDDING,
    legend: 'folded',
    bounds: first.bounds,
    story: writeStory(steps),
  });
  const view = { ...first.view, page: null, compare: [], savedWith: null };
  const framed = framedAddress(page, formatView({ ...view, embed: true }), frame);
  const credits = new Set(
    steps.flatMap((step) => shownCredits(step.view, sources, 'short').flatMap((shown) => shown.credits)),
  );
  const code = embedCode(
    {
      framed,
      link: framed,
      about: first.caption,
      dataDate: manifest?.dataDate ?? '',
      credits: [...credits],
      script: null,
    },
    'wide',
  );
  return (
    <>
      <CopyField label={make.link} help={make.linkHelp} value={framed} action={make.copyLink} />
      <CopyField label={make.code} help={make.codeHelp} value={code} action={make.copyCode} rows={6} />
      <p>
        <a href={framed} target="_blank" rel="noopener">
          {make.look}
        </a>
      </p>
    </>
  );
}
