/** Reads the tables of `data/tables/power`. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { fold } from '../../../src/model/fold';
import { withoutCountyWord } from '../../../src/model/placeName';
import {
  type CarbonFile,
  type CoalPlan,
  FUELS,
  type NationalFile,
  PLANT_STATUSES,
  type Plant,
  type StatePrices,
} from '../../../src/model/power/power';
import { countyNamed } from '../countyNames';
import { type CountyName, nearestCounty, STATES, stateNamed } from '../geography';
import type { StepContext } from '../pipeline';

export const PLANTS_FILE = 'data/tables/power/plants.csv';
export const COAL_FILE = 'data/tables/power/coal-plans.csv';
export const PRICES_FILE = 'data/tables/power/state-prices.csv';
export const CARBON_FILE = 'data/tables/power/carbon-intensity.csv';
export const NATIONAL_FILE = 'data/tables/power/national-electricity.csv';

/** Kilometres within which a point counts as at a county: shores and rivers are simplified. */
const NEAR_KM = 5;
/** Kilometres from a shore within which an offshore plant belongs to a county. */
const OFFSHORE_KM = 120;
/** Years of the carbon table. */
const CARBON_YEARS = [2021, 2022, 2023, 2024, 2025] as const;

type Source = Pick<StepContext, 'source'>;
const codes = STATES.map(({ code }) => code);

/** Plants with the county they are recorded in. @throws BadData on unknown words, and plants without a county */
export function readPlants({ source }: Source): Plant[] {
  const rows = readTable(PLANTS_FILE, source(PLANTS_FILE), [
    'eiaPlantId',
    'name',
    'state',
    'county',
    'lon',
    'lat',
    'nameplateMw',
    'fuel',
    'status',
    'year',
    'operator',
  ]);
  const check = new Checks(PLANTS_FILE);
  const plants = rows.flatMap((row): Plant[] => {
    const eiaId = check.number(row, 'eiaPlantId', { required: true, integer: true, min: 1 });
    const name = check.text(row, 'name', { required: true });
    const state = check.word(row, 'state', codes, { required: true });
    const point = check.point(row, 'lon', 'lat', { required: true });
    const mw = check.number(row, 'nameplateMw', { required: true, min: 0 });
    const fuel = check.word(row, 'fuel', FUELS, { required: true });
    const status = check.word(row, 'status', PLANT_STATUSES, { required: true });
    const year = check.number(row, 'year', { required: true, integer: true, min: 1880, max: 2060 });
    const operator = check.text(row, 'operator', { required: true });
    if (eiaId === null || !name || !state || !point || mw === null || !fuel || !status || year === null)
      return [];
    const countyFips = plantCounty(point, state, row.cells.county);
    if (countyFips === null) {
      check.fail(row.line, 'lon', `${point.lon}, ${point.lat}`, `a county of ${state}, or a point in one`);
      return [];
    }
    const { lon, lat } = point;
    return [{ eiaId, name, countyFips, lon, lat, mw, fuel, status, year, operator: operator ?? '' }];
  });
  check.done();
  return plants;
}

/** Whether a county bears a name that a table gives, with or without the word for its kind. */
const bears = (county: CountyName, named: string) =>
  fold(withoutCountyWord(county.name)) === fold(named) || fold(county.name) === fold(named);

/**
 * The county that the table names in the state: of a county and a city of one name the one at the point. For a name
 * that the state does not have it is the county around the point, if that has the name or lies in the state: dams and
 * wind farms at sea have points over the border.
 */
function plantCounty(point: { lon: number; lat: number }, state: string, named: string): string | null {
  const { lon, lat } = point;
  const near = nearestCounty(lon, lat, NEAR_KM, (county) => county.state === state && bears(county, named));
  const stated = near?.fips ?? countyNamed(named, state);
  if (stated !== null) return stated;
  const found = nearestCounty(lon, lat, OFFSHORE_KM);
  return found && (found.state === state || bears(found, named)) ? found.fips : null;
}

