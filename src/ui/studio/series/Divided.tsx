import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { seriesStudioText } from '../../../i18n/words';
import type { ExportedFile } from '../../../state/exporter';
import { useObjectUrl } from '../../parts/useObjectUrl';

/** A picture of a day. */
export interface DayPicture {
  day: string;
  file: ExportedFile;
}

const STEP = 2;
const LEAP = 10;

/** Two pictures over each other, of which a divider shows the one at its left and the other at its right. */
export function Divided({ left, right }: { left: DayPicture; right: DayPicture }) {
  const [at, setAt] = useState(50);
  const figure = useRef<HTMLElement>(null);
  const [under, over] = [useObjectUrl(right.file.blob), useObjectUrl(left.file.blob)];
  const move = (percent: number) => setAt(Math.min(100, Math.max(0, Math.round(percent))));
  const follow = (event: PointerEvent) => {
    const box = figure.current?.getBoundingClientRect();
    if (box && box.width > 0) move(((event.clientX - box.left) / box.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: at - STEP,
      ArrowDown: at - STEP,
      ArrowRight: at + STEP,
      ArrowUp: at + STEP,
      PageDown: at - LEAP,
      PageUp: at + LEAP,
      Home: 0,
      End: 100,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  };
  const size = { width: left.file.size?.width, height: left.file.size?.height };
  return (
    <figure
      className="divided"
      ref={figure}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    >
      {under && <img src={under} alt={seriesStudioText.pictureOf(right.day)} draggable={false} {...size} />}
      {over && (
        <img
          className="divided-over"
          src={over}
          alt={seriesStudioText.pictureOf(left.day)}
          draggable={false}
          style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }}
          {...size}
        />
      )}
      <div
        className="divided-handle"
        role="slider"
        tabIndex={0}
        aria-label={seriesStudioText.divider(left.day, right.day)}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={at}
        aria-valuetext={seriesStudioText.dividerAt(at, left.day, right.day)}
        style={{ left: `${at}%` }}
        onKeyDown={onKeyDown}
      />
    </figure>
  );
}
