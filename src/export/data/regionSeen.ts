/** The rows of a region that is open: told by the rules of regions, not by the frame of the picture. */
import { regionTitle } from '../../i18n/words';
import type { RegionSeen } from '../../layers/records';
import { countiesOf, groundOf, regionName, scopeOf, siteInside } from '../../model/regionRules';
import { loadedValue } from '../../state/dataset';
import type { Loader } from '../../state/loader';
import { outlinesAround } from '../../state/outlines';
import { regionTables } from '../../state/selectors';
import type { AppState } from '../../state/store';

/**
 * Tells what is of the region whose card is open; null where none is, or the data holds no such region. Counties that
 * it covers in part are of it, as on its card.
 * @throws a reader's sentence when the outlines of those counties can't be had
 */
export async function regionSeen(
  state: AppState,
  loader: Pick<Loader, 'countyOutlines'>,
): Promise<RegionSeen | null> {
  const { selection } = state.view;
  if (selection?.kind !== 'region') return null;
  const { region } = selection;
  const whole = regionTables(state);
  const outlines = await outlinesAround(region, whole, loader);
  const tables = outlines === null ? whole : { ...whole, outlines };
  const name = regionName(region, tables);
  if (name === null) return null;
  const sites = (loadedValue(state.data.sites) ?? []).filter((site) => siteInside(site, region, tables));
  const counties = countiesOf(region, tables, sites);
  const byFips = new Map(counties.map((county) => [county.fips, county]));
  const siteIds = new Set(sites.map(({ id }) => id));
  const areas = new Set(
    counties.flatMap(({ authorities, subArea }) => [...authorities, ...(subArea === null ? [] : [subArea])]),
  );
  return {
    title: regionTitle(name),
    site: ({ id }) => siteIds.has(id),
    act: (event) => scopeOf(event, region, byFips) === 'inside',
    county: (fips) => byFips.has(fips),
    area: (id) => areas.has(id) || (region.kind === 'area' && region.id === id),
    placed: groundOf(region, tables),
  };
}
