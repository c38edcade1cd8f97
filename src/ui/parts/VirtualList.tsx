import { type KeyboardEvent, type ReactNode, useCallback } from 'react';
import { useWalkedRows } from './useWalkedRows';

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

/** A long list of which only the rows on screen exist. Left and right walk the buttons of a row. */
export function VirtualList<T>({ items, label, keyOf, chosenKey, onPoint, renderRow }: VirtualListProps<T>) {
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  const { scroller, virtual, active, setActive, walk } = useWalkedRows({
    count: items.length,
    rowHeight: ESTIMATED_ROW,
    overscan: 6,
    kept: 1,
    getItemKey,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (walk(event)) return;
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
                setActive(row.index);
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
