import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { EventFilter, SiteFilter } from '../model/filters';
import type { FitsAsked } from '../model/grid/fitsAsked';
import type { Scenario } from '../model/grid/scenario';
import type { YearWindow } from '../model/grid/series';
import type { OwnFilters } from '../model/layers/layer';
import { type Fill, layerOf } from '../model/metrics';
import { isOfNewLoad } from '../model/metricValues';
import type { Bounds } from '../model/region';
import type { ForeignGround } from '../model/source';
import type { Camera } from '../model/view/camera';
import { COMPARE_LIMIT, DEFAULT_VIEW, type Page, type Selection, type View } from '../model/view/view';
import type { Dataset } from './dataset';
import { type DrawingActions, type DrawingState, drawingPart } from './drawing';
import type { WindowFigures } from './gridWindow';
import { type PointingActions, type PointingState, pointingPart } from './pointing';
import { type StudioActions, type StudioState, studioPart } from './studio';

/** A place to look at: the map finds out how it lies best in what is free of it. */
export type Place = { bounds: Bounds } | { lon: number; lat: number; zoom: number };

/** A wish to the map that is not part of the view: look there now. */
export interface FlyTo {
  /** Grows with each wish, so that the same place can be asked for twice. */
  serial: number;
  /** A camera is taken as it is. */
  target: Place | { camera: Camera };
}

/** How far the map has come. `unavailable` carries the reason in the reader's words. */
export type MapStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'unavailable'; reason: string };

/**
 * `archives`: ground or areas can't be read; `canvas`: the browser hides what is drawn on canvases; `stalled`: nothing
 * has been drawn for long.
 */
export type MapProblem = 'archives' | 'canvas' | 'stalled';

/**
 * Whether the app keeps itself on the device. `lost`: the network is gone, and what is shown was kept on that day,
 * `YYYY-MM-DD` where it is known.
 */
export type Offline = { kind: 'none' } | { kind: 'on'; lost: { keptOn: string | null } | null };

/** CSS pixels. */
export interface MapSize {
  width: number;
  height: number;
}

/** What lies over the map along two of its edges, CSS pixels. */
export interface Covered {
  left: number;
  below: number;
}

/** What the list or the map points at. */
export type Hover =
  | { kind: 'site'; id: string }
  | { kind: 'event'; id: string }
  /** A record of a layer: of one of ours, or of one made while the app runs. */
  | { kind: 'record'; layer: string; id: string }
  | null;

/** Records by the key of a row of the legend; null where they are there, but not to be counted one by one. */
export type Tally = ReadonlyMap<string, number | null>;

/** The state in memory: the view (also in the URL), the data, and what is only true of this moment. */
export interface AppState extends StudioState, DrawingState, PointingState {
  view: View;
  data: Dataset;
  /** The day by the reader's clock, `YYYY-MM-DD`, or the one that a script names; null where there is no clock. */
  today: string | null;
  /** Of grid areas over the years viewed; null for the default years. Read through `areasViewed`. */
  windowFigures: WindowFigures | null;
  /** The data were built anew while the page was open: what was drawn before is of the older version. */
  newerData: boolean;
  offline: Offline;
  /** Takes up a newer version of the app, which is on the device already; null where there is none. */
  newVersion: (() => void) | null;
  mapStatus: MapStatus;
  /** What the map on screen can't show as it should. */
  mapProblems: readonly MapProblem[];
  /** What the map shows, reported by the map after it has come to rest; null without a map. */
  bounds: Bounds | null;
  /** How large the map is on the screen, CSS pixels, reported with the bounds; null without a map. */
  mapSize: MapSize | null;
  /** What is drawn of layers without a table, by the key of a row of their legend; absent while it is not known. */
  drawnRows: Readonly<Record<string, Tally | undefined>>;
  /** The bounds of which `drawnRows` tells; other than `bounds` while the map is still drawing. */
  drawnAt: Bounds | null;
  hover: Hover;
  /** Regions that pass the ranking, as `formatRegion` writes them; empty where it asks for nothing. */
  ranked: readonly string[];
  /** All that lies where the map was clicked, what is selected among it; empty where something else was selected. */
  here: readonly NonNullable<Selection>[];
  /** Height of what lies over the lower edge of the map, CSS pixels: a picture's frame keeps clear of it. */
  coveredBelow: number;
  /** The ground that a deployer put under the map; null for our own, and until it is known. */
  ground: ForeignGround | null;
  /** Measures what lies over the map at this moment: a place that is flown to keeps clear of it. */
  covered: () => Covered;
  flyTo: FlyTo | null;
  /** Where the map looks while it moves, told only to an open studio; null when it stands still. */
  moving: Camera | null;
}

