/** Zoom and factor on a mark's box between which marks grow. */
export const MARK_GROWTH = [
  [3, 0.75],
  [8, 0.9],
  [13, 1.2],
] as const;
