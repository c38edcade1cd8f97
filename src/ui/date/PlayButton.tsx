import { useCallback, useEffect, useState } from 'react';
import { timelineText } from '../../i18n/words';
import { lastDayOf, monthNumber } from '../../state/months';
import { viewDate } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { useMedia } from '../media';
import { useApp, useAppStore } from '../store';

/** How long a month stays on screen while it plays, ms. */
const PACE = 900;
/** Where playing begins when no period is chosen: nine in ten events are younger. */
const MONTHS_BEFORE = 24;

/** Steps through the months; for readers who want no motion one step per press. */
export function PlayButton({ first, last }: { first: number; last: number }) {
  const store = useAppStore();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const atEnd = useApp((state) => monthNumber(viewDate(state)) >= last);
  const [playing, setPlaying] = useState(false);

  const step = useCallback(() => {
    const { view, setDate } = store.getState();
    const now = monthNumber(viewDate(store.getState()));
    const begin =
      view.events.since === null ? Math.max(first, last - MONTHS_BEFORE) : monthNumber(view.events.since);
    const next = now >= last ? Math.min(begin, last) : now + 1;
    setDate(next >= last ? null : lastDayOf(next));
    return next < last;
  }, [store, first, last]);

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (!step()) setPlaying(false);
    }, PACE);
    return () => clearInterval(timer);
  }, [playing, step]);

  if (still) {
    return (
      <button
        type="button"
        className="button button-icon"
        aria-label={timelineText.next}
        title={timelineText.next}
        disabled={atEnd}
        onClick={step}
      >
        <Icon name="step" />
      </button>
    );
  }
  const words = playing ? timelineText.pause : timelineText.play;
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={words}
      title={words}
      onClick={() => {
        if (!playing) step();
        setPlaying(!playing);
      }}
    >
      <Icon name={playing ? 'pause' : 'play'} />
    </button>
  );
}
