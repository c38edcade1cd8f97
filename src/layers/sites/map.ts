/** Sites on the map: what is drawn of a state, and what a mark or a ring says and does. */
import { clusterLine, siteLine } from '../../i18n/words';
import { lastAnswer } from '../../model/memo';
import { dividedSites, sitesById } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { FOCUS_MARK } from '../paint/regions';
import { Z } from '../paint/zOrder';
import { ARCS, countOf, gatheredSites } from './clusters';
import { iconName, siteCollection } from './features';
import { SITE_LAYERS, SITE_SOURCES } from './ids';
import { markSize } from './markSize';
import { siteStyle } from './style';

const collections = lastAnswer(
  ({ matching, excluded }: ReturnType<typeof dividedSites>, stateCode: string | null, alone: string) => {
    const { here, elsewhere } = gatheredSites(matching, stateCode, alone === '' ? [] : alone.split('\n'));
    return {
      here: siteCollection(here),
      elsewhere: siteCollection(elsewhere),
      excluded: siteCollection(excluded),
    };
  },
);

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

const readCluster =
  (source: string) =>
  ({ geometry, properties }: HitFeature): Target | null => {
    if (geometry.type !== 'Point') return null;
    const [lon = 0, lat = 0] = geometry.coordinates;
    const counts = Array.from({ length: ARCS }, (_, arc) => Number(properties[countOf(arc)] ?? 0));
    return {
      hover: null,
      action: { kind: 'open', source, clusterId: Number(properties.cluster_id), lon, lat },
      line: () => clusterLine(counts),
    };
  };

/** Id in links of the state whose card is open; rings do not cross its line. */
function selectedState({ view: { selection } }: AppState): string | null {
  return selection?.kind === 'region' && selection.region.kind === 'state' ? selection.region.code : null;
}

const hits: readonly Hit[] = [
  { layer: FOCUS_MARK, z: Z.focus, reach: 'beside', read: readSite },
  { layer: SITE_LAYERS.sites, z: Z.marks, reach: 'beside', read: readSite },
  { layer: SITE_LAYERS.sitesHere, z: Z.marks, reach: 'beside', read: readSite },
  { layer: SITE_LAYERS.clusters, z: Z.marks, reach: 'beside', read: readCluster(SITE_SOURCES.sites) },
  { layer: SITE_LAYERS.clustersHere, z: Z.marks, reach: 'beside', read: readCluster(SITE_SOURCES.here) },
];

export const sitesOnMap: MapPart = {
  style: ({ state, mode, font, alone = [] }) =>
    siteStyle({
      mode,
      font,
      on: state.view.layers.sites,
      hideExcluded: state.view.hideExcluded,
      ...collections(dividedSites(state), selectedState(state), alone.join('\n')),
    }),
  hits,
  placeOf: (state, { kind, id }) => {
    const site = kind === 'site' ? sitesById(state).get(id) : undefined;
    return site
      ? { lon: site.lon, lat: site.lat, icon: iconName(site), size: markSize(site.mw?.value ?? null) }
      : null;
  },
};
