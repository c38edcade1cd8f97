import { describe, expect, it } from 'vitest';
import { FITS_ASKED, type FitsFile } from '../model/grid/fitsAsked';
import type { YearWindow } from '../model/grid/series';
import { TEST_AREAS } from '../model/testData';
import { DEFAULT_VIEW, type View } from '../model/view/view';
import { loadedValue, NO_DATA } from './dataset';
import { areasViewed, fitsProblem, followWindow, readWindow } from './gridWindow';
import type { Loader } from './loader';
import { createAppStore } from './store';

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
    /** Files asked for that have not arrived. */
    asked: () => waiting.length,
    arrive: async () => {
      for (const done of waiting.splice(0)) done();
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}

const fits = (store: ReturnType<typeof createAppStore>) =>
  loadedValue(areasViewed(store.getState()))?.map(({ fitsMw }) => fitsMw);

const peaks = (store: ReturnType<typeof createAppStore>) =>
  loadedValue(areasViewed(store.getState()))?.map(({ load }) => load?.peakMw ?? null);

describe('how much new load fits', () => {
  const file: FitsFile = { PJM: FITS_ASKED.map((_, index) => 100 * index) };
  const settled = () => new Promise((done) => setTimeout(done, 0));
  const open = (view: Partial<View>) => {
    const asked: string[] = [];
    const store = createAppStore(
      { ...DEFAULT_VIEW, ...view },
      { ...NO_DATA, areas: { kind: 'ready', value: TEST_AREAS } },
    );
    const loader = {
      fitsFile: async (window: YearWindow) => {
        asked.push(`fits ${window.join('-')}`);
        return file;
      },
      windowFile: async (window: YearWindow) => {
        asked.push(`window ${window.join('-')}`);
        return { PJM: long };
      },
    } as Partial<Loader> as Loader;
    followWindow(store, loader);
    return { store, asked };
  };

  it('is asked for with its metric alone, and answers for the share and season of the view', async () => {
    const { store, asked } = open({});
    await settled();
    expect([asked, fits(store)]).toEqual([[], TEST_AREAS.map(() => undefined)]);
    store.getState().setFill('grid.fits');
    await settled();
    expect(asked).toEqual(['fits 2020-2024']);
    expect(fits(store)).toEqual([200, null, null, null]);
    expect(peaks(store)).toEqual(TEST_AREAS.map(({ load }) => load?.peakMw ?? null));
    store.getState().setFits('1,summer');
    await settled();
    expect([asked.length, fits(store)?.[0]]).toEqual([1, 100 * FITS_ASKED.indexOf('1,summer')]);
    store.getState().setFill('grid.peak');
    expect(fits(store)).toEqual(TEST_AREAS.map(() => undefined));
  });

  it('comes together with the figures of other years', async () => {
    const { store, asked } = open({ fill: 'grid.fits', window: [2016, 2024] });
    await settled();
    expect(asked).toEqual(['window 2016-2024', 'fits 2016-2024']);
    expect([fits(store)?.[0], peaks(store)?.[0]]).toEqual([200, 165_000]);
  });
});

describe('a file of what fits that can’t be read', () => {
  const settled = () => new Promise((done) => setTimeout(done, 0));

  it('leaves the areas all their other figures, says why, and is read again on request', async () => {
    const store = createAppStore(
      { ...DEFAULT_VIEW, fill: 'grid.fits', window: [2016, 2024] },
      { ...NO_DATA, areas: { kind: 'ready', value: TEST_AREAS } },
    );
    let broken = true;
    const loader = {
      windowFile: async () => ({ PJM: long }),
      fitsFile: async () => {
        if (broken) throw new Error('unreachable');
        return { PJM: FITS_ASKED.map(() => 7) };
      },
    } as Partial<Loader> as Loader;
    followWindow(store, loader);
    await settled();
    expect([peaks(store)?.[0], fits(store)?.[0]]).toEqual([165_000, undefined]);
    expect(fitsProblem(store.getState())).toBe('unreachable');
    // Another metric does not ask for it, so that nothing is missing.
    store.getState().setFill('grid.peak');
    await settled();
    expect(fitsProblem(store.getState())).toBeNull();
    expect(peaks(store)?.[0]).toBe(165_000);
    store.getState().setFill('grid.fits');
    await settled();
    expect(fitsProblem(store.getState())).toBe('unreachable');
    broken = false;
    await readWindow(store, loader);
    expect(fitsProblem(store.getState())).toBeNull();
    expect(fits(store)?.[0]).toBe(7);
  });
});

