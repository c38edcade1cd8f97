/** Which sites a picture names, and what it says of each. */
import { formatMw } from '../../i18n/words';
import { siteInside } from '../../model/regionRules';
import type { Site } from '../../model/site';
import type { SiteLabels } from '../../model/snapshot/settings';
import { loadedValue } from '../../state/dataset';
import { areasViewed } from '../../state/gridWindow';
import { orderSites } from '../../state/listing';
import { dividedSites, sitesById } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { NamedRecord } from '../layer';
import { iconRadius } from './markSize';

/**
 * The sites to be named, the most important first: the selected one and those compared, then the largest by MW
 * among those that pass the filter (of the selected region, where one is), then those picked by hand. Only sites that the picture shows are named, each
 * once; a site without a figure is not among the largest.
 */
export function labelledSites(
  state: AppState,
  labels: SiteLabels,
  inFrame: (lon: number, lat: number) => boolean,
): Site[] {
  const { layers, selection, compare, hideExcluded } = state.view;
  if (!layers.sites) return [];
  const { matching } = dividedSites(state);
  const all = sitesById(state);
  const passed = hideExcluded ? new Set(matching) : null;
  const isShown = (site: Site) => inFrame(site.lon, site.lat) && (passed === null || passed.has(site));
  const named = (ids: readonly string[]) => ids.flatMap((id) => all.get(id) ?? []);

  const areas = loadedValue(areasViewed(state)) ?? [];
  const isMeant = (site: Site) =>
    selection?.kind !== 'region' || siteInside(site, selection.region, { areas });

  const selected = selection?.kind === 'site' ? [selection.id] : [];
  const largest =
    labels.largest === 0
      ? []
      : orderSites(
          matching.filter((site) => site.mw !== null && inFrame(site.lon, site.lat) && isMeant(site)),
          'mw',
        ).slice(0, labels.largest);
  const wanted = [
    ...(labels.selected ? named([...selected, ...compare]) : []),
    ...largest,
    ...named(labels.chosen),
  ];
  return [...new Set(wanted)].filter(isShown);
}

/** The words of a site's label: its name, and below its MW with what they measure. */
export function siteLabel({ name, mw }: Site): string {
  return `${name}\n${formatMw(mw)}`;
}

/** The sites to be named, as a picture writes them. */
export const namedSites = (...asked: Parameters<typeof labelledSites>): NamedRecord[] =>
  labelledSites(...asked).map((site) => ({
    id: site.id,
    name: site.name,
    text: siteLabel(site),
    lon: site.lon,
    lat: site.lat,
    radius: (zoom) => iconRadius(site.mw?.value ?? null, zoom),
  }));
