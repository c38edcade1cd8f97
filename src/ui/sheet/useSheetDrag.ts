import { type PointerEvent, type RefObject, useRef } from 'react';
import type { SheetStop } from '../shellState';
import { useShell } from '../shellState';
import { restingStop } from './stops';

export interface SheetDrag {
  sheet: RefObject<HTMLElement | null>;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

interface Drag {
  startY: number;
  startHeight: number;
  lastY: number;
  lastTime: number;
  speed: number;
}

/** The stops in px, as `sheet.css` has them, for a window of this height. */
export function stopHeights(sheet: HTMLElement): Record<SheetStop, number> {
  const style = getComputedStyle(sheet);
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const full = sheet.parentElement?.clientHeight ?? window.innerHeight;
  return {
    peek: px('--sheet-peek') * rem,
    half: (full * px('--sheet-half')) / 100,
    full: full - px('--sheet-gap') * rem,
  };
}

/** Lets a pointer pull the sheet; while it does, the height follows without any animation. */
export function useSheetDrag(): SheetDrag {
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<Drag | null>(null);
  const setStop = useShell((state) => state.setSheet);
  return {
    sheet,
    onPointerDown: (event) => {
      if (!sheet.current || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { clientY, timeStamp } = event;
      drag.current = {
        startY: clientY,
        startHeight: sheet.current.clientHeight,
        lastY: clientY,
        lastTime: timeStamp,
        speed: 0,
      };
    },
    onPointerMove: (event) => {
      const now = drag.current;
      if (!now || !sheet.current) return;
      const passed = event.timeStamp - now.lastTime;
      if (passed > 0) now.speed = (now.lastY - event.clientY) / passed;
      now.lastY = event.clientY;
      now.lastTime = event.timeStamp;
      sheet.current.dataset.dragging = 'true';
      sheet.current.style.height = `${now.startHeight + now.startY - event.clientY}px`;
    },
    onPointerUp: () => {
      const now = drag.current;
      drag.current = null;
      if (!now || !sheet.current) return;
      const moved = now.startY - now.lastY;
      delete sheet.current.dataset.dragging;
      sheet.current.style.height = '';
      if (moved !== 0) {
        setStop(restingStop(now.startHeight + moved, now.speed, stopHeights(sheet.current)));
      }
    },
  };
}
