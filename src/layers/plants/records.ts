/** Power plants as they leave the app. */
import { exportTableWords, plantText } from '../../i18n/words';
import type { PlantRecord } from '../../model/power/plantRecord';
import { POWER_SOURCES } from '../../model/power/power';
import {
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
import { recordsOnGround } from '../tableRecords';
import { PLANTS } from './table';

function plantCells(plant: PlantRecord, _: unknown, context: RecordContext): Cells<'plants'> {
  const { coalEnds } = plant;
  const sources = [POWER_SOURCES.plants, ...(coalEnds.length === 0 ? [] : [POWER_SOURCES.coalPlans])];
  return {
    id: plant.id,
    eiaId: plant.eiaId,
    name: plant.name,
    operator: plant.operator,
    fuel: plantText.fuels[plant.fuel],
    stage: plantText.stages[plant.stage],
    mw: plant.mw,
    year: plant.year,
    coalMw: several(coalEnds.map(({ mw }) => `${mw}`)),
    coalEnd: several(coalEnds.flatMap(({ year }) => (year === null ? [] : `${year}`))),
    coalConversion: several(coalEnds.flatMap(({ conversion }) => conversion ?? [])),
    county: countyName(plant.countyFips, context),
    countyFips: plant.countyFips,
    state: plant.state,
    lat: plant.lat,
    lon: plant.lon,
    ...originCells({ sources, licences: datasetLicences(sources, context) }, context),
    sourceLinks: links(coalEnds.map(({ link }) => link)),
    link: cardLink({ kind: 'record', layer: 'plants', id: plant.id }, context.appUrl),
  };
}

/** Plants that lie on the ground of the picture, also those too small to be drawn at its scale. */
export const plantRecords: RecordTable<PlantRecord> = {
  name: 'plants',
  label: () => exportTableWords.tables.plants,
  meaning: () => exportTableWords.rows('plants'),
  feature: 'plant',
  columns: () => columnsOf('plants'),
  rows: (state, seen) => recordsOnGround(PLANTS, state, seen),
  within: (plant, region) => region.placed(plant),
  idOf: ({ id }) => id,
  cells: plantCells,
};