describe('the window of grid figures', () => {
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

  it('asks for the file once and then rests', async () => {
    const store = createAppStore({ ...DEFAULT_VIEW, window: [2016, 2024] }, NO_DATA);
    let asked = 0;
    const windowFile: Loader['windowFile'] = async () => {
      asked += 1;
      if (asked > 5) throw new Error('asked again and again');
      return { PJM: long };
    };
    followWindow(store, { windowFile } as Loader);
    store.getState().setData({ areas: { kind: 'ready', value: TEST_AREAS } });
    await new Promise((done) => setTimeout(done, 0));
    const areas = areasViewed(store.getState());
    await new Promise((done) => setTimeout(done, 0));
    expect(asked).toBe(1);
    expect(areasViewed(store.getState())).toBe(areas);
    expect(peaks(store)?.[0]).toBe(165_000);
  });

  it('that can’t be read is told as failed, not as areas without figures, and read again with the areas', async () => {
    const store = createAppStore({ ...DEFAULT_VIEW, window: [2016, 2024] }, NO_DATA);
    let broken = true;
    const windowFile: Loader['windowFile'] = async () => {
      if (broken) throw new Error('unreachable');
      return { PJM: long };
    };
    followWindow(store, { windowFile } as Loader);
    store.getState().setData({ areas: { kind: 'ready', value: TEST_AREAS } });
    await new Promise((done) => setTimeout(done, 0));
    expect(areasViewed(store.getState())).toEqual({ kind: 'failed', reason: 'unreachable' });
    broken = false;
    store.getState().setData({ areas: { kind: 'ready', value: [...TEST_AREAS] } });
    await new Promise((done) => setTimeout(done, 0));
    expect(peaks(store)?.[0]).toBe(165_000);
  });

  it('does not go back to a window that the reader has left', async () => {
    const store = createAppStore(DEFAULT_VIEW, { ...NO_DATA, areas: { kind: 'ready', value: TEST_AREAS } });
    const { loader, arrive, asked } = loaderOf();
    followWindow(store, loader);
    store.getState().setWindow([2016, 2024]);
    store.getState().setWindow([2020, 2023]);
    expect(asked()).toBe(2);
    await arrive();
    // The file of the first window holds figures, that of the second none: only the second may be shown.
    expect(peaks(store)).toEqual([null, null, null, null]);
    store.getState().setWindow([2016, 2024]);
    store.getState().setWindow(null);
    expect(asked()).toBe(1);
    await arrive();
    expect(store.getState().windowFigures).toBeNull();
    expect(peaks(store)).toEqual(TEST_AREAS.map(({ load }) => load?.peakMw ?? null));
  });

  it('leaves the built areas as they are, so that nothing wakes it but the view', async () => {
    const store = createAppStore(DEFAULT_VIEW, { ...NO_DATA, areas: { kind: 'ready', value: TEST_AREAS } });
    const { loader, arrive } = loaderOf();
    followWindow(store, loader);
    store.getState().setWindow([2016, 2024]);
    await arrive();
    expect(peaks(store)?.[0]).toBe(165_000);
    expect(loadedValue(store.getState().data.areas)).toBe(TEST_AREAS);
  });

  it('is put into the store once, when its file is at hand already', async () => {
    const store = createAppStore(DEFAULT_VIEW, { ...NO_DATA, areas: { kind: 'ready', value: TEST_AREAS } });
    let reads = 0;
    const windowFile: Loader['windowFile'] = async () => {
      reads += 1;
      if (reads > 5) throw new Error('asked again and again');
      return {};
    };
    let changes = 0;
    store.subscribe(areasViewed, () => {
      changes += 1;
    });
    followWindow(store, { windowFile } as Loader);
    store.getState().setWindow([2021, 2024]);
    await new Promise((done) => setTimeout(done, 0));
    expect({ reads, changes }).toEqual({ reads: 1, changes: 1 });
  });
});
