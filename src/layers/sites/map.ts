/** Sites on the map: what is drawn of a state, and what a mark or a ring says and does. */
import { clusterLine, siteLine } from '../../i18n/words';
import { lastAnswer } from '../../model/memo';
import { SITE_CLASSES } from '../../model/vocabulary';
import { dividedSites, sitesById } from '../../state/selectors';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { FOCUS_MARK } from '../paint/regions';
import { Z } from '../paint/zOrder';
import { iconName, markSize, siteCollection } from './features';
import { SITE_LAYERS, SITE_SOURCES } from './ids';
import { siteStyle } from './style';

const collections = lastAnswer(({ matching, excluded }: ReturnType<typeof dividedSites>) => ({
  matching: siteCollection(matching),
  excluded: siteCollection(excluded),
}));

function readSite({ properties }: HitFeature): Target {
  const id = String(properties.id);
  return {
    hover: { kind: 'site', id },
    action: { kind: 'select', selection: { kind: 'site', id } },
    line: (state) => {
      const site = sitesById(state).get(id);
      return site ? siteLine(site) : null;
    },
  };
}

function readCluster({ geometry, properties }: HitFeature): Target | null {
  if (geometry.type !== 'Point') return null;
  const [lon = 0, lat = 0] = geometry.coordinates;
  const counts = SITE_CLASSES.map((_, k) => Number(properties[`k${k}`] ?? 0));
  return {
    hover: null,
    action: { kind: 'open', source: SITE_SOURCES.sites, clusterId: Number(properties.cluster_id), lon, lat },
    line: () => clusterLine(counts),
  };
}

const hits: readonly Hit[] = [
  { layer: FOCUS_MARK, z: Z.focus, reach: 'beside', read: readSite },
  { layer: SITE_LAYERS.sites, z: Z.marks, reach: 'beside', read: readSite },
  { layer: SITE_LAYERS.clusters, z: Z.marks, reach: 'beside', read: readCluster },
];

export const sitesOnMap: MapPart = {
  style: ({ state, mode, font }) =>
    siteStyle({
      mode,
      font,
      on: state.view.layers.sites,
      hideExcluded: state.view.hideExcluded,
      ...collections(dividedSites(state)),
    }),
  hits,
  placeOf: (state, { kind, id }) => {
    const site = kind === 'site' ? sitesById(state).get(id) : undefined;
    return site
      ? { lon: site.lon, lat: site.lat, icon: iconName(site), size: markSize(site.mw?.value ?? null) }
      : null;
  },
};
