/** Pressure of a grid area from what is measured, what our sites report and what NERC says. */
import type { GridArea, QualityNote } from '../region';
import type { LoadFigures } from './loadFigures';
import { type AdequacyRisk, type Pressure, type PressureInputs, pressureOf } from './pressure';
import type { YearWindow } from './series';

/**
 * MW under construction, as planned build-out: what the area is committed to. Null when no site with a figure is
 * recorded: no record is not "nothing is being built".
 */
export function committedMw({ siteMw }: Pick<GridArea, 'siteMw'>): number | null {
  const sum = siteMw.find(({ status, basis }) => status === 'construction' && basis === 'plannedBuildOut');
  return sum?.mw ?? null;
}

/** Headroom at 0.5 % curtailment over peak, 0–1; null where it is not known, and for an area that never draws anything. */
export function headroomShare({
  headroomMw,
  peakMw,
}: Pick<LoadFigures, 'headroomMw' | 'peakMw'>): number | null {
  return headroomMw !== null && peakMw > 0 ? headroomMw['0.5'] / peakMw : null;
}

/** What the parts of an area's pressure are computed from; without figures only the rating is left. */
export function pressureInputs(
  area: Pick<GridArea, 'siteMw'>,
  figures: LoadFigures | null,
  adequacyRisk: AdequacyRisk | null,
): PressureInputs {
  const committed = committedMw(area);
  const headroom = figures?.headroomMw?.['0.5'] ?? 0;
  return {
    loadFactor: figures?.loadFactor ?? null,
    headroomShare: figures && headroomShare(figures),
    energyGrowth: figures?.energyGrowth ?? null,
    committedOverHeadroom: committed === null || headroom <= 0 ? null : committed / headroom,
    adequacyRisk,
  };
}

/** Pressure of an area over the window of `figures`. */
export function areaPressure(
  area: Pick<GridArea, 'siteMw'>,
  figures: LoadFigures,
  adequacyRisk: AdequacyRisk | null,
): Pressure {
  return pressureOf(pressureInputs(area, figures, adequacyRisk));
}

/** Notes on the series that concern a window, the gravest first. */
export function notesWithin(quality: readonly QualityNote[], [first, last]: YearWindow): QualityNote[] {
  const rank = { defect: 0, gap: 1, imputed: 2 };
  return quality
    .filter(({ years: [from, until] }) => from <= last && until >= first)
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** True when figures over the window must not be shown without a warning, nor coloured on the map. */
export function isDefective(area: Pick<GridArea, 'quality'>, window: YearWindow): boolean {
  return notesWithin(area.quality, window).some(({ severity }) => severity === 'defect');
}
