import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { studioText } from '../../i18n/words';
import type { Frame } from '../../model/snapshot/frame';
import { DEFAULT_SETTINGS } from '../../model/snapshot/settings';
import type { Arrangement } from '../../state/exporter';
import { Icon } from '../icons/Icon';
import { useApp, useAppStore } from '../store';
import {
  boxOf,
  type Corner,
  fetchedFrame,
  isInSight,
  isTilted,
  movedFrame,
  pulledFrame,
  scaledFrame,
  widthKm,
} from './finder';
import { createFrameMover } from './frameMover';
import './viewfinder.css';
import { type FrameOnStage, useMovingFrame } from './useFrame';

/** Px that an arrow key moves the frame by, with and without Shift, and how much plus enlarges it. */
const STEP = 8;
const LONG_STEP = 64;
const GROWTH = 1.1;

const CORNERS: readonly Corner[] = [
  { across: -1, down: -1 },
  { across: 1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
];
const EDGES = ['top', 'right', 'bottom', 'left'] as const;

/** The picture's frame over the map: what lies outside is dimmed, what will be covered is shaded. */
export function Viewfinder() {
  const settings = useApp((state) => state.studio) ?? DEFAULT_SETTINGS;
  const arrangement = useApp((state) => state.arrangement);
  const shown = useMovingFrame(settings);
  const withMap = useApp((state) => state.mapStatus.kind === 'ready');
  return (
    <div className="viewfinder">
      {shown && withMap && <FrameBox shown={shown} arrangement={arrangement} />}
    </div>
  );
}

/** What a key does to the frame, in steps of so many px; null when it is none of the frame's. */
function answerTo(key: string, step: number): ((now: FrameOnStage) => Frame) | null {
  const moved =
    (dx: number, dy: number) =>
    ({ screen, frame, ratio }: FrameOnStage) =>
      movedFrame(screen, frame, ratio, dx, dy);
  const scaled =
    (factor: number) =>
    ({ screen, frame, ratio }: FrameOnStage) =>
      scaledFrame(screen, frame, ratio, factor);
  switch (key) {
    case 'ArrowLeft':
      return moved(-step, 0);
    case 'ArrowRight':
      return moved(step, 0);
    case 'ArrowUp':
      return moved(0, -step);
    case 'ArrowDown':
      return moved(0, step);
    case '+':
    case '=':
      return scaled(GROWTH);
    case '-':
      return scaled(1 / GROWTH);
    default:
      return null;
  }
}

function FrameBox({ shown, arrangement }: { shown: FrameOnStage; arrangement: Arrangement | null }) {
  const { screen, ratio, clear } = shown;
  const store = useAppStore();
  const [underWay, setUnderWay] = useState<Frame | null>(null);
  const mover = useMemo(() => createFrameMover(store, setUnderWay), [store]);
  const frame = underWay ?? shown.frame;
  const [said, setSaid] = useState('');
  const held = useRef<{ frame: Frame; x: number; y: number; corner: Corner | null } | null>(null);
  const box = useRef<HTMLDivElement | null>(null);
  const fetched = useRef(false);
  const tilted = isTilted(screen);
  const settle = () => {
    const settled = mover.settle();
    if (settled !== null) setSaid(studioText.frame.at(widthKm(settled)));
  };

  if (!isInSight(screen, frame, ratio)) {
    return (
      <button
        type="button"
        className="button viewfinder-fetch"
        onClick={() => {
          fetched.current = true;
          store.getState().setStudio({ frame: fetchedFrame(screen, frame, ratio, clear) });
        }}
      >
        <Icon name="picture" />
        {studioText.frame.fetch}
      </button>
    );
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const answer = answerTo(event.key, event.shiftKey ? LONG_STEP : STEP);
    if (answer === null || tilted || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    mover.move(answer);
  };
  const take = (corner: Corner | null) => (event: PointerEvent) => {
    if (event.button !== 0 || tilted) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = mover.now()?.frame ?? frame;
    held.current = { frame: from, x: event.clientX, y: event.clientY, corner };
    box.current?.focus({ preventScroll: true });
  };
  const pull = (event: PointerEvent) => {
    if (held.current === null) return;
    const { frame: from, x, y, corner } = held.current;
    const stage = box.current?.parentElement?.getBoundingClientRect();
    if (!stage) return;
    const point = { x: event.clientX - stage.left, y: event.clientY - stage.top };
    mover.move(({ screen, ratio }) =>
      corner
        ? pulledFrame(screen, from, ratio, corner, point)
        : movedFrame(screen, from, ratio, event.clientX - x, event.clientY - y),
    );
  };
  const letGo = () => {
    if (held.current === null) return;
    held.current = null;
    settle();
  };
  const grip = (corner: Corner | null) =>
    ({
      onPointerDown: take(corner),
      onPointerMove: pull,
      onPointerUp: letGo,
      onPointerCancel: letGo,
    }) as const;
  const { x, y, width, height, turn } = boxOf(screen, frame, ratio);
  return (
    <>
      <div
        ref={(element) => {
          box.current = element;
          // The button that fetched the frame is gone; the focus goes on with what it brought.
          if (element && fetched.current) element.focus({ preventScroll: true });
          fetched.current = false;
        }}
        className="viewfinder-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the frame is moved and resized by keys
        tabIndex={0}
        aria-label={studioText.frame.label}
        data-fixed={tilted}
        style={{ left: x, top: y, width, height, rotate: `${turn}deg` }}
        onKeyDown={onKeyDown}
        onKeyUp={settle}
        onBlur={settle}
      >
        {arrangement && <Shades arrangement={arrangement} />}
        {!tilted && (
          <>
            {EDGES.map((edge) => (
              <span key={edge} className="viewfinder-edge" data-edge={edge} {...grip(null)} />
            ))}
            <span className="viewfinder-move" title={studioText.frame.move} {...grip(null)}>
              <Icon name="move" />
            </span>
            {CORNERS.map((corner) => (
              <span
                key={`${corner.across} ${corner.down}`}
                className="viewfinder-corner"
                data-across={corner.across}
                data-down={corner.down}
                {...grip(corner)}
              />
            ))}
          </>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** Parts of the frame in which the picture has words, legend or credits in place of the map. */
function Shades({ arrangement: { frame, map, covered } }: { arrangement: Arrangement }) {
  const bottom = frame.y + frame.height;
  const right = frame.x + frame.width;
  const around = [
    { x: frame.x, y: frame.y, width: frame.width, height: map.y - frame.y },
    { x: frame.x, y: map.y + map.height, width: frame.width, height: bottom - map.y - map.height },
    { x: frame.x, y: map.y, width: map.x - frame.x, height: map.height },
    { x: map.x + map.width, y: map.y, width: right - map.x - map.width, height: map.height },
  ];
  return [...around, ...covered]
    .filter(({ width, height }) => width > 0.5 && height > 0.5)
    .map((part) => (
      <span
        key={`${part.x} ${part.y} ${part.width} ${part.height}`}
        className="viewfinder-shade"
        style={{
          left: `${((part.x - frame.x) / frame.width) * 100}%`,
          top: `${((part.y - frame.y) / frame.height) * 100}%`,
          width: `${(part.width / frame.width) * 100}%`,
          height: `${(part.height / frame.height) * 100}%`,
        }}
      />
    ));
}
