/** How near sites are gathered into rings, what a ring knows of them, and how large it is. */
import type { Site } from '../../model/site';
import { PHASE_OF, SITE_CLASSES, SITE_PHASES } from '../../model/vocabulary';
import { markDiameter } from './markSize';

/** Up to this zoom sites that would overlap are gathered into one ring. */
export const CLUSTER_MAX_ZOOM = 8;

/** Sites nearer to each other than this are gathered, px. */
export const CLUSTER_RADIUS = 34;

/** Class and phase of a site as one number: its place among the arcs of a ring. */
export const arcOf = ({ siteClass, status }: Pick<Site, 'siteClass' | 'status'>): number =>
  SITE_CLASSES.indexOf(siteClass) * SITE_PHASES.length + SITE_PHASES.indexOf(PHASE_OF[status]);

/** How many kinds of arcs there are. */
export const ARCS = SITE_CLASSES.length * SITE_PHASES.length;

/** Name of the property that counts the sites of an arc. */
export const countOf = (arc: number) => `n${arc}`;

/** Room for the number, px, and how much of its largest site's mark comes on top of that. */
export const RING_ROOM = 14;
export const RING_SHARE = 0.6;

/**
 * Outer diameter of a ring at a zoom, px: the larger, the larger the mark of its largest site. Megawatts of several
 * sites are never added, so a ring has no size of its own.
 * @param size factor of the largest mark (`markSize`)
 */
export const ringDiameter = (size: number, zoom: number): number =>
  RING_ROOM + RING_SHARE * markDiameter(size, zoom);

/**
 * Sites by whether they may be gathered with each other: those of a state that is selected only among themselves, and
 * those that are named one by one not at all.
 * @param state code of the state that is selected
 * @param alone ids of sites that stand by themselves
 */
export function gatheredSites(
  sites: readonly Site[],
  state: string | null,
  alone: readonly string[],
): { here: readonly Site[]; elsewhere: readonly Site[] } {
  if (state === null && alone.length === 0) return { here: [], elsewhere: sites };
  const apart = new Set(alone);
  const gathered = sites.filter(({ id }) => !apart.has(id));
  const isHere = (site: Site) => state !== null && site.country === 'US' && site.state === state;
  return { here: gathered.filter(isHere), elsewhere: gathered.filter((site) => !isHere(site)) };
}
