/** Megawatts of our own sites by grid area: what is reported, not what is drawn from the grid. */
import { isUncertain } from '../filters';
import type { GridArea, KnownMw, SiteMw } from '../region';
import type { Site } from '../site';
import { MW_BASES, SITE_STATUSES, type SiteStatus } from '../vocabulary';

type PlacedSite = Pick<Site, 'areaId' | 'status' | 'mw' | 'confidence' | 'ownPower'>;
/** What the sums need of a site. */
export type CountedSite = Pick<Site, 'status' | 'mw' | 'confidence'>;
type PlacedArea = Pick<GridArea, 'id' | 'parentId'>;

/**
 * Adds up the sites of each area, apart for every status and every basis, in the order of the word lists; sums of
 * two bases or two statuses are never made. An authority has the sites of its sub-areas as well. Records that the
 * map leaves out by default (low confidence, unknown status) and sites without a figure are left out here too, and
 * so are sites that a power plant of their own supplies altogether: they are no load of the area.
 */
export function siteMwByArea(
  sites: readonly PlacedSite[],
  areas: readonly PlacedArea[],
): Map<string, SiteMw[]> {
  return sumsByArea(
    sites.filter((site) => !isApart(site)),
    areas,
  );
}

/** The same sums over the sites that `siteMwByArea` leaves out because of their supply. */
export function ownPowerMwByArea(
  sites: readonly PlacedSite[],
  areas: readonly PlacedArea[],
): Map<string, SiteMw[]> {
  return sumsByArea(sites.filter(isApart), areas);
}

/** True where a plant of its own supplies a site in whole or in part, or the supply of a large plan is not recorded. */
export function isApart({ ownPower }: Pick<Site, 'ownPower'>): boolean {
  return ownPower !== null;
}

function sumsByArea(sites: readonly PlacedSite[], areas: readonly PlacedArea[]): Map<string, SiteMw[]> {
  const parents = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const sums = new Map<string, Map<string, SiteMw>>(areas.map(({ id }) => [id, new Map()]));
  for (const site of sites) {
    if (site.mw === null || isUncertain(site)) continue;
    const { status, mw } = site;
    for (let id = site.areaId; id !== null; id = parents.get(id) ?? null) {
      const kinds = sums.get(id);
      if (!kinds) continue;
      const key = `${status} ${mw.basis}`;
      const sum = kinds.get(key) ?? { status, basis: mw.basis, mw: 0, sites: 0 };
      kinds.set(key, { ...sum, mw: sum.mw + mw.value, sites: sum.sites + 1 });
    }
  }
  const rank = ({ status, basis }: SiteMw) =>
    SITE_STATUSES.indexOf(status) * MW_BASES.length + MW_BASES.indexOf(basis);
  // Tenths are what sources state; a sum of them in floating point is a hair off.
  const tidy = (sum: SiteMw): SiteMw => ({ ...sum, mw: Math.round(sum.mw * 1000) / 1000 });
  return new Map(
    [...sums].map(([id, kinds]) => [id, [...kinds.values()].map(tidy).sort((a, b) => rank(a) - rank(b))]),
  );
}

/** How many sites of each status have a figure, out of all of it. Uncertain records are left out. */
export function knownByStatus(sites: readonly CountedSite[]): Map<SiteStatus, KnownMw['known']> {
  const known = new Map<SiteStatus, KnownMw['known']>();
  for (const site of sites) {
    if (isUncertain(site)) continue;
    const count = known.get(site.status) ?? { withMw: 0, sites: 0 };
    known.set(site.status, { withMw: count.withMw + (site.mw === null ? 0 : 1), sites: count.sites + 1 });
  }
  return known;
}

/** Reported MW of sites by status and basis, in the order of the vocabulary. Uncertain records are left out. */
export function siteMwOf(sites: readonly CountedSite[]): KnownMw[] {
  const sums = new Map<string, { mw: number; sites: number }>();
  const known = knownByStatus(sites);
  for (const site of sites) {
    if (isUncertain(site) || site.mw === null) continue;
    const key = `${site.status} ${site.mw.basis}`;
    const sum = sums.get(key) ?? { mw: 0, sites: 0 };
    sums.set(key, { mw: sum.mw + site.mw.value, sites: sum.sites + 1 });
  }
  return SITE_STATUSES.flatMap((status) =>
    MW_BASES.flatMap((basis) => {
      const sum = sums.get(`${status} ${basis}`);
      // Tenths of a megawatt: sums of decimals must not grow digits.
      if (!sum) return [];
      const mw = Math.round(sum.mw * 10) / 10;
      return [{ status, basis, mw, sites: sum.sites, known: known.get(status) ?? { withMw: 0, sites: 0 } }];
    }),
  );
}

/**
 * The sites of an area and of its sub-areas whose MW make a share of it, and those that are kept apart because of
 * their supply.
 */
export function sitesOfArea<S extends Pick<Site, 'areaId' | 'ownPower'>>(
  sites: readonly S[],
  areas: readonly PlacedArea[],
  id: string,
): { load: S[]; own: S[] } {
  const ids = new Set([id, ...areas.flatMap((area) => (area.parentId === id ? [area.id] : []))]);
  const inside = sites.filter(({ areaId }) => areaId !== null && ids.has(areaId));
  return {
    load: inside.filter((site) => !isApart(site)),
    own: inside.filter(isApart),
  };
}
