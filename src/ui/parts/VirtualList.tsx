import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

interface VirtualListProps<T> {
  items: readonly T[];
  label: string;
  keyOf: (item: T) => string;
  /** The row whose card is open. */
  chosenKey: string | null;
  /** The mouse or the focus is on an item, or on none. */
  onPoint?: (item: T | null) => void;
  /** The inside of a row. Its buttons take `tabIndex`, so that the list is one stop of the Tab key. */
  renderRow: (item: T, tabIndex: 0 | -1) => ReactNode;
}

/** Height of a row of two lines, before it is measured. */
const ESTIMATED_ROW = 58;

/**
 * A long list of which only the rows on screen exist. Up and down (with Page, Home and End) walk the rows,
 * left and right the buttons of a row; the row walked to is always kept in the page, so that focus is never
 * lost by scrolling.
 */
export function VirtualList<T>({ items, label, keyOf, chosenKey, onPoint, renderRow }: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const [walked, setWalked] = useState(0);
  const active = Math.min(walked, Math.max(0, items.length - 1));
  // The same function for the same items: another one makes the virtualizer lay out every row anew.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW,
    overscan: 6,
    getItemKey,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])]
        .filter((i) => i < items.length)
        .sort((a, b) => a - b),
  });

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-index="${active}"] button`)
      ?.focus({ preventScroll: true });
  }, [active]);

  const walkTo = (index: number) => {
    const target = Math.max(0, Math.min(items.length - 1, index));
    if (target === active) return;
    focusWanted.current = true;
    setWalked(target);
    virtual.scrollToIndex(target, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ESTIMATED_ROW) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: items.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      walkTo(step);
      return;
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const buttons = [...(document.activeElement?.closest('li')?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[at + (event.key === 'ArrowRight' ? 1 : -1)]?.focus();
  };

  return (
    <div className="list-scroll" ref={scroller}>
      <ul
        // biome-ignore lint/a11y/noRedundantRoles: without bullets Safari drops the role
        role="list"
        aria-label={label}
        className="list"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onMouseLeave={() => onPoint?.(null)}
      >
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              data-key={keyOf(item)}
              className="list-row"
              data-chosen={chosenKey === keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              style={{ transform: `translateY(${row.start}px)` }}
              onMouseEnter={() => onPoint?.(item)}
              onFocus={() => {
                setWalked(row.index);
                onPoint?.(item);
              }}
              onBlur={() => onPoint?.(null)}
            >
              {renderRow(item, row.index === active ? 0 : -1)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
