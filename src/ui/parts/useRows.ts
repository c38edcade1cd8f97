import {
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { rowsInSight, rowTops, scrollToSee } from './rowGeometry';

interface RowsOptions {
  count: number;
  /** The same function for the same rows: another one lays them all out anew. Heights are remembered by key. */
  keyOf: (index: number) => string | number;
  /** What scrolls; its rows are absolutely positioned and have `data-index`. */
  scroller: RefObject<HTMLElement | null>;
  /** Height of a row before it is measured, CSS px. */
  guess: number;
  /** A row that always exists. */
  kept: number;
}

export interface Row {
  index: number;
  key: string | number;
  /** Distance from the top of the list, CSS px. */
  top: number;
}

/** Rows beyond those in sight, on each side. */
const BEYOND = 6;

const viewOf = (element: HTMLElement | null) => ({
  top: element?.scrollTop ?? 0,
  height: element?.clientHeight ?? 0,
});

/**
 * The rows of a long list that should be in the page: those in sight and a few around them. Heights are measured as
 * rows appear; what is in sight stays where it is when rows above it turn out higher or lower than was guessed.
 */
export function useRows({ count, keyOf, scroller, guess, kept }: RowsOptions) {
  const heights = useRef(new Map<string | number, number>());
  const [measured, setMeasured] = useState(0);
  /** What rows above the view have grown since the last layout. */
  const grown = useRef(0);
  /** The row that was walked to: it stays in sight until the reader scrolls. */
  const wanted = useRef<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are known better after each measuring
  const tops = useMemo(
    () => rowTops(count, (index) => heights.current.get(keyOf(index)) ?? guess),
    [count, keyOf, guess, measured],
  );
  const laidOut = useRef({ tops, keyOf });
  useLayoutEffect(() => {
    laidOut.current = { tops, keyOf };
  }, [tops, keyOf]);

  /** Where the list was last scrolled to from here. */
  const put = useRef(0);
  const scrollTo = useCallback((element: HTMLElement, top: number) => {
    if (element.scrollTop !== top) element.scrollTop = top;
    // What it came to: browsers round, and keep within the list.
    put.current = element.scrollTop;
  }, []);

  const subscribe = useCallback(
    (changed: () => void) => {
      const element = scroller.current;
      if (!element) return () => {};
      const scrolled = () => {
        if (element.scrollTop !== put.current) wanted.current = null;
        changed();
      };
      const resized = new ResizeObserver(changed);
      resized.observe(element);
      element.addEventListener('scroll', scrolled, { passive: true });
      return () => {
        resized.disconnect();
        element.removeEventListener('scroll', scrolled);
      };
    },
    [scroller],
  );
  // A text, so that scrolling within the same rows renders nothing.
  const rangeNow = () => rowsInSight(tops, viewOf(scroller.current), BEYOND).join(' ');
  const range = useSyncExternalStore(subscribe, rangeNow, rangeNow);
  const [first = 0, last = -1] = range.split(' ').map(Number);

  const take = useCallback(
    (element: HTMLElement) => {
      const index = Number(element.dataset.index);
      const { tops: before, keyOf: key } = laidOut.current;
      const height = element.offsetHeight;
      const known = heights.current.get(key(index)) ?? guess;
      // A hidden list has no heights.
      if (height === 0 || height === known) return;
      heights.current.set(key(index), height);
      if ((before[index + 1] ?? 0) <= viewOf(scroller.current).top) grown.current += height - known;
      setMeasured((times) => times + 1);
    },
    [guess, scroller],
  );
  const [observer] = useState(() =>
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver((entries) => {
          for (const { target } of entries) if (target instanceof HTMLElement) take(target);
        }),
  );
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      take(element);
      observer?.observe(element);
      return () => observer?.unobserve(element);
    },
    [observer, take],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each layout
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (grown.current !== 0) scrollTo(element, element.scrollTop + grown.current);
    grown.current = 0;
    if (wanted.current !== null) scrollTo(element, scrollToSee(tops, wanted.current, viewOf(element)));
  }, [tops]);

  const rows: Row[] = [];
  const add = (index: number) => rows.push({ index, key: keyOf(index), top: tops[index] ?? 0 });
  if (kept < first && kept >= 0 && kept < count) add(kept);
  for (let index = first; index <= last; index += 1) add(index);
  if (kept > last && kept < count) add(kept);

  return {
    rows,
    /** Height of the whole list, CSS px. */
    height: tops[count] ?? 0,
    /** Goes on every row as its `ref`. */
    measure,
    /** Scrolls no further than it takes to have the row in sight. */
    show: (index: number) => {
      wanted.current = index;
      const element = scroller.current;
      if (element) scrollTo(element, scrollToSee(tops, index, viewOf(element)));
    },
  };
}
