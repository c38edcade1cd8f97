import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import type { Arrangement } from '../../state/exporter';
import type { Loader } from '../../state/loader';
import { type AppStore, createAppStore } from '../../state/store';
import { createFitter, type Fitter } from './fitter';

/** A picture whose words take the left third of its frame. */
const ARRANGED: Arrangement = {
  width: 1200,
  height: 800,
  frame: { x: 0, y: 0, width: 1200, height: 800 },
  map: { x: 400, y: 0, width: 800, height: 800 },
  covered: [],
  pixels: { width: 1200, height: 800 },
  likelyBytes: 1,
  notes: [],
};
const SIZE = { width: 1000, height: 800 };
const OHIO = { lon: -82.9, lat: 40, zoom: 7, bearing: 0, pitch: 0 };
const MAINE = { ...OHIO, lon: -69, lat: 45 };

let store: AppStore;
let fitter: Fitter;
/** Called while the picture is being laid out. */
let meanwhile: () => void;

beforeEach(() => {
  store = createAppStore(DEFAULT_VIEW, NO_DATA);
  meanwhile = () => undefined;
  fitter = createFitter({
    store,
    loader: {} as Loader,
    exporter: {
      arrange: async () => {
        meanwhile();
        return ARRANGED;
      },
    },
  });
  store.getState().setCamera(OHIO, null, SIZE);
  store.getState().setStudio({});
});

const wish = () => store.getState().flyTo?.target;

/** Lets the map come to where it was asked to look. */
function arrive(): void {
  const target = wish();
  if (target && 'camera' in target) store.getState().setCamera(target.camera, null);
}

/** Starts and lets the map do what it is asked, once. */
async function fitted(occasion: Parameters<Fitter['fit']>[0]): Promise<void> {
  const before = store.getState().flyTo;
  const stop = store.subscribe(
    ({ flyTo }) => flyTo,
    (flyTo) => {
      if (flyTo !== before) queueMicrotask(arrive);
    },
  );
  await fitter.fit(occasion);
  stop();
}

describe('the map of an open studio', () => {
  it('is led to where the words leave what was in view free, and is then settled', async () => {
    await fitted('opening');
    const { journey, view, settled } = store.getState();
    expect(settled).toBe(true);
    expect(journey?.from).toEqual(OHIO);
    expect(view.camera).toEqual(journey?.to);
    // The words lie on the left: the middle of the frame is west of what was looked at, and farther away.
    expect(view.camera.lon).toBeLessThan(OHIO.lon);
    expect(view.camera.zoom).toBeLessThan(OHIO.zoom);
  });

  it('is fitted to the same ground again when the words take another room', async () => {
    await fitted('opening');
    const first = store.getState().journey;
    await fitted('change');
    expect(store.getState().journey).toEqual(first);
    expect(first?.around).not.toBeNull();
  });

  it('stays where the reader has moved it', async () => {
    await fitted('opening');
    store.getState().setCamera(MAINE, null);
    const before = wish();
    await fitted('change');
    expect(wish()).toBe(before);
    expect(store.getState().view.camera).toEqual(MAINE);
  });

  it('stays where it is when the reader takes the frame while the picture is laid out', async () => {
    meanwhile = () =>
      store.getState().setStudio({ frame: { lon: -69, lat: 45, span: 0.01, bearing: 0, pitch: 0 } });
    await fitted('opening');
    expect(wish()).toBeUndefined();
    expect(store.getState().settled).toBe(true);
  });

  it('stops where the reader takes the frame on its way', async () => {
    const done = fitter.fit('opening');
    await vi.waitFor(() => expect(wish()).toBeDefined());
    store.getState().setMoving(MAINE);
    const frame = { lon: -69, lat: 45, span: 0.01, bearing: 0, pitch: 0 };
    store.getState().setStudio({ frame });
    expect(wish()).toEqual({ camera: MAINE });
    arrive();
    await done;
    const { journey, studio, settled, view } = store.getState();
    expect(settled).toBe(true);
    expect(view.camera).toEqual(MAINE);
    expect(studio?.frame).toEqual(frame);
    // It goes back from there when the studio is closed.
    expect(journey).toMatchObject({ from: OHIO, to: MAINE });
  });

  it('is settled when it has arrived, and not when an earlier movement ends for it', async () => {
    store.getState().setMoving(MAINE);
    const stop = store.subscribe(
      ({ flyTo }) => flyTo,
      () => store.getState().setCamera(MAINE, null),
    );
    const done = fitter.fit('opening');
    await vi.waitFor(() => expect(wish()).toBeDefined());
    stop();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().settled).toBe(false);
    arrive();
    await done;
    expect(store.getState().settled).toBe(true);
    expect(store.getState().view.camera).toEqual(store.getState().journey?.to);
  });

  it('is led back to a frame that lies out of sight', async () => {
    const frame = { lon: -69, lat: 45, span: 0.01, bearing: 0, pitch: 0 };
    store.getState().setStudio({ frame });
    await fitted('opening');
    expect(store.getState().view.camera.lon).toBeCloseTo(-69, 0);
    expect(store.getState().studio?.frame).toEqual(frame);
  });

  it('is left alone when the studio closes in the meantime', async () => {
    meanwhile = () => fitter.stop();
    await fitted('opening');
    expect(wish()).toBeUndefined();
    expect(store.getState().settled).toBe(false);
  });
});
