/** Which of several reported figures stands for a site. */
import type { MwFigure } from '../../../src/model/site';
import { MW_BASES, type SiteStatus } from '../../../src/model/vocabulary';
import type { Figure, Stage } from './rows';

/** A figure with the rank of the row that states it: lower is better (see `merge.ts`). */
export interface RankedFigure extends Figure {
  rank: number;
  /** It is of a data center, as its record has it, and not of the mine beside it. */
  isOfDataCenter?: boolean;
}

const IN_USE: readonly Stage[] = ['operating', 'mapped', 'planned', 'permitted'];
const TO_COME: readonly Stage[] = ['planned', 'permitted', 'mapped', 'operating'];

/** What a reader of the status expects the figure to say. */
const WANTED: Readonly<Record<SiteStatus, readonly Stage[]>> = {
  operating: IN_USE,
  closed: IN_USE,
  unknown: IN_USE,
  construction: TO_COME,
  permitted: TO_COME,
  proposed: TO_COME,
  paused: TO_COME,
  cancelled: TO_COME,
};

/** Stages of a figure that say nothing of a site of this status. */
const SAYS_NOTHING: Readonly<Partial<Record<SiteStatus, readonly Stage[]>>> = {
  proposed: ['operating'],
  permitted: ['operating'],
  closed: ['planned', 'permitted'],
};

/**
 * The headline figure of a site: the power in use for what operates, the planned build-out for what is to
 * come; within a stage the best row, then the basis in the order facility, critical IT, nameplate, backup,
 * planned build-out, then the larger figure. One claim is chosen; nothing is added up.
 *
 * The plan of a site that operates already is labelled `plannedBuildOut` whatever it measures, so that
 * nobody takes it for power in use. A mine that runs or ran is no plan: the capacity that its record gives is its
 * own, of a basis that the source does not tell (`nameplate`) where the column says no more. Of a plan that nothing
 * has come of yet, a figure "in use" is no headline: it is of what stood there, or of what was bought. Of a site that
 * is closed, what was contracted or planned is none: how much of it was ever built is not said.
 * @returns megawatts with their basis; null when nothing is reported: unknown, not zero
 */
export function headlineMw(
  status: SiteStatus,
  figures: readonly RankedFigure[],
  isMineThatRan = false,
): MwFigure | null {
  const order = isMineThatRan ? IN_USE : WANTED[status];
  const told = figures.filter(({ stage }) => !SAYS_NOTHING[status]?.includes(stage));
  const [best] = told.sort(
    (a, b) =>
      order.indexOf(a.stage) - order.indexOf(b.stage) ||
      a.rank - b.rank ||
      MW_BASES.indexOf(a.basis) - MW_BASES.indexOf(b.basis) ||
      b.value - a.value,
  );
  if (!best) return null;
  if (isMineThatRan) {
    const isOfMine = best.basis === 'plannedBuildOut' && !best.isOfDataCenter;
    return { value: best.value, basis: isOfMine ? 'nameplate' : best.basis };
  }
  const isPlanOfRunningSite = best.stage === 'planned' && order === IN_USE;
  return { value: best.value, basis: isPlanOfRunningSite ? 'plannedBuildOut' : best.basis };
}