export interface AppActions extends StudioActions, DrawingActions, PointingActions {
  /** Replaces the whole view: a link was opened, or the reader went back. */
  setView(view: View): void;
  setCamera(camera: Camera, bounds: Bounds | null, mapSize?: MapSize): void;
  setLayer(layer: string, on: boolean): void;
  /** Chooses the thematic fill and switches its layer on. */
  setFill(fill: Fill): void;
  setWindow(window: YearWindow | null): void;
  /** Asks about a new load; null ends the question, and the fill that showed its answer. */
  setScenario(scenario: Scenario | null): void;
  setFits(fits: FitsAsked): void;
  setDate(date: string | null): void;
  setToday(today: string): void;
  setSiteFilter(change: Partial<SiteFilter>): void;
  setEventFilter(change: Partial<EventFilter>): void;
  /** What the filter of a made layer asks for by one of its choices; null is all. */
  setOwnFilter(layer: string, key: string, chosen: readonly string[] | null): void;
  /** Replaces the filters of all made layers. */
  setOwnFilters(own: OwnFilters): void;
  clearFilters(): void;
  setHideExcluded(hide: boolean): void;
  /** @param here all that lies where the map was clicked, in the order in which clicks go through it */
  select(selection: Selection, here?: AppState['here']): void;
  setPage(page: Page): void;
  /** What the page of many places asks. */
  setRank(rank: string | null): void;
  /** The case whose like is looked for. */
  setCases(cases: string | null): void;
  /** Null for those of the United States. */
  setFigures(figures: string | null): void;
  /** The version of the data since which changes are told; null forgets with which a link was saved. */
  setSavedWith(version: string | null): void;
  /** What the page of dates asks. */
  setCalendar(calendar: string | null): void;
  /** Adds a site or a region (`formatRegion`) to the comparison, or takes it out; false when four are in already. */
  toggleCompare(id: string): boolean;
  clearCompare(): void;
  /** @param tally null while it is not known */
  setDrawnRows(layer: string, tally: Tally | null): void;
  /** All that is in view is drawn, and told by `setDrawnRows`. */
  setDrawn(): void;
  setHover(hover: Hover): void;
  setRanked(ranked: readonly string[]): void;
  setCoveredBelow(height: number): void;
  setGround(ground: ForeignGround | null): void;
  /** Says how to measure what lies over the map; null when nothing does. */
  setCovered(measure: (() => Covered) | null): void;
  setMapStatus(status: MapStatus): void;
  lookAt(target: FlyTo['target']): void;
  setMoving(camera: Camera): void;
  setData(change: Partial<Dataset>): void;
  setWindowFigures(figures: WindowFigures | null): void;
  setNewerData(newer: boolean): void;
  setOffline(offline: Offline): void;
  setNewVersion(take: (() => void) | null): void;
  setMapProblem(problem: MapProblem, present: boolean): void;
}

export type App = AppState & AppActions;
export type AppStore = ReturnType<typeof createAppStore>;

/** What lies at a place counts while something of it is selected. */
function keptHere(here: AppState['here'], selection: Selection): AppState['here'] {
  const shown = JSON.stringify(selection);
  return here.some((other) => JSON.stringify(other) === shown) ? here : [];
}

const coveredByNothing = (): Covered => ({ left: 0, below: 0 });

