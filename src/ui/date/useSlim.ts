import { type FocusEvent, type PointerEvent, useEffect, useState } from 'react';
import { useShell } from '../shellState';

/** A mouse that only passes by unfolds nothing, ms. */
const REST = 350;

/**
 * Whether the timeline is unfolded: while a mouse rests on it or the focus is in it, and from its first use on until the
 * reader folds it.
 */
export function useSlim() {
  const used = useShell((state) => state.timelineUsed);
  const setUsed = useShell((state) => state.setTimelineUsed);
  const [near, setNear] = useState<'mouse' | 'focus' | null>(null);
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (near !== 'mouse') return setRested(false);
    const timer = setTimeout(() => setRested(true), REST);
    return () => clearTimeout(timer);
  }, [near]);
  return {
    open: used || rested || near === 'focus',
    used,
    fold: () => {
      setUsed(!used);
      setNear(null);
    },
    watch: {
      onPointerEnter: ({ pointerType }: PointerEvent) => {
        if (pointerType === 'mouse' && near === null) setNear('mouse');
      },
      onPointerLeave: () => setNear((now) => (now === 'mouse' ? null : now)),
      // The button that folds says itself what it does.
      onPointerUp: ({ target }: PointerEvent) => {
        if (!(target instanceof Element && target.closest('[aria-expanded]'))) setUsed(true);
      },
      onChange: () => setUsed(true),
      onFocus: () => setNear('focus'),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setNear(null);
      },
    },
  };
}