/** Announced ends of coal plants. @throws BadData on rows that announce nothing, and links that are not https */
export function readCoalPlans({ source }: Source): (CoalPlan & { state: string })[] {
  const rows = readTable(COAL_FILE, source(COAL_FILE), [
    'name',
    'lon',
    'lat',
    'capacityMw',
    'retirementYear',
    'conversion',
    'owner',
    'link',
  ]);
  const check = new Checks(COAL_FILE);
  const plans = rows.flatMap((row) => {
    const name = check.text(row, 'name', { required: true });
    const point = check.point(row, 'lon', 'lat', { required: true });
    const mw = check.number(row, 'capacityMw', { required: true, min: 0 });
    const retirementYear = check.number(row, 'retirementYear', { integer: true, min: 2020, max: 2100 });
    const conversion = check.text(row, 'conversion');
    const link = check.https(row, 'link', { required: true });
    if (retirementYear === null && conversion === null)
      check.fail(row.line, 'retirementYear', '', 'a year, or a conversion');
    const county = point && nearestCounty(point.lon, point.lat);
    if (point && !county) check.fail(row.line, 'lon', `${point.lon}, ${point.lat}`, 'a point in a county');
    if (!name || !point || mw === null || !link || !county) return [];
    return [
      {
        name,
        countyFips: county.fips,
        state: county.state,
        ...point,
        mw,
        retirementYear,
        conversion,
        owner: check.text(row, 'owner'),
        link,
      },
    ];
  });
  check.done();
  return plans;
}

/** Average prices by state. */
export function readStatePrices({ source }: Source): Map<string, StatePrices> {
  const rows = readTable(PRICES_FILE, source(PRICES_FILE), [
    'state',
    'retailChoice',
    'residentialCents',
    'commercialCents',
    'industrialCents',
  ]);
  const check = new Checks(PRICES_FILE);
  check.unique(rows, 'state');
  const found = new Map<string, StatePrices>();
  for (const row of rows) {
    const state = check.word(row, 'state', codes, { required: true });
    if (!state) continue;
    found.set(state, {
      state,
      name: stateNamed(state)?.name ?? state,
      residential: check.number(row, 'residentialCents', { min: 0 }),
      commercial: check.number(row, 'commercialCents', { min: 0 }),
      industrial: check.number(row, 'industrialCents', { min: 0 }),
    });
  }
  check.done();
  return found;
}

/** Carbon intensity by authority and by country; zones of authorities that are not ours are left out. */
export function readCarbon({ source }: Source, areas: ReadonlySet<string>): CarbonFile {
  const rows = readTable(CARBON_FILE, source(CARBON_FILE), [
    'zone',
    'area',
    'country',
    'g2021',
    'g2022',
    'g2023',
    'g2024',
    'g2025',
    'renewablePct2025',
    'carbonFreePct2025',
  ]);
  const check = new Checks(CARBON_FILE);
  check.unique(rows, 'zone');
  const file: CarbonFile = { areas: {}, countries: {} };
  for (const row of rows) {
    const grams = CARBON_YEARS.flatMap((year) => {
      const value = check.number(row, `g${year}`, { required: true, min: 0 });
      return value === null ? [] : [[`${year}`, value] as const];
    });
    const intensity = {
      gramsByYear: Object.fromEntries(grams),
      renewablePercent: check.number(row, 'renewablePct2025', { required: true, min: 0, max: 100 }) ?? 0,
      carbonFreePercent: check.number(row, 'carbonFreePct2025', { required: true, min: 0, max: 100 }) ?? 0,
    };
    const { area, country } = row.cells;
    if ((area === '') === (country === '')) check.fail(row.line, 'area', area, 'an area or a country');
    if (areas.has(area)) file.areas[area] = intensity;
    if (country !== '') file.countries[country] = intensity;
  }
  check.done();
  return file;
}

/** Electricity by country. */
export function readNational({ source }: Source): NationalFile {
  const rows = readTable(NATIONAL_FILE, source(NATIONAL_FILE), [
    'country',
    'year',
    'demandTwh',
    'meanDemandMw',
    'renewablesPct',
    'nuclearPct',
    'lowCarbonPct',
    'fossilPct',
  ]);
  const check = new Checks(NATIONAL_FILE);
  check.unique(rows, 'country');
  const file: NationalFile = {};
  for (const row of rows) {
    const { country } = row.cells;
    if (!/^[A-Z]{2}$/.test(country)) check.fail(row.line, 'country', country, 'two capital letters');
    const percent = (column: 'renewablesPct' | 'nuclearPct' | 'lowCarbonPct' | 'fossilPct') =>
      check.number(row, column, { min: 0, max: 100 });
    file[country] = {
      year: check.number(row, 'year', { required: true, integer: true, min: 1990, max: 2026 }) ?? 0,
      demandTwh: check.number(row, 'demandTwh', { required: true, min: 0 }) ?? 0,
      meanDemandMw: check.number(row, 'meanDemandMw', { min: 0 }),
      renewablesPercent: percent('renewablesPct'),
      nuclearPercent: percent('nuclearPct'),
      lowCarbonPercent: percent('lowCarbonPct'),
      fossilPercent: percent('fossilPct'),
    };
  }
  check.done();
  return file;
}
