import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Rows {
  count: number;
  /** Height of a row before it is measured, px. */
  rowHeight: number;
  /** Rows kept on either side of those in sight. */
  overscan: number;
  /** Rows in sight that a page up or down leaves in sight. */
  kept: number;
  /** Stable for the same rows: another one makes the virtualizer lay out every row anew. */
  getItemKey?: (index: number) => string | number;
}

/**
 * Many rows of which only those on screen exist. The keys up and down (with Page, Home and End) walk them; the row
 * walked to is always kept in the page, so that focus is never lost by scrolling. Rows carry `data-index` and hold a
 * button.
 */
export function useWalkedRows({ count, rowHeight, overscan, kept, getItemKey }: Rows): {
  scroller: RefObject<HTMLDivElement | null>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  /** The row that the Tab key stops at. */
  active: number;
  setActive: (index: number) => void;
  /** Walks when the key is one of those that do. @returns whether it was */
  walk: (event: KeyboardEvent<HTMLElement>) => boolean;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const [walked, setActive] = useState(0);
  const active = Math.min(walked, Math.max(0, count - 1));
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Rows that are not laid out (on paper) keep the height they had: at 0 px each, every row there is would be drawn.
    measureElement: (row, entry, list) =>
      measureElement(row, entry, list) ||
      (list.measurementsCache[list.indexFromElement(row)]?.size ?? rowHeight),
    overscan,
    ...(getItemKey ? { getItemKey } : {}),
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])]
        .filter((index) => index < count)
        .sort((a, b) => a - b),
  });

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-index="${active}"] button`)
      ?.focus({ preventScroll: true });
  }, [active]);

  const walk = (event: KeyboardEvent<HTMLElement>): boolean => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - kept);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return false;
    event.preventDefault();
    const target = Math.max(0, Math.min(count - 1, step));
    if (target !== active) {
      focusWanted.current = true;
      setActive(target);
      virtual.scrollToIndex(target, { align: 'auto' });
    }
    return true;
  };
  return { scroller, virtual, active, setActive, walk };
}
