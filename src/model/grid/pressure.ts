/**
 * Grid pressure: how much is asked of an area beside what it can carry. A plain mean of up to five scores
 * with fixed anchors, so that adding an area changes no other area's number, always shown with its parts.
 *
 * Area-wide and generation-side: it says nothing of one line or one substation.
 */

/** The five parts, in the order in which they are shown. */
export const PRESSURE_PARTS = ['loadFactor', 'headroom', 'energyGrowth', 'committed', 'adequacy'] as const;
export type PressurePart = (typeof PRESSURE_PARTS)[number];

/** Resource-adequacy risk as NERC's long-term assessment rates the area. */
export type AdequacyRisk = 'normal' | 'elevated' | 'high';

/** What the parts are computed from. A null is unknown: its part does not exist. */
export interface PressureInputs {
  /** Mean demand over peak, 0–1. */
  loadFactor: number | null;
  /** Headroom at 0.5 % curtailment over peak, 0–1. */
  headroomShare: number | null;
  /** Yearly growth of energy over the window; 0.02 is 2 % a year. */
  energyGrowth: number | null;
  /** Reported MW of sites under construction over headroom at 0.5 %. */
  committedOverHeadroom: number | null;
  adequacyRisk: AdequacyRisk | null;
}

/** One part: its score, and the number it was computed from. */
export interface PressureScore {
  part: PressurePart;
  /** 0–100. */
  score: number;
}

/** The answer for one area, or why there is none. */
export type Pressure =
  | {
      kind: 'known';
      /** Plain mean of the parts, 0–100. */
      value: number;
      /** Lowest and highest mean when any one part is left out. */
      range: [number, number];
      parts: PressureScore[];
    }
  | { kind: 'notEnoughData'; parts: PressureScore[] };

/** Below this number of parts no mean is given. */
export const MINIMUM_PARTS = 3;

const ADEQUACY_SCORE: Record<AdequacyRisk, number> = { normal: 0, elevated: 50, high: 100 };

/** `anchor` is 0 and `anchor + span` is 100; clamped. */
const anchored = (value: number, anchor: number, span: number) =>
  Math.min(100, Math.max(0, ((value - anchor) / span) * 100));

/** The score of each part: the value that scores 0, and the distance from there to the value that scores 100. */
const SCORES: { [Part in PressurePart]: (inputs: PressureInputs) => number | null } = {
  loadFactor: ({ loadFactor }) => (loadFactor === null ? null : anchored(loadFactor, 0.4, 0.3)),
  headroom: ({ headroomShare }) => (headroomShare === null ? null : anchored(-headroomShare, -0.2, 0.15)),
  energyGrowth: ({ energyGrowth }) => (energyGrowth === null ? null : anchored(energyGrowth, 0, 0.05)),
  committed: ({ committedOverHeadroom }) =>
    committedOverHeadroom === null ? null : anchored(committedOverHeadroom, 0, 2),
  adequacy: ({ adequacyRisk }) => (adequacyRisk === null ? null : ADEQUACY_SCORE[adequacyRisk]),
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pressure of an area from its inputs. Parts without an input are left out, never taken for zero. */
export function pressureOf(inputs: PressureInputs): Pressure {
  const parts = PRESSURE_PARTS.flatMap((part) => {
    const score = SCORES[part](inputs);
    return score === null || !Number.isFinite(score) ? [] : [{ part, score }];
  });
  if (parts.length < MINIMUM_PARTS) return { kind: 'notEnoughData', parts };
  const scores = parts.map(({ score }) => score);
  const without = scores.map((_, left) => mean(scores.filter((__, index) => index !== left)));
  return {
    kind: 'known',
    value: mean(scores),
    range: [Math.min(...without), Math.max(...without)],
    parts,
  };
}
