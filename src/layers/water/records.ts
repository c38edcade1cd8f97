/** Water of counties as it leaves the app. */
import { exportTableWords } from '../../i18n/words';
import { boundsMeet } from '../../model/bounds';
import { type CountyWater, waterSources } from '../../model/water';
import { loadedValue } from '../../state/dataset';
import { countiesByFips } from '../../state/selectors';
import { type Cells, cardLink, columnsOf, countyName, datasetLicences, originCells } from '../cells';
import { valueText } from '../paint/valueText';
import type { RecordContext, RecordTable } from '../records';
import { waterScale } from './scales';

const words = (metric: 'water.stress' | 'water.groundwater', value: number | null) =>
  value === null ? null : valueText(waterScale(metric), value);

function waterCells(water: CountyWater, _: unknown, context: RecordContext): Cells<'water'> {
  const sources = waterSources(water);
  return {
    fips: water.fips,
    name: countyName(water.fips, context),
    state: context.counties.get(water.fips)?.state ?? null,
    stress: words('water.stress', water.stressClass),
    stressCoverage: water.stressCoverage,
    decline: words('water.groundwater', water.declineClass),
    aquifer: water.aquifer,
    aquiferShare: water.aquiferShare,
    withdrawals: water.withdrawalMgd,
    publicSupply: water.publicSupplyMgd,
    irrigation: water.irrigationMgd,
    thermoelectric: water.thermoelectricMgd,
    industrial: water.industrialMgd,
    groundwater: water.groundwaterMgd,
    ...originCells({ sources, licences: datasetLicences(sources, context) }, context),
    link: cardLink({ kind: 'region', region: { kind: 'county', fips: water.fips } }, context.appUrl),
  };
}

/** Counties whose box meets that of the ground. */
export const waterRecords: RecordTable<CountyWater> = {
  name: 'county-water',
  label: () => exportTableWords.tables.water,
  meaning: () => exportTableWords.rows('water'),
  columns: () => columnsOf('water'),
  rows: (state, { bounds }) => {
    const counties = countiesByFips(state);
    return (loadedValue(state.data.water) ?? []).filter(({ fips }) => {
      const county = counties.get(fips);
      return county !== undefined && boundsMeet(county.bounds, bounds);
    });
  },
  within: ({ fips }, region) => region.county(fips),
  idOf: ({ fips }) => fips,
  cells: waterCells,
};
