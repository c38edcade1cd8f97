/** Sites as they leave the app. */
import { exportTableWords, labels } from '../../i18n/words';
import type { Site, SiteDetail } from '../../model/site';
import { dividedSites } from '../../state/selectors';
import {
  areaName,
  type Cells,
  cardLink,
  columnsOf,
  countyName,
  datasetLicences,
  links,
  originCells,
  several,
} from '../cells';
import type { RecordContext, RecordTable } from '../records';

function siteCells(site: Site, detail: SiteDetail | null, context: RecordContext): Cells<'sites'> {
  const records = detail?.records ?? [];
  return {
    id: site.id,
    name: site.name,
    operator: site.operator,
    companies: several(site.companyNames),
    operatorClass: labels.operatorClass[site.operatorClass],
    siteClass: labels.siteClass[site.siteClass],
    status: labels.siteStatus[site.status],
    mw: site.mw?.value ?? null,
    mwBasis: site.mw === null ? null : labels.mwBasis[site.mw.basis],
    confidence: labels.confidence[site.confidence],
    county: countyName(site.countyFips, context),
    countyFips: site.countyFips,
    state: site.state,
    country: site.country,
    area: site.areaId,
    areaName: areaName(site.areaId, context),
    areaBasis: site.areaBasis === null ? null : exportTableWords.areaBasis[site.areaBasis],
    lat: site.lat,
    lon: site.lon,
    precision: labels.precision[site.precision],
    retrieved:
      records
        .map(({ retrieved }) => retrieved)
        .sort()
        .at(-1) ?? null,
    ...originCells(
      {
        sources: site.datasets,
        licences:
          records.length > 0
            ? records.map(({ licence }) => licence)
            : datasetLicences(site.datasets, context),
      },
      context,
    ),
    sourceLinks: links(records.map(({ url }) => url)),
    link: cardLink({ kind: 'site', id: site.id }, context.appUrl),
  };
}

/** Sites that pass the filter and lie on the ground. */
export const siteRecords: RecordTable<Site, SiteDetail> = {
  name: 'sites',
  label: () => exportTableWords.tables.sites,
  meaning: () => exportTableWords.rows('sites'),
  feature: 'site',
  columns: () => columnsOf('sites'),
  rows: (state, seen) => dividedSites(state).matching.filter(({ lon, lat }) => seen.holds(lon, lat)),
  within: (site, region) => region.site(site),
  idOf: ({ id }) => id,
  detail: (site, loader) => loader.siteDetail(site),
  cells: siteCells,
};
