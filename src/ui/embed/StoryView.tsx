import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { storyText } from '../../i18n/words';
import type { StoryStep } from '../../model/view/story';
import { Icon } from '../icons/Icon';
import './story.css';

/** How far down the list the line lies that a step has to pass to be the one on the map, as a share of its height. */
const READING_LINE = 0.35;

/** Where arrow keys mean something else: the map moves, and text has a caret. */
const OWN_ARROWS = ['canvas', 'input', 'textarea', 'select', 'summary'].join();

/**
 * The captions of a story. The one that has been scrolled to, or that buttons and arrow keys led to, is on the map.
 * @param onStep tells which one, by its number from 0
 */
export function StoryView({
  steps,
  current,
  onStep,
}: {
  steps: readonly StoryStep[];
  current: number;
  onStep: (step: number) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');

  const go = (to: number) => {
    const step = steps[to];
    const items = list.current?.children;
    if (step === undefined || !items) return;
    onStep(to);
    setTold(storyText.told(to + 1, steps.length, step.caption));
    const item = items[to];
    // At once: the map is what moves, and readers who want no motion have none.
    if (item instanceof HTMLElement && list.current) list.current.scrollTop = item.offsetTop;
  };

  const onScroll = () => {
    const element = list.current;
    if (!element) return;
    const line = element.scrollTop + element.clientHeight * READING_LINE;
    const passed = [...element.children].filter(
      (item) => item instanceof HTMLElement && item.offsetTop <= line,
    ).length;
    const next = Math.max(0, passed - 1);
    if (next !== current) {
      onStep(next);
      setTold(storyText.told(next + 1, steps.length, steps[next]?.caption ?? ''));
    }
  };

  const onKey = useRef<(event: globalThis.KeyboardEvent) => void>(() => undefined);
  onKey.current = (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.matches(OWN_ARROWS)) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(current + by);
  };
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => onKey.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  /** Within the list, down and up go on as well: a step a press. */
  const onListKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.target !== list.current) return;
    event.preventDefault();
    go(current + by);
  };

  return (
    <section className="story" aria-label={storyText.label}>
      <ol
        className="story-steps"
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onListKey}
      >
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a story never changes
          <li key={index} aria-current={index === current ? 'step' : undefined}>
            <p>{step.caption}</p>
          </li>
        ))}
      </ol>
      <div className="story-buttons">
        <button
          type="button"
          className="button"
          aria-disabled={current === 0}
          onClick={() => go(current - 1)}
        >
          <Icon name="up" />
          {storyText.previous}
        </button>
        <span>{storyText.place(current + 1, steps.length)}</span>
        <button
          type="button"
          className="button"
          aria-disabled={current === steps.length - 1}
          onClick={() => go(current + 1)}
        >
          {storyText.next}
          <Icon name="down" />
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </section>
  );
}
