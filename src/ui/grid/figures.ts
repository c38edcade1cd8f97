/** Grid figures in words, each with its source and the years it is of; a defective series says so with each. */
import {
  formatHourThere,
  formatMegawatts,
  formatNumber,
  formatShare,
  gridMessages,
  inText,
} from '../../i18n/words';
import type { AreaClaim } from '../../model/grid/claims';
import type { SeasonPeak } from '../../model/grid/headroom';
import type { HeadroomByLevel, LoadFigures } from '../../model/grid/loadFigures';
import { areaClock, localHour } from '../../model/grid/localTime';
import type { RecentDemand } from '../../model/grid/recentDemand';
import type { Figure } from '../../model/provenance';
import type { GridArea } from '../../model/region';
import { LOAD_SOURCE, RECENT_SOURCE } from '../../model/report/tables';
import type { NamedFigure } from '../parts/figures';

/** The curtailed shares in per cent, as the keys of `headroomMw`. */
export const LEVELS = ['0.25', '0.5', '1'] as const satisfies readonly (keyof HeadroomByLevel)[];

/**
 * A figure computed from the hours of an area.
 * @param area the name of the area
 */
export function measured(
  area: string,
  { window }: Pick<LoadFigures, 'window'>,
  defective: boolean,
  name: string,
  value: string | null,
): Figure {
  const years = gridMessages.years(window);
  return {
    label: `${area}, ${name}`,
    value: value ?? gridMessages.adequacy.unknown,
    claim: value === null ? 'unknown' : 'calculated',
    sources: value === null ? [] : [LOAD_SOURCE],
    date: defective ? gridMessages.defectDate(years) : years,
  };
}

/** What is measured of demand, in the order in which it is shown. */
export function demandFigures(from: GridArea, load: LoadFigures, defective: boolean): NamedFigure[] {
  const clock = areaClock(from);
  const when = (at: string) => formatHourThere({ at, local: clock && localHour(at, clock) });
  const named = (name: string, value: string | null, label = inText(name)): NamedFigure => ({
    name,
    figure: measured(from.name, load, defective, label, value),
  });
  const season = (peak: SeasonPeak | null) =>
    peak === null ? null : `${formatMegawatts(peak.mw)}, ${when(peak.at)}`;
  const growth = (value: string | null) =>
    value ??
    (load.levelStep !== null
      ? gridMessages.acrossStep(load.levelStep)
      : load.window[0] === load.window[1]
        ? gridMessages.oneYear
        : gridMessages.gapYears);
  const { alwaysOnGrowthMw, energyGrowth, meanMw, loadFactor, hoursAbove95, levelStep } = load;
  const unknown = (row: NamedFigure): NamedFigure => ({
    ...row,
    figure: { ...row.figure, claim: 'unknown', sources: [] },
  });
  const overLevels = (name: string, value: number | null, write: (known: number) => string) =>
    value === null
      ? unknown(named(name, levelStep && gridMessages.acrossStep(levelStep)))
      : named(name, write(value));
  const grown: NamedFigure[] = [
    named(
      gridMessages.facts.alwaysOn,
      growth(
        alwaysOnGrowthMw === null
          ? null
          : `${alwaysOnGrowthMw > 0 ? '+' : ''}${formatMegawatts(alwaysOnGrowthMw)}`,
      ),
      gridMessages.copied.alwaysOn,
    ),
    named(
      gridMessages.facts.energy,
      growth(energyGrowth === null ? null : gridMessages.perYear(energyGrowth)),
    ),
  ];
  return [
    named(gridMessages.facts.peak, `${formatMegawatts(load.peakMw)}, ${when(load.peakAt)}`),
    named(gridMessages.facts.summer, season(load.seasonPeaks.summer), gridMessages.copied.summer),
    named(gridMessages.facts.winter, season(load.seasonPeaks.winter), gridMessages.copied.winter),
    overLevels(gridMessages.facts.mean, meanMw, formatMegawatts),
    overLevels(gridMessages.facts.loadFactor, loadFactor, formatShare),
    overLevels(gridMessages.facts.hoursAbove95, hoursAbove95, gridMessages.hoursAYear),
    ...grown.map((row, index) =>
      (index === 0 ? alwaysOnGrowthMw : energyGrowth) === null ? unknown(row) : row,
    ),
    ...(load.coverage < 1 ? [named(gridMessages.facts.coverage, coverageWords(load.coverage))] : []),
  ];
}

/** Coverage just short of all must not round to all. */
const coverageWords = (share: number) => `${formatNumber(Math.floor(share * 10_000) / 100, 2)}\u00a0%`;

/**
 * Headroom at one level, with its share of peak.
 * @param area the name of the area
 */
export function headroomFigure(
  area: string,
  load: LoadFigures,
  defective: boolean,
  level: keyof HeadroomByLevel,
): Figure {
  const mw = load.headroomMw?.[level] ?? null;
  return measured(
    area,
    load,
    defective,
    gridMessages.headroom.figure(gridMessages.headroom.names[level]),
    mw === null ? null : gridMessages.headroom.value(mw, shareOfPeak(mw, load)),
  );
}

/** MW over peak; null for an area that never draws anything. */
export function shareOfPeak(mw: number, { peakMw }: Pick<LoadFigures, 'peakMw'>): number | null {
  return peakMw > 0 ? mw / peakMw : null;
}

/** A claim of others as a figure: its source is the publication itself. */
export function claimFigure(claim: AreaClaim): Figure {
  return {
    label: `${claim.scope}, ${claim.metric}`,
    value: gridMessages.claims.value(claim.value, claim.unit),
    claim: 'reported',
    sources: [`${claim.title}, ${claim.url}`],
    date: periodWords(claim.period),
  };
}

/** Spans of years get their dash: "2025-26" must not be read as a month. */
export function periodWords(period: string): string {
  const span = /^(\d{4})-(\d{4}|\d\d)$/.exec(period);
  const isMonth = span?.[2]?.length === 2 && Number(span[2]) >= 1 && Number(span[2]) <= 12;
  return span === null || isMonth ? period : `${span[1]}–${span[2]}`;
}

/**
 * Demand after the hours end, each figure with its own period; what is unknown says so.
 * @param area the name of the area
 */
export function recentFigures(area: string, recent: RecentDemand): NamedFigure[] {
  const words = gridMessages.recent;
  const named = (name: string, value: string | null, isComputed = false): NamedFigure => ({
    name,
    figure: {
      label: `${area}, ${inText(name)}`,
      value: value ?? gridMessages.adequacy.unknown,
      claim: value === null ? 'unknown' : isComputed ? 'calculated' : 'reported',
      sources: value === null ? [] : isComputed ? [RECENT_SOURCE, LOAD_SOURCE] : [RECENT_SOURCE],
      date: null,
    },
  });
  const mw = (value: number | null) => (value === null ? null : formatMegawatts(value));
  const gwh = (value: number | null) => (value === null ? null : words.gwh(value));
  const growth = recent.growthSince2024;
  return [
    named(words.mean2025, mw(recent.meanMw2025)),
    named(words.growth, growth === null ? null : words.growthOf(growth), true),
    named(words.january, mw(recent.meanMw202601)),
    named(words.peak, mw(recent.peakMwTo202604)),
    named(words.peakBefore, mw(recent.peakMwTo202504)),
    named(words.energy, gwh(recent.energyGwhTo202604)),
    named(words.energyBefore, gwh(recent.energyGwhTo202504)),
  ];
}
