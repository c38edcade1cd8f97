/**
 * Everything that is said of one grid area over one window, put together once for the card, the report and the
 * command line: figures, site MW against them, pressure with its inputs, and what others say.
 */
import type { GridArea, QualityNote, SiteMw } from '../region';
import { isDefective, notesWithin, pressureInputs } from './areaPressure';
import type { AreaClaim, AreaClaims } from './claims';
import type { DoubtKind } from './doubtfulHours';
import type { HeadroomByLevel, LoadFigures } from './loadFigures';
import { areaClock, localHour } from './localTime';
import { type AdequacyRisk, type Pressure, type PressureInputs, pressureOf } from './pressure';
import { LAST_HOURLY_YEAR, type RecentDemand } from './recentDemand';
import type { YearWindow } from './series';
import { type SetBy, setBy } from './setBy';

/** MW of our own sites of one status and basis, beside what the area draws and leaves room for. */
export interface SiteMwRatio extends SiteMw {
  /** MW over the area's peak; null where the area has no series of its own over the window, or its level steps in it. */
  ofPeak: number | null;
  /** MW over headroom at 0.5 % curtailment; null as above, and where there is no headroom. */
  ofHeadroom: number | null;
}

/** NERC's rating, the assessment area it is for, and who reports it. */
export interface AreaAdequacy {
  risk: AdequacyRisk;
  /** Null when the claims are not at hand. */
  assessmentArea: string | null;
  claim: AreaClaim | null;
}

/** Facts of one area; figures are null where there is no hour in the window. */
export interface AreaGridFacts {
  /** The window of the figures; null without any. */
  window: [number, number] | null;
  peakMw: number | null;
  /** Hour of the peak, UTC, `YYYY-MM-DDTHH`. */
  peakAt: string | null;
  /** The same on the clock of the area; null where that is not known. */
  peakAtLocal: string | null;
  meanMw: number | null;
  /** 0–1. */
  loadFactor: number | null;
  /** Hours with a value over hours in the window, 0–1. */
  coverage: number | null;
  /** MW at 0.25, 0.5 and 1 % of energy curtailed; null over a lasting step, as all that is worked out over both levels. */
  headroomMw: HeadroomByLevel | null;
  /** Hours a year at or above 95 % of peak. */
  hoursAbove95: number | null;
  alwaysOnGrowthMw: number | null;
  /** A year; 0.02 is 2 %. */
  energyGrowth: number | null;
  seasonPeaks: LoadFigures['seasonPeaks'] | null;
  /** `YYYY-MM` of a lasting step of the level within the window; null without one. */
  levelStep: string | null;
  /** The hours that set the peak, the thresholds, the load factor and the headroom. */
  setBy: SetBy[];
  /** How many hours of the window are doubtful, by the rule that found them; null without any. */
  doubtfulHours: Partial<Record<DoubtKind, number>> | null;
  /** Demand in 2025 and 2026 of the area itself; null when it is not known. */
  recent: RecentDemand | null;
  /** The last year of the hourly record: no figure here knows of a later one. */
  hourlyRecordEnds: number;
  pressure: Pressure;
  /** What the parts of `pressure` were computed from; a null has no part. */
  pressureInputs: PressureInputs;
  /** Null when it is not known: not the same as normal. */
  adequacy: AreaAdequacy | null;
  /** Sourced figures, never mixed into ours; null when they are not at hand. */
  claims: AreaClaim[] | null;
  siteMw: SiteMwRatio[];
  /** Sites with a power plant of their own, and large plans whose supply is not recorded: in no ratio, and not in `pressure`. */
  ownPower: SiteMw[];
  /** True when a figure must not be shown without its `quality` notes. */
  defective: boolean;
  /** Known weaknesses of the series within the window, the gravest first. */
  quality: QualityNote[];
}

/**
 * Puts the facts of an area together.
 * @param from   the area whose figures are shown: itself, the parent that stands in, or null when there is none
 * @param window the years asked about
 * @param claims sourced figures by area id; null when they are not at hand
 */
export function areaFacts(
  area: GridArea,
  from: GridArea | null,
  window: YearWindow,
  claims: AreaClaims | null,
): AreaGridFacts {
  const load = from?.load ?? null;
  const subject = from ?? area;
  const clock = areaClock(subject);
  const inputs = pressureInputs(subject, load, subject.adequacyRisk);
  // Sites of a zone over the peak of its authority would be a ratio of two different things.
  const own = from?.id === area.id ? load : null;
  return {
    window: load?.window ?? null,
    peakMw: load?.peakMw ?? null,
    peakAt: load?.peakAt ?? null,
    peakAtLocal: load && clock && localHour(load.peakAt, clock),
    meanMw: load?.meanMw ?? null,
    loadFactor: load?.loadFactor ?? null,
    coverage: load?.coverage ?? null,
    headroomMw: load?.headroomMw ?? null,
    hoursAbove95: load?.hoursAbove95 ?? null,
    alwaysOnGrowthMw: load?.alwaysOnGrowthMw ?? null,
    energyGrowth: load?.energyGrowth ?? null,
    seasonPeaks: load?.seasonPeaks ?? null,
    levelStep: load?.levelStep ?? null,
    setBy: load === null ? [] : setBy(load, clock),
    doubtfulHours: load?.doubtful?.hours ?? null,
    recent: area.recent,
    hourlyRecordEnds: LAST_HOURLY_YEAR,
    pressure: pressureOf(inputs),
    pressureInputs: inputs,
    adequacy: adequacyOf(area, claims),
    claims: claims === null ? null : (claims[area.id]?.claims ?? []),
    siteMw: area.siteMw.map((sum) => ({ ...sum, ...ratiosOf(sum.mw, own) })),
    ownPower: area.ownPowerMw,
    defective: load !== null && isDefective(subject, window),
    quality: notesWithin(subject.quality, window),
  };
}

/** Megawatts against peak and headroom at 0.5 % of an area; null without figures, and over a lasting step. */
export function ratiosOf(
  mw: number,
  load: Pick<LoadFigures, 'peakMw' | 'headroomMw' | 'levelStep'> | null,
): { ofPeak: number | null; ofHeadroom: number | null } {
  const headroom = load?.headroomMw?.['0.5'] ?? 0;
  const compares = load !== null && load.levelStep === null;
  return {
    ofPeak: compares && load.peakMw > 0 ? significant(mw / load.peakMw) : null,
    ofHeadroom: headroom > 0 ? significant(mw / headroom) : null,
  };
}

/** A sub-area is rated with its authority. */
function adequacyOf(area: GridArea, claims: AreaClaims | null): AreaAdequacy | null {
  if (area.adequacyRisk === null) return null;
  const rating = claims?.[area.id]?.adequacy ?? claims?.[area.parentId ?? '']?.adequacy ?? null;
  return {
    risk: area.adequacyRisk,
    assessmentArea: rating?.assessmentArea ?? null,
    claim: rating?.claim ?? null,
  };
}

/** Six significant digits: what a quotient of whole MW bears, without a tail of binary fractions. */
export function significant(value: number): number {
  return Number(value.toPrecision(6));
}
