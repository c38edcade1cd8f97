import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { altFacts } from '../../export/data/altFacts';
import { testContext, testState, WORLD } from '../../export/data/exportTestData';
import { geoJsonText } from '../../export/data/geojson';
import { exportTable, shownRecords, tableCsv } from '../../export/data/tables';
import { altText } from '../../i18n/words';
import { creditLines } from '../../map/credits';
import { embeddedGround } from '../../map/ground';
import { servedCollection } from '../../map/served';
import { buildStyle } from '../../map/style';
import { styleInput } from '../../map/styleInput';
import { type OwnSet, recordsOf } from '../../model/own/set';
import { TEST_SOURCES } from '../../model/testData';
import { formatView, parseView } from '../../model/view/permalink';
import { DEFAULT_VIEW } from '../../model/view/view';
import { madeLayers } from '../../state/made';
import type { AppState } from '../../state/store';
import { addLayer, allLayers, fileLayers, mapParts } from '../list';
import { coloring } from './classes';
import { ownLayer } from './layer';

const ID = 'own-0123456789';
const ring = [
  [-78, 39],
  [-77, 39],
  [-77, 40],
  [-78, 39],
];
const rows = [
  {
    geometry: { type: 'Point' as const, coordinates: [-77.5, 39] },
    Name: 'Alder',
    Status: 'Filed',
    Load: 40,
  },
  {
    geometry: { type: 'Point' as const, coordinates: [-77.4, 39] },
    Name: '=1+1',
    Status: 'Filed',
    Load: null,
  },
  { geometry: { type: 'Polygon' as const, coordinates: [ring] }, Name: 'Parcel', Status: 'Built', Load: 10 },
];
const set: OwnSet = {
  id: ID,
  name: 'County list',
  file: 'list.geojson',
  kind: 'sites',
  credit: 'County planning office',
  added: '2026-07-01',
  colorBy: 'c2',
  sizeBy: 'c3',
  ...recordsOf(
    {
      columns: [
        { name: 'Name', field: 'name' },
        { name: 'Status', field: 'status' },
        { name: 'Load', field: 'mw' },
      ],
    },
    rows.map(({ geometry, ...properties }, index) => ({
      geometry,
      properties: { ...properties, 'headroom:line': index + 2 },
    })),
  ),
};
const LAYERS = { ...DEFAULT_VIEW.layers, [ID]: true };
const OWN = { [ID]: { c2: ['c2-1'] } };
const state = testState({ layers: LAYERS });
const filed = testState({ layers: LAYERS, own: OWN });
const ground = embeddedGround(
  'light',
  { coarse: 'https://app.test/basemap.pmtiles', detail: null },
  'https://app.test/',
);
const styleOf = async (of: AppState) =>
  buildStyle(
    styleInput(of, 'light', ground, 'https://app.test/regions.pmtiles', await mapParts(allLayers())),
  );
const layer = () => allLayers().find(({ id }) => id === ID);
const tableOf = async (of: AppState) => {
  const shown = shownRecords(await fileLayers(allLayers()), of, WORLD).find(
    ({ table }) => table.label() === 'County list',
  );
  if (!shown) throw new Error('no table');
  return exportTable(shown, new Map(), testContext(of));
};

let takeOut = () => {};
beforeAll(() => {
  takeOut = addLayer(ownLayer(set, 0));
});
afterAll(() => takeOut());

describe('own data as a layer', () => {
  it('are drawn as points and areas in the colors of a column, and not at all while they are off', async () => {
    const style = await styleOf(state);
    expect(validateStyleMin(style as never)).toEqual([]);
    const source = style.sources[ID];
    const served = servedCollection(String(source?.type === 'geojson' && source.data));
    expect(served.features.map(({ geometry, properties }) => [geometry.type, properties?.c2])).toEqual([
      ['Point', 0],
      ['Point', 0],
      ['Polygon', 1],
    ]);
    const drawn = style.layers.filter((one) => 'source' in one && one.source === ID).map(({ type }) => type);
    expect(drawn).toEqual(expect.arrayContaining(['circle', 'fill', 'line']));
    const off = await styleOf(testState());
    expect(off.sources[ID]).toBeUndefined();
  });

  it('draw what passes their filter', async () => {
    const point = (await styleOf(filed)).layers.find(({ id }) => id === `${ID}-point`);
    expect(JSON.stringify(point)).toContain('["in",["get","c2"],["literal",[0]]]');
  });

  it('are told in the legend by class, counted, and listed', () => {
    const own = layer();
    expect(own?.legendRows?.().map(({ key, label }) => [key, label])).toEqual([
      ['c2-1', 'Filed'],
      ['c2-2', 'Built'],
    ]);
    expect(own?.tally?.(state)).toEqual(
      new Map([
        [ID, 3],
        ['c2-1', 2],
        ['c2-2', 1],
        ['c3-1', 1],
        ['c3-2', 1],
        ['c3-3', 1],
      ]),
    );
    expect(own?.list?.inView(filed)).toHaveLength(2);
    expect(own?.record?.('4', state)).toMatchObject({ name: 'Parcel', bounds: [-78, 39, -77, 40] });
    expect(own?.facts?.('2', state)).toContainEqual({ name: 'From', value: 'list.geojson, line 2' });
  });

  it('are found by the beginning of a word of their name', () => {
    expect(layer()?.search?.('ald')).toEqual([{ id: '2', name: 'Alder' }]);
    expect(layer()?.search?.('lder')).toEqual([]);
  });

  it('keep their words out of links, and links are understood while the layer is there', () => {
    const link = formatView(filed.view);
    expect(link).toBe(`?layers=sites,grid,opposition,${ID}&${ID}.c2=c2-1`);
    expect(parseView(new URL(link, 'https://app.test/'), madeLayers())).toMatchObject({
      notes: [],
      view: { own: OWN, layers: LAYERS },
    });
    const { notes } = parseView(new URL(link, 'https://app.test/'));
    expect(notes).toEqual([{ parameter: 'layers', value: ID, expected: { kind: 'ownData' } }]);
  });

  it('leave with their columns, their shapes and their credit, and no cell is a formula', async () => {
    const table = await tableOf(state);
    expect(parse(tableCsv(table), { bom: true, columns: true })[1]).toEqual({
      Line: '3',
      Name: "'=1+1",
      Status: 'Filed',
      Load: '',
      Latitude: '39',
      Longitude: '-77.4',
      Credit: 'County planning office',
    });
    const about = {
      title: '',
      link: '',
      dataDate: '',
      dataVersion: '',
      recordUpTo: '',
      day: '',
      credits: [],
    };
    const { features } = JSON.parse(geoJsonText([table], about));
    expect(features[2]).toMatchObject({
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { Name: 'Parcel', Load: 10, credit: 'County planning office' },
    });
    expect((await tableOf(filed)).cells).toHaveLength(2);
  });

  it('are credited on the map and told to those who can’t see a picture', async () => {
    expect(creditLines(TEST_SOURCES, state.view)).toContain('County list: County planning office');
    expect(altText(altFacts(await fileLayers(allLayers()), state, WORLD))).toContain(
      '3 rows of “County list”',
    );
  });

  it('have one color where no column is chosen', () => {
    expect(coloring({ ...set, colorBy: null })).toBeNull();
    expect(ownLayer({ ...set, colorBy: null }, 0).legendRows?.()).toMatchObject([
      { key: ID, label: 'Own sites' },
    ]);
  });
});
