/** How near sites are gathered into rings. */

/** Up to this zoom sites that would overlap are gathered into one ring. */
export const CLUSTER_MAX_ZOOM = 8;

/** Sites nearer to each other than this are gathered, px. */
export const CLUSTER_RADIUS = 34;

/** Sizes of rings as factors, each from so many sites on. */
export const RING_GROWTH = [
  [0, 0.58],
  [10, 0.7],
  [100, 0.84],
  [500, 1],
] as const;
