/** What a site plans to draw, as far as a source states it. */
import { MAX_NEW_LOAD_MW } from '../../model/grid/scenario';
import type { Site, SiteDetail } from '../../model/site';

/**
 * The planned build-out of a site, MW: the headline figure when it is one, else the newest of the claims of this
 * site alone.
 * Null when nobody states a plan, when it is in no grid area, or when it is larger than can be asked about.
 */
export function plannedMw(site: Site, detail: SiteDetail | null): number | null {
  if (site.areaId === null) return null;
  const claims = (detail?.mwClaims ?? [])
    .filter(({ basis, note }) => basis === 'plannedBuildOut' && note?.kind !== 'severalSites')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const mw = site.mw?.basis === 'plannedBuildOut' ? site.mw.value : (claims[0]?.value ?? null);
  return mw === null || mw > MAX_NEW_LOAD_MW ? null : mw;
}
