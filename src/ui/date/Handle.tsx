import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface HandleProps {
  kind: 'since' | 'day';
  label: string;
  /** Where it stands, per cent of the plot. */
  left: string;
  /** Month numbers. */
  value: number;
  min: number;
  max: number;
  text: string;
  monthAt: (event: PointerEvent) => number;
  onChange: (month: number) => void;
  /** The month that has the focus, or null. */
  onFocus: (month: number | null) => void;
}

const YEAR = 12;

/** A handle of the timeline: a slider over months. */
export function Handle({
  kind,
  label,
  left,
  value,
  min,
  max,
  text,
  monthAt,
  onChange,
  onFocus,
}: HandleProps) {
  const dragging = useRef(false);
  const choose = (month: number) => {
    const next = Math.min(max, Math.max(min, month));
    if (next !== value) onChange(next);
    return next;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: value - 1,
      ArrowDown: value - 1,
      ArrowRight: value + 1,
      ArrowUp: value + 1,
      PageDown: value - YEAR,
      PageUp: value + YEAR,
      Home: min,
      End: max,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onFocus(choose(next));
  };
  return (
    <div
      className="timeline-handle"
      data-kind={kind}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={text}
      style={{ left }}
      onKeyDown={onKeyDown}
      onFocus={() => onFocus(value)}
      onBlur={() => onFocus(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
      }}
      onPointerMove={(event) => {
        if (!dragging.current) return;
        event.stopPropagation();
        onFocus(choose(monthAt(event)));
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    />
  );
}
