/** Counties as they leave the app. */
import { exportTableWords } from '../../i18n/words';
import { boundsMeet } from '../../model/bounds';
import { byLandField, LAND_AREA_SOURCE, LAND_SHARES } from '../../model/land';
import type { County } from '../../model/region';
import { ASSIGNMENT_SOURCES } from '../../model/report/tables';
import { loadedValue } from '../../state/dataset';
import { areaName, type Cells, cardLink, columnsOf, datasetLicences, originCells } from '../cells';
import type { RecordContext, RecordTable } from '../records';

function countyCells(county: County, _: unknown, context: RecordContext): Cells<'counties'> {
  const area = county.subArea ?? county.authorities[0] ?? null;
  const sources = [
    LAND_AREA_SOURCE,
    ...ASSIGNMENT_SOURCES,
    ...LAND_SHARES.flatMap(({ field, source }) => (county[field] === null ? [] : [source])),
  ];
  return {
    fips: county.fips,
    name: county.name,
    state: county.state,
    area,
    areaName: areaName(area, context),
    ...byLandField((field) => county[field]),
    land: county.landKm2,
    water: county.waterKm2,
    ...originCells({ sources, licences: datasetLicences(sources, context) }, context),
    link: cardLink({ kind: 'region', region: { kind: 'county', fips: county.fips } }, context.appUrl),
  };
}

/** Counties whose box meets that of the ground. */
export const countyRecords: RecordTable<County> = {
  name: 'counties',
  label: () => exportTableWords.tables.counties,
  meaning: () => exportTableWords.rows('counties'),
  columns: () => columnsOf('counties'),
  rows: ({ data }, { bounds }) =>
    (loadedValue(data.counties) ?? []).filter((county) => boundsMeet(county.bounds, bounds)),
  within: ({ fips }, region) => region.county(fips),
  idOf: ({ fips }) => fips,
  cells: countyCells,
};
