import { describe, expect, test } from 'vitest';
import { constantLoad } from '../model/grid/whatIf';
import { parseView } from '../model/view/permalink';
import { NO_DATA } from './dataset';
import { connectHistory, type HistoryWindow } from './history';
import { createAppStore } from './store';

const PAGE = 'https://headroom.example/map';
/** The default view: an address without a camera would be that of the start view. */
const HOME = '#3.6/38.6/-96.5';

/** A browser's history as far as it is used. */
function fakeWindow(start: string) {
  const entries = [new URL(start, PAGE).href];
  let at = 0;
  const listeners = new Set<() => void>();
  const window: HistoryWindow & { go(step: number): void; entries: string[] } = {
    entries,
    location: {
      get href() {
        return entries[at] ?? '';
      },
      get pathname() {
        return new URL(entries[at] ?? PAGE).pathname;
      },
    },
    history: {
      pushState: (_data, _title, url) => {
        entries.splice(at + 1);
        entries.push(new URL(String(url), entries[at]).href);
        at += 1;
      },
      replaceState: (_data, _title, url) => {
        entries[at] = new URL(String(url), entries[at]).href;
      },
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
    go: (step) => {
      at += step;
      for (const listener of listeners) listener();
    },
  };
  return window;
}

const settle = () => Promise.resolve();

describe('the history', () => {
  const open = (link: string, kept?: string) => {
    const window = fakeWindow(link);
    const store = createAppStore(parseView(new URL(window.location.href)).view, NO_DATA);
    const { amend, disconnect } = connectHistory(store, window, () => [], kept);
    return { window, store, amend, disconnect, act: () => store.getState() };
  };

  test('keeps the language in the address, before the view and after going back', async () => {
    const { window, act, amend } = open(`?lang=xx${HOME}`, 'lang=xx');
    act().select({ kind: 'site', id: 'helios' });
    await settle();
    expect(window.location.href).toMatch(/map\?lang=xx&site=helios#3\.6\//);
    act().select(null);
    await settle();
    expect(window.location.href).toMatch(/map\?lang=xx(#|$)/);
    window.go(-1);
    expect(act().view.selection).toEqual({ kind: 'site', id: 'helios' });
    amend({ ...act().view, selection: { kind: 'site', id: 'new' } });
    expect(window.location.href).toMatch(/map\?lang=xx&site=new#/);
  });

  test('gets one entry for the changes of one task, and none for the camera', async () => {
    const { window, act } = open(HOME);
    act().select({ kind: 'site', id: 'helios' });
    act().setPage('compare');
    await settle();
    expect(window.entries).toHaveLength(2);
    act().setCamera({ lon: -100, lat: 34, zoom: 8, bearing: 0, pitch: 0 }, null);
    await settle();
    expect(window.entries).toHaveLength(2);
    expect(window.entries[1]).toBe(`${PAGE}?site=helios&page=compare#8/34/-100`);
  });

  test('holds one entry for a drag over the date', async () => {
    const { window, act } = open(HOME);
    for (const date of ['2025-01-01', '2025-02-01', '2025-03-01']) {
      act().setDate(date);
      await settle();
    }
    act().setHideExcluded(true);
    await settle();
    expect(window.entries.map((entry) => new URL(entry).search)).toEqual([
      '',
      '?date=2025-03-01',
      '?date=2025-03-01&hide=1',
    ]);
  });

  test('holds one entry for a drag over a new load; that it comes, goes or moves are entries too', async () => {
    const { window, act } = open(HOME);
    const add = async (areaId: string, mw: number) => {
      act().setScenario({ areaId, load: constantLoad(mw) });
      await settle();
    };
    for (const mw of [100, 200, 300, 400]) await add('PJM-DOM', mw);
    act().setScenario(null);
    await settle();
    await add('PJM', 50);
    await add('ERCO', 50);
    expect(window.entries.map((entry) => new URL(entry).searchParams.get('add'))).toEqual([
      null,
      'PJM-DOM,100',
      'PJM-DOM,400',
      null,
      'PJM,50',
      'ERCO,50',
    ]);
  });

  test('holds an entry for each choice of a ranking, and one for a drag over a weight', async () => {
    const { window, act } = open(HOME);
    const ask = async (...ranks: string[]) => {
      for (const rank of ranks) {
        act().setRank(rank);
        await settle();
      }
    };
    await ask('counties/state', 'counties/state,people', 'counties/state,people/state:is:GA');
    await ask(...[1, 1.5, 2].map((weight) => `counties/state,people/state:is:GA//people:${weight}`));
    await ask(...[1, 2, 3].map((weight) => `counties/state,people/state:is:GA//people:2,fights:${weight}`));
    await ask('counties/state,people/state:is:VA//people:2,fights:3');
    expect(window.entries.map((entry) => new URL(entry).searchParams.get('rank'))).toEqual([
      null,
      'counties/state',
      'counties/state,people',
      'counties/state,people/state:is:GA',
      'counties/state,people/state:is:GA//people:2',
      'counties/state,people/state:is:GA//people:2,fights:3',
      'counties/state,people/state:is:VA//people:2,fights:3',
    ]);
  });

  test('holds one entry for a circle that grows around its point; another point is an entry', async () => {
    const { window, act } = open(HOME);
    const circle = async (lon: number, km: number) => {
      act().select({ kind: 'region', region: { kind: 'radius', lon, lat: 40, km } });
      await settle();
    };
    for (const km of [25, 26, 40]) await circle(-90, km);
    await circle(-91, 40);
    act().select({ kind: 'region', region: { kind: 'county', fips: '51107' } });
    await settle();
    act().select({ kind: 'region', region: { kind: 'county', fips: '51059' } });
    await settle();
    expect(window.entries.map((entry) => new URL(entry).searchParams.get('region'))).toEqual([
      null,
      'radius:-90,40,25',
      'radius:-90,40,40',
      'radius:-91,40,40',
      'county:51107',
      'county:51059',
    ]);
  });

  test('leads back and forward through views without writing again', async () => {
    const { window, store, act } = open(HOME);
    act().select({ kind: 'site', id: 'a' });
    await settle();
    act().select({ kind: 'event', id: 'b' });
    await settle();
    window.go(-1);
    await settle();
    expect(store.getState().view.selection).toEqual({ kind: 'site', id: 'a' });
    window.go(1);
    await settle();
    expect(store.getState().view.selection).toEqual({ kind: 'event', id: 'b' });
    expect(window.entries).toHaveLength(3);
  });

  test('writes no query when nothing is left to say', async () => {
    const { window, act } = open('?hide=1');
    act().setHideExcluded(false);
    await settle();
    expect(window.location.href).toBe(`${PAGE}${HOME}`);
  });

  test('leads back to the start view from where a bare address began', async () => {
    const { window, act } = open('');
    act().setFill('grid.peak');
    await settle();
    expect(window.location.href).toBe(`${PAGE}?metric=grid.peak&status=construction`);
    window.go(-1);
    expect(window.location.href).toBe(PAGE);
    expect(act().view).toMatchObject({ fill: 'opposition.inForce', sites: { statuses: ['construction'] } });
  });

  test('is amended in place when only a name has changed', async () => {
    const { window, store, amend } = open('?site=old');
    amend({ ...store.getState().view, selection: { kind: 'site', id: 'new' } });
    await settle();
    expect(window.entries).toHaveLength(1);
    expect(window.location.href).toContain('?site=new');
    expect(store.getState().view.selection).toEqual({ kind: 'site', id: 'new' });
  });

  test('is left alone after disconnecting', async () => {
    const { window, act, disconnect } = open(HOME);
    disconnect();
    act().setPage('credits');
    await settle();
    expect(window.entries).toHaveLength(1);
  });

  test('survives a browser that refuses entries', async () => {
    const { window, act } = open(HOME);
    const { pushState } = window.history;
    window.history.pushState = () => {
      throw new Error('too many calls');
    };
    act().setPage('credits');
    await settle();
    window.history.pushState = pushState;
    act().setHideExcluded(true);
    await settle();
    expect(new URL(window.location.href).search).toBe('?page=credits&hide=1');
  });
});
