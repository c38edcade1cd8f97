/** Names of the sources and style layers of sites. */
export const SITE_SOURCES = { sites: 'sites', excluded: 'sites-excluded' } as const;

export const SITE_LAYERS = {
  excluded: 'sites-excluded',
  sites: 'sites',
  clusters: 'site-clusters',
  clusterCounts: 'site-cluster-counts',
} as const;
