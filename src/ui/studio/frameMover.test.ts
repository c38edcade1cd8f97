import { beforeEach, describe, expect, it } from 'vitest';
import type { Frame } from '../../model/snapshot/frame';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { type AppStore, createAppStore } from '../../state/store';
import { movedFrame, scaledFrame } from './finder';
import { createFrameMover, type FrameMover } from './frameMover';
import { frameNow } from './useFrame';

const OHIO = { lon: -82.9, lat: 40, zoom: 7, bearing: 0, pitch: 0 };

let store: AppStore;
let mover: FrameMover;
let shown: Frame | null;

beforeEach(() => {
  store = createAppStore(DEFAULT_VIEW, NO_DATA);
  store.getState().setStudio({});
  shown = null;
  mover = createFrameMover(store, (frame) => {
    shown = frame;
  });
});

const start = () => store.getState().setCamera(OHIO, null, { width: 1000, height: 800 });
const placed = () => store.getState().studio?.frame;
const shrink = () => mover.move(({ screen, frame, ratio }) => scaledFrame(screen, frame, ratio, 1 / 1.1));

describe('a frame that the reader moves', () => {
  it('takes every step, also several between two renders', () => {
    start();
    const first = mover.now()?.frame.span ?? Number.NaN;
    shrink();
    shrink();
    shrink();
    expect(shown?.span).toBeCloseTo(first / 1.1 ** 3, 12);
    expect(placed()).toBeNull();
    const settled = mover.settle();
    expect(placed()).toEqual(settled);
    expect(settled?.span).toBeCloseTo(first / 1.1 ** 3, 12);
    expect(shown).toBeNull();
  });

  it('goes on from where it was put in the meantime', () => {
    start();
    shrink();
    mover.settle();
    const elsewhere = { ...OHIO, lon: -69, lat: 45, span: 0.01 };
    store.getState().setStudio({ frame: elsewhere });
    shrink();
    expect(mover.settle()).toMatchObject({ lon: -69, lat: 45 });
    expect(placed()?.span).toBeCloseTo(0.01 / 1.1, 12);
  });

  it('is moved on the map as it lies now, also on its way', () => {
    start();
    store.getState().setMoving({ ...OHIO, zoom: 9 });
    const before = mover.now();
    if (before === null) throw new Error('The map has a size');
    mover.move(({ screen, frame, ratio }) => movedFrame(screen, frame, ratio, 64, 0));
    // A px is a fourth of what it is at zoom 7.
    expect((shown?.lon ?? Number.NaN) - before.frame.lon).toBeCloseTo((64 * 360) / (512 * 2 ** 9), 6);
  });

  it('is nowhere before the map has a size, and is not put anywhere', () => {
    shrink();
    expect(mover.now()).toBeNull();
    expect(mover.settle()).toBeNull();
    expect(placed()).toBeNull();
    expect(frameNow(store.getState())).toBeNull();
  });
});
