/** All that is measured of one area over one window of whole years, in one record. */
import type { HourlyFigures } from '../region';
import type { DoubtfulEffect } from './doubtfulEffect';
import {
  HEADROOM_LEVELS,
  headroom,
  headroomModel,
  type Season,
  type SeasonPeak,
  type SortedSeries,
  sortSeries,
} from './headroom';
import { energyGrowth, hourlyFigures, hoursNearPeak, type YearLoad, yearLoads } from './load';
import type { HourlySeries, YearWindow } from './series';
import { type WithoutHour, withoutHours } from './withoutHour';

/** Headroom by curtailed share in per cent, MW. */
export type HeadroomByLevel = Record<'0.25' | '0.5' | '1', number>;

/** Figures of one hourly series over one window; the keys of `headroomMw` are per cent of energy curtailed. */
export interface LoadFigures extends HourlyFigures {
  /** Null over a lasting step of the level. */
  headroomMw: HeadroomByLevel | null;
  /** Hours a year at or above 95 % of the window's peak; null as above. */
  hoursAbove95: number | null;
  /** A year, from the first to the last; 0.02 is 2 % a year. Null for a single year. */
  energyGrowth: number | null;
  /** Highest demand of April–October and of November–March, and its hour: the thresholds of headroom. */
  seasonPeaks: Record<Season, SeasonPeak | null>;
  /** What the figures are without the one hour that sets a threshold; null where none is more than 1 % off. */
  withoutHour: Record<Season, WithoutHour | null>;
  /** What the hours left out as doubtful would change; null where there are none. */
  doubtful: DoubtfulEffect | null;
  /** `YYYY-MM` of a lasting step of the level within the window, for which figures are null; null without one. */
  levelStep: string | null;
}

/** Figures as they come from the hours, before a lasting step of the level leaves some out. */
export interface WholeFigures extends LoadFigures {
  meanMw: number;
  loadFactor: number;
  headroomMw: HeadroomByLevel;
  hoursAbove95: number;
}

/** True for figures that no lasting step of the level has left out. */
export const isWhole = (figures: LoadFigures): figures is WholeFigures =>
  figures.meanMw !== null &&
  figures.loadFactor !== null &&
  figures.headroomMw !== null &&
  figures.hoursAbove95 !== null;

/** What `grid-windows/<first>-<last>.json` holds: figures by area id; areas without hours are absent. */
export type WindowFile = Record<string, LoadFigures>;

/** The name of a window in files and links: `2020-2024`. */
export function windowName([first, last]: YearWindow): string {
  return `${first}-${last}`;
}

/**
 * Reads the name of a window.
 * @returns null when the text is no window, or its years run backwards
 */
export function parseWindow(text: string): [number, number] | null {
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  if (years === null) return null;
  const [first, last] = [Number(years[1]), Number(years[2])];
  return first <= last ? [first, last] : null;
}

/** Every window of whole years inside `years`, shortest first where they begin alike. */
export function windowsIn([first, last]: YearWindow): [number, number][] {
  const windows: [number, number][] = [];
  for (let from = first; from <= last; from++) {
    for (let until = from; until <= last; until++) windows.push([from, until]);
  }
  return windows;
}

/** A series prepared for any number of windows. */
export interface PreparedSeries {
  years: readonly YearLoad[];
  sorted: SortedSeries;
}

/** Prepares a series once. */
export function prepareSeries(series: HourlySeries): PreparedSeries {
  return { years: yearLoads(series), sorted: sortSeries(series) };
}

/** Measures a prepared series over a window, taking every hour as it is; null when it has no hour in it. */
export function loadFigures({ years, sorted }: PreparedSeries, window: YearWindow): WholeFigures | null {
  const load = hourlyFigures(years, window);
  const model = headroomModel(sorted, window);
  const hours = hoursNearPeak(years, window);
  if (load === null || model === null || hours === null) return null;
  const [low, middle, high] = HEADROOM_LEVELS;
  const headroomMw = {
    '0.25': headroom(model, low),
    '0.5': headroom(model, middle),
    '1': headroom(model, high),
  };
  return {
    ...load,
    headroomMw,
    withoutHour: withoutHours(model, { headroomMw }),
    hoursAbove95: hours,
    energyGrowth: energyGrowth(years, window),
    seasonPeaks: model.seasonPeaks,
    doubtful: null,
    levelStep: null,
  };
}
