import { describe, expect, it } from 'vitest';
import { TEST_AREAS } from '../model/testData';
import { loadedValue, NO_DATA } from './dataset';
import { followWindow } from './gridWindow';
import type { Loader } from './loader';
import { createAppStore } from './store';
import { DEFAULT_VIEW } from './view';

const [pjm] = TEST_AREAS;
if (!pjm?.load) throw new Error('the first test area has a series');
const long = { ...pjm.load, window: [2016, 2024] as [number, number], peakMw: 165_000 };

/** A loader whose window files arrive when the test says so. */
function loaderOf() {
  const waiting: (() => void)[] = [];
  const windowFile: Loader['windowFile'] = (window) =>
    new Promise((done) => waiting.push(() => done(window[0] === 2016 ? { PJM: long } : {})));
  return {
    loader: { windowFile } as Loader,
    arrive: async () => {
      for (const done of waiting.splice(0)) done();
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}

const peaks = (store: ReturnType<typeof createAppStore>) =>
  loadedValue(store.getState().data.areas)?.map(({ load }) => load?.peakMw ?? null);

describe('the window of grid measures', () => {
  it('is followed by the areas, and left again without a file', async () => {
    const store = createAppStore({ ...DEFAULT_VIEW, window: [2016, 2024] }, NO_DATA);
    const { loader, arrive } = loaderOf();
    followWindow(store, loader);
    store.getState().setData({ areas: { kind: 'ready', value: TEST_AREAS } });
    await arrive();
    expect(peaks(store)).toEqual([165_000, null, null, null]);
    store.getState().setWindow(null);
    await arrive();
    expect(peaks(store)).toEqual(TEST_AREAS.map(({ load }) => load?.peakMw ?? null));
  });

  it('does not go back to a window that the reader has left', async () => {
    const store = createAppStore(DEFAULT_VIEW, { ...NO_DATA, areas: { kind: 'ready', value: TEST_AREAS } });
    const { loader, arrive } = loaderOf();
    followWindow(store, loader);
    store.getState().setWindow([2016, 2024]);
    store.getState().setWindow(null);
    await arrive();
    expect(peaks(store)).toEqual(TEST_AREAS.map(({ load }) => load?.peakMw ?? null));
  });
});
