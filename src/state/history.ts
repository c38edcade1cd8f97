/** The address bar and the store in step: which changes of the view are steps to go back to. */
import type { MadeFacts } from '../model/layers/layer';
import { formatSearch, formatView, parseView } from '../model/view/permalink';
import type { View } from '../model/view/view';
import type { AppStore } from './store';

/** What is needed of a browser window. */
export interface HistoryWindow {
  location: { href: string; pathname: string };
  history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** A window in which every change rewrites the one entry there is: of a map in another page. */
export const withoutSteps = (window: HistoryWindow): HistoryWindow => {
  const replaceState: History['replaceState'] = (...entry) => window.history.replaceState(...entry);
  return {
    location: window.location,
    history: { pushState: replaceState, replaceState },
    addEventListener: (...listening) => window.addEventListener(...listening),
    removeEventListener: (...listening) => window.removeEventListener(...listening),
  };
};

/** The parameters behind sliders: a drag over them is one step back, not fifty. */
const CONTINUOUS = ['date', 'mw', 'since', 'add', 'region', 'rank', 'cases'];

/** Names of the parameters in which two searches differ. */
function changed(before: string, after: string): string[] {
  const [a, b] = [new URLSearchParams(before), new URLSearchParams(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

/** Whether two searches ask about a new load on the same area. */
function sameArea(before: string, after: string): boolean {
  const [a, b] = [before, after].map((search) => new URLSearchParams(search).get('add')?.split(',')[0]);
  return a !== undefined && a === b;
}

/** Whether two searches ask about a circle around the same point: it grows and shrinks by a slider. */
function sameCentre(before: string, after: string): boolean {
  const [a, b] = [before, after].map(
    (search) => /^radius:([^,]+,[^,]+),/.exec(new URLSearchParams(search).get('region') ?? '')?.[1],
  );
  return a !== undefined && a === b;
}

/** In which part of a question, apart by "/", the weights of a reader stand. */
const WEIGHTS_AT: Readonly<Record<string, number>> = { rank: 4, cases: 2 };

/**
 * The one weight in which two rankings or two described cases differ, which a slider moves; null where anything else is
 * another: that is a choice, and a step to go back to.
 */
function movedWeight(name: string, before: string, after: string): string | null {
  const at = WEIGHTS_AT[name];
  if (at === undefined) return null;
  const [a = [], b = []] = [before, after].map((search) =>
    (new URLSearchParams(search).get(name) ?? '').split('/'),
  );
  const rest = (parts: readonly string[]) =>
    Array.from({ length: at }, (_, index) => parts[index] ?? '').join('/');
  if (rest(a) !== rest(b)) return null;
  const weights = (parts: readonly string[]) =>
    new Map(
      (parts[at] ?? '')
        .split(',')
        .map((part) => part.split(':'))
        .map(([id = '', weight]) => [id, weight] as const),
    );
  const [from, to] = [weights(a), weights(b)];
  const moved = [...new Set([...from.keys(), ...to.keys()])].filter(
    (id) => id !== '' && from.get(id) !== to.get(id),
  );
  return moved.length === 1 ? (moved[0] ?? null) : null;
}

/** The connection between address bar and store. */
export interface AppHistory {
  /** Sets a view that means the same as the one before (an id's new name): no step to go back to. */
  amend(view: View): void;
  disconnect(): void;
}

/**
 * The address of a view. One without a query still needs the path: an empty address would keep the old query.
 * @param kept a parameter that stands before the view's own, `lang=de`; empty for none
 */
function address(window: HistoryWindow, link: string, kept: string): string {
  const [search = '', ...hash] = link.split('#');
  const query = [kept, search.slice(1)].filter((part) => part !== '').join('&');
  const camera = hash.map((part) => `#${part}`).join('');
  return query === '' ? `${window.location.pathname}${camera}` : `?${query}${camera}`;
}

/**
 * Keeps the address bar and the store in step: a change of meaning (selection, page, filter, …) is a new
 * entry in the history, the camera rewrites the entry it belongs to, and going back sets the view. Changes
 * made in one task become one entry; so do the steps of one drag.
 * @param made layers made while the app runs, which an entry may name
 * @param kept what of the address is no part of the view and stays as it is: `lang=de`; empty for none
 */
export function connectHistory(
  store: AppStore,
  window: HistoryWindow,
  made: () => readonly MadeFacts[] = () => [],
  kept = '',
): AppHistory {
  let search = formatSearch(store.getState().view);
  let written = formatView(store.getState().view);
  let dragging = '';
  let queued = false;

  const write = () => {
    queued = false;
    const { view } = store.getState();
    const next = formatView(view);
    if (next === written) return;
    const nextSearch = formatSearch(view);
    const names = changed(search, nextSearch);
    const [only = ''] = names.length === 1 ? names : [];
    // A new load that comes or goes is a step of its own, and so is the same load on another area.
    const isDrag =
      CONTINUOUS.includes(only) &&
      (only !== 'add' || sameArea(search, nextSearch)) &&
      (only !== 'region' || sameCentre(search, nextSearch));
    const weight = only in WEIGHTS_AT ? movedWeight(only, search, nextSearch) : '';
    const drag = isDrag && weight !== null ? `${only} ${weight}` : '';
    const sameStep = names.length === 0 || (drag !== '' && drag === dragging);
    try {
      if (sameStep) window.history.replaceState(null, '', address(window, next, kept));
      else window.history.pushState(null, '', address(window, next, kept));
    } catch {
      // Browsers refuse too many entries in a short time; the next change writes the whole view again.
      return;
    }
    if (names.length > 0) dragging = drag;
    search = nextSearch;
    written = next;
  };
  /** Takes `next` as what the current entry says, so that the change to it writes no new one. */
  const settle = (next: View) => {
    search = formatSearch(next);
    written = formatView(next);
    dragging = '';
    store.getState().setView(next);
  };
  const stop = store.subscribe(
    (state) => state.view,
    () => {
      if (queued) return;
      queued = true;
      queueMicrotask(write);
    },
  );
  const goBack = () => {
    const { view, cameraGiven } = parseView(new URL(window.location.href), made());
    settle(cameraGiven ? view : { ...view, camera: store.getState().view.camera });
  };
  window.addEventListener('popstate', goBack);
  return {
    amend: (view) => {
      settle(view);
      window.history.replaceState(null, '', address(window, written, kept));
    },
    disconnect: () => {
      stop();
      window.removeEventListener('popstate', goBack);
    },
  };
}
