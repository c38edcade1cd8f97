import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../i18n/words';
import { eventRecords } from '../../layers/opposition/records';
import { onlyLayers } from '../../model/layers/list';
import type { View } from '../../model/view/view';
import { codebookText } from './codebook';
import { testContext, testState, testTables } from './exportTestData';
import { exportTable, tableCsv } from './tables';

const LAYERS = onlyLayers('sites', 'grid', 'land', 'opposition');
const tables = (view: Partial<View> = {}) => {
  return testTables(testState({ layers: LAYERS, ...view }));
};
/** A table as a spreadsheet reads it: records by the head of the column. */
function read(name: string, view: Partial<View> = {}): Record<string, string>[] {
  const table = tables(view).find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return parse(Buffer.from(tableCsv(table)), { bom: true, columns: true });
}
const row = (name: string, id: string, view: Partial<View> = {}) => {
  const found = read(name, view).find((record) => record.ID === id || record['County FIPS'] === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

describe('rows of a download', () => {
  it('of sites say what the figure measures, where the site is and how exactly', () => {
    expect(row('sites', 'ashburn-1')).toMatchObject({
      Name: 'Ashburn One',
      Operator: 'Acme',
      'Power (MW)': '100.1',
      'Power measures': 'whole facility',
      County: 'Loudoun County',
      'County FIPS': '51107',
      'Latitude (degrees)': '39',
      'Longitude (degrees)': '-77.5',
      Position: 'exact point',
      Link: 'https://headroom.test/app/?site=ashburn-1',
    });
    expect(row('sites', 'far')).toMatchObject({ Operator: '', 'Power (MW)': '', 'Power measures': '' });
  });

  it('carry their sources, credits and the licences of all their records', () => {
    expect(row('sites', 'ashburn-1')).toMatchObject({
      Sources: 'osm',
      Credit: 'Credit for osm',
      Licence: 'CC-BY-4.0 AND ODbL-1.0',
      'Sources read': '2026-08-22',
      'Source links': 'https://www.openstreetmap.org/way/1',
    });
    // Without details the licence of the dataset holds.
    expect(row('sites', 'ashburn-2').Licence).toBe('CC-BY-4.0');
    expect(row('events', 'county-act')).toMatchObject({
      Sources: 'datacentertracker',
      Credit: 'Credit for datacentertracker',
      'Source links': 'https://news.test/1',
    });
    for (const { name } of tables())
      for (const record of read(name)) {
        expect(record.Sources).not.toBe('');
        expect(record.Licence).not.toBe('');
        expect(record.Link).toMatch(/^https:\/\/headroom\.test\/app\/\?(site|event|region)=/);
      }
  });

  it('of acts give a date as exact as it is known, and no point to an act over an area', () => {
    const state = testState({ layers: LAYERS });
    const [act] = state.data.events.kind === 'ready' ? state.data.events.value : [];
    if (!act) throw new Error('the test world is empty');
    const dated = (datePrecision: 'day' | 'month' | 'year' | 'unknown') => ({ ...act, datePrecision });
    const events = (['day', 'month', 'year', 'unknown'] as const).map(dated);
    const table = exportTable({ table: eventRecords, rows: events }, new Map(), testContext(state));
    const column = table.columns.findIndex(({ key }) => key === 'date');
    expect(table.cells.map((cells) => cells[column])).toEqual(['2025-03-01', '2025-03', '2025', null]);
    expect(row('events', 'county-act')).toMatchObject({
      'Latitude (degrees)': '',
      Position: 'none: the act covers an area',
    });
    expect(row('events', 'town-act')).toMatchObject({ 'Longitude (degrees)': '-77.56' });
  });

  it('of sites give the grid area by id and by name', () => {
    expect(row('sites', 'far')).toMatchObject({
      'Grid area': 'AAA',
      'Name of the grid area': 'Lonely authority',
    });
  });

  it('of grid areas have units in the head, the years, and the value that fills the map', () => {
    const area = row('areas', 'PJM-DOM', { fill: 'grid.headroom' });
    expect(area).toMatchObject({
      'First year measured': '2020',
      'Last year measured': '2024',
      'Peak demand, hourly record to 2024 (MW)': '22000',
      'Load factor, hourly record to 2024 (share, 0 to 1)': '0.6',
      'Headroom at 0.5 % curtailed, hourly record to 2024 (MW)': '1200',
    });
    expect(Object.entries(area).find(([name]) => name.startsWith('Shown on the map'))).toEqual([
      'Shown on the map: Headroom, hourly record to 2024 (MW)',
      '1200',
    ]);
    expect(row('areas', 'AAA')).toMatchObject({
      'Peak demand, hourly record to 2024 (MW)': '',
      'First year measured': '',
    });
  });

  it('of grid areas bear the licences of the sites that the fill is worked out from', () => {
    expect(row('areas', 'PJM-DOM', { fill: 'grid.peak' }).Sources).not.toContain('osm');
    expect(row('areas', 'PJM-DOM', { fill: 'grid.construction' }).Sources).toContain('osm');
  });

  it('of counties keep the FIPS code as text and leave no data empty', () => {
    expect(row('counties', '51019')).toMatchObject({
      County: 'Bedford County',
      'Cropland, 2007 (share of land, 0 to 1)': '',
      'Federal land (share of land, 0 to 1)': '0',
      Licence: 'CC-BY-4.0',
    });
  });
});

describe('the codebook', () => {
  it('explains every column of every table, in its order', () => {
    const text = codebookText(tables(), '2026-08-22', 'abc123');
    let at = 0;
    for (const table of tables())
      for (const { name, meaning } of table.columns) {
        const found = text.indexOf(`| ${name} |`, at);
        expect(found, name).toBeGreaterThanOrEqual(at);
        expect(text).toContain(meaning);
        at = found;
      }
  });

  it('says how codes are kept and what OpenStreetMap rows ask for', () => {
    const text = codebookText([], '2026-08-22', 'abc123');
    expect(text).toContain('import the column as text');
    expect(text).toContain('ODbL-1.0');
    expect(text).toContain('byte order mark');
  });
});

it('no two columns of a table have one name', () => {
  for (const columns of Object.values(exportColumns)) {
    const names = Object.values(columns).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});
