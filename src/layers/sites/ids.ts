/** Names of the sources and style layers of sites. Those of a state that is selected stand apart: `here`. */
export const SITE_SOURCES = { sites: 'sites', here: 'sites-here', excluded: 'sites-excluded' } as const;

export const SITE_LAYERS = {
  excluded: 'sites-excluded',
  sites: 'sites',
  clusters: 'site-clusters',
  clusterCounts: 'site-cluster-counts',
  sitesHere: 'sites-here',
  clustersHere: 'site-clusters-here',
  clusterCountsHere: 'site-cluster-counts-here',
} as const;