/** Creates the store. The clock, the network and the URL stay outside: `main.ts` brings them together. */
export function createAppStore(view: View, data: Dataset, today: string | null = null) {
  return createStore<App>()(
    subscribeWithSelector((set, get) => {
      const change = (part: Partial<View>) => set((state) => ({ view: { ...state.view, ...part } }));
      return {
        ...studioPart(set),
        ...drawingPart(set),
        ...pointingPart(set),
        view,
        data,
        today,
        windowFigures: null,
        newerData: false,
        offline: { kind: 'none' },
        newVersion: null,
        mapProblems: [],
        mapStatus: { kind: 'loading' },
        bounds: null,
        mapSize: null,
        drawnRows: {},
        drawnAt: null,
        hover: null,
        ranked: [],
        here: [],
        coveredBelow: 0,
        ground: null,
        covered: coveredByNothing,
        flyTo: null,
        moving: null,
        setView: (next) => set({ view: next, here: keptHere(get().here, next.selection) }),
        setCamera: (camera, bounds, mapSize) =>
          set((state) => ({
            view: { ...state.view, camera },
            bounds,
            mapSize: mapSize ?? state.mapSize,
            moving: null,
          })),
        setLayer: (layer, on) => change({ layers: { ...get().view.layers, [layer]: on } }),
        setFill: (fill) =>
          change(
            fill === 'none' ? { fill } : { fill, layers: { ...get().view.layers, [layerOf(fill)]: true } },
          ),
        setWindow: (window) => change({ window }),
        setScenario: (scenario) =>
          change(
            scenario === null && isOfNewLoad(get().view.fill)
              ? { scenario, fill: 'grid.headroom' }
              : { scenario },
          ),
        setFits: (fits) => change({ fits }),
        setDate: (date) => change({ date }),
        setToday: (today) => set({ today }),
        setSiteFilter: (part) => change({ sites: { ...get().view.sites, ...part } }),
        setEventFilter: (part) => change({ events: { ...get().view.events, ...part } }),
        setOwnFilter: (layer, key, chosen) => {
          const { own } = get().view;
          change({ own: { ...own, [layer]: { ...own[layer], [key]: chosen } } });
        },
        setOwnFilters: (own) => change({ own }),
        clearFilters: () =>
          change({ sites: DEFAULT_VIEW.sites, events: DEFAULT_VIEW.events, own: DEFAULT_VIEW.own }),
        setHideExcluded: (hideExcluded) => change({ hideExcluded }),
        select: (selection, here) =>
          set((state) => ({
            view: { ...state.view, selection },
            here: keptHere(here ?? state.here, selection),
          })),
        setPage: (page) => change({ page }),
        setRank: (rank) => change({ rank }),
        setCases: (cases) => change({ cases }),
        setFigures: (figures) => change({ figures }),
        setSavedWith: (savedWith) => change({ savedWith }),
        setCalendar: (calendar) => change({ calendar }),
        toggleCompare: (id) => {
          const { compare } = get().view;
          if (compare.includes(id)) {
            change({ compare: compare.filter((other) => other !== id) });
            return true;
          }
          if (compare.length >= COMPARE_LIMIT) return false;
          change({ compare: [...compare, id] });
          return true;
        },
        clearCompare: () => change({ compare: [] }),
        setDrawnRows: (layer, tally) => {
          const known = get().drawnRows[layer] ?? null;
          // Told with every rest of the map: the same answer is not news.
          if (JSON.stringify([...(known ?? [])]) === JSON.stringify([...(tally ?? [])]) && !known === !tally)
            return;
          set(({ drawnRows }) => ({ drawnRows: { ...drawnRows, [layer]: tally ?? undefined } }));
        },
        setDrawn: () => {
          const { bounds, drawnAt } = get();
          if (drawnAt !== bounds) set({ drawnAt: bounds });
        },
        setHover: (hover) => set({ hover }),
        setRanked: (ranked) => set({ ranked }),
        setCoveredBelow: (coveredBelow) => set({ coveredBelow }),
        setGround: (ground) => set({ ground }),
        setCovered: (measure) => set({ covered: measure ?? coveredByNothing }),
        setMapStatus: (mapStatus) => set({ mapStatus }),
        lookAt: (target) => set((state) => ({ flyTo: { serial: (state.flyTo?.serial ?? 0) + 1, target } })),
        setMoving: (moving) => set({ moving }),
        setWindowFigures: (windowFigures) => set({ windowFigures }),
        setNewerData: (newerData) => set({ newerData }),
        setOffline: (offline) => set({ offline }),
        setNewVersion: (newVersion) => set({ newVersion }),
        setMapProblem: (problem, present) =>
          set(({ mapProblems }) => {
            if (mapProblems.includes(problem) === present) return {};
            const others = mapProblems.filter((other) => other !== problem);
            return { mapProblems: present ? [...others, problem] : others };
          }),
        setData: (part) => set((state) => ({ data: { ...state.data, ...part } })),
      };
    }),
  );
}
