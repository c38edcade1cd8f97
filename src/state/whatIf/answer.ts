/** Answers to questions about a new load, from one area's hours prepared once. Pure; the worker runs it. */
import {
  curtailedHours,
  curtailedShare,
  HEADROOM_LEVEL,
  type HeadroomModel,
  headroom,
  headroomModel,
  sortSeries,
} from '../../model/grid/headroom';
import { windowName } from '../../model/grid/loadFigures';
import type { HourlySeries } from '../../model/grid/series';
import { headroomUsed, type NewLoad, singleYears, type WhatIf, whatIf } from '../../model/grid/whatIf';

/** What is asked, and of whose hours. */
export interface Question {
  /** The area whose hours answer. */
  areaId: string;
  window: [number, number];
  /** All years that the hours cover. */
  years: [number, number];
  /** Local standard time, whole hours from UTC. */
  utcOffset: number;
  load: NewLoad;
}

/** What the sorted hours tell without a pass over them. */
export interface QuickAnswer {
  /** Highest demand of the window without the load, MW. */
  peakMw: number;
  /** At 0.5 % curtailment, MW. */
  headroomMw: number;
  /** The load over the headroom; null where there is none. */
  headroomUsed: number | null;
  /** Of a constant load; null for other shapes, which need the pass over the hours. */
  constant: { curtailedShare: number; hoursPerYear: number } | null;
}

/** The answer over one period, with the thresholds of that period. */
export interface PeriodAnswer {
  window: [number, number];
  headroomMw: number;
  headroomUsed: number | null;
  met: WhatIf;
}

/** The pass over the hours: the window chosen, all years, and every year by itself. */
export interface FullAnswer {
  window: PeriodAnswer;
  /** Null when the window chosen is all years. */
  all: PeriodAnswer | null;
  years: PeriodAnswer[];
}

/** A series that has been prepared for questions. */
export interface Answerer {
  /** Null when no hour is known in the window. */
  quick(question: Question): QuickAnswer | null;
  full(question: Question): FullAnswer | null;
}

/** Sorts a series once; thresholds and headroom are kept per window. */
export function createAnswerer(series: HourlySeries): Answerer {
  const sorted = sortSeries(series);
  const known = new Map<string, { model: HeadroomModel; headroomMw: number } | null>();

  function prepared(window: readonly [number, number]) {
    const name = windowName(window);
    let entry = known.get(name);
    if (entry === undefined) {
      const model = headroomModel(sorted, window);
      entry = model === null ? null : { model, headroomMw: headroom(model, HEADROOM_LEVEL) };
      known.set(name, entry);
    }
    return entry;
  }

  function period(window: readonly [number, number], { load, utcOffset }: Question): PeriodAnswer | null {
    const entry = prepared(window);
    if (entry === null) return null;
    const { model, headroomMw } = entry;
    return {
      window: [window[0], window[1]],
      headroomMw,
      headroomUsed: headroomUsed(headroomMw, load),
      met: whatIf(series, model, load, utcOffset),
    };
  }

  return {
    quick: ({ window, load }) => {
      const entry = prepared(window);
      if (entry === null) return null;
      const { model, headroomMw } = entry;
      const { summer, winter } = model.seasonPeaks;
      return {
        peakMw: Math.max(summer?.mw ?? 0, winter?.mw ?? 0),
        headroomMw,
        headroomUsed: headroomUsed(headroomMw, load),
        constant:
          load.loadFactor === 1
            ? {
                curtailedShare: curtailedShare(model, load.peakMw),
                hoursPerYear: curtailedHours(model, load.peakMw),
              }
            : null,
      };
    },
    full: (question) => {
      const chosen = period(question.window, question);
      if (chosen === null) return null;
      const isAll = windowName(question.window) === windowName(question.years);
      return {
        window: chosen,
        all: isAll ? null : period(question.years, question),
        years: singleYears(question.years).flatMap((year) => period(year, question) ?? []),
      };
    },
  };
}
