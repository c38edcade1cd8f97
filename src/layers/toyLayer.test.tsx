/** A layer that only this test knows, made while the app runs: it must turn up everywhere, with no other file changed. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { parse } from 'csv-parse/sync';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { altFacts } from '../export/data/altFacts';
import { testContext, testState, WORLD } from '../export/data/exportTestData';
import { geoJsonText } from '../export/data/geojson';
import { exportTable, shownRecords, tableCsv } from '../export/data/tables';
import { pictureContent } from '../export/picture/content';
import { altText } from '../i18n/words';
import { creditLines } from '../map/credits';
import { embeddedGround } from '../map/ground';
import { type PickedFeature, pick } from '../map/pick';
import { servedCollection } from '../map/served';
import { buildStyle } from '../map/style';
import { styleInput } from '../map/styleInput';
import { LAYER_IDS } from '../model/layers/list';
import { TEST_SOURCES } from '../model/testData';
import { formatView, parseView } from '../model/view/permalink';
import { DEFAULT_VIEW } from '../model/view/view';
import { targetOf } from '../state/lookAt';
import { madeLayers } from '../state/made';
import { selectedName } from '../state/selectors';
import { type AppState, type AppStore, createAppStore } from '../state/store';
import { Card } from '../ui/cards/Card';
import { AllFilters } from '../ui/filters/AllFilters';
import { FilterPane } from '../ui/filters/FilterPane';
import { Legend } from '../ui/legend/Legend';
import { ListPane } from '../ui/list/ListPane';
import { ShellProvider } from '../ui/shellState';
import { AppProvider } from '../ui/store';
import { addLayer, allLayers, BUILT_IN, fileLayers, mapParts } from './list';
import { SITE_LAYERS } from './sites/ids';
import { card, LITRES, litres, points, TOWERS, type Tower, towers } from './testTowers';

const LAYERS = { ...DEFAULT_VIEW.layers, towers: true };
const OWN = { towers: { state: ['worn'] } };
const state = testState({ layers: LAYERS });
const worn = testState({ layers: LAYERS, own: OWN });
const filled = testState({ layers: LAYERS, fill: LITRES });
const ground = embeddedGround(
  'light',
  { coarse: 'https://app.test/basemap.pmtiles', detail: null },
  'https://app.test/',
);
const style = async (of = state) =>
  buildStyle(
    styleInput(of, 'light', ground, 'https://app.test/regions.pmtiles', await mapParts(allLayers())),
  );

const html = (element: React.JSX.Element, of: AppState) => {
  const store: AppStore = createAppStore(of.view, of.data);
  return renderToStaticMarkup(
    <AppProvider services={{ store, loader: {} as never, exporter: {} as never }}>
      <ShellProvider>{element}</ShellProvider>
    </AppProvider>,
  );
};
const printed = async ({ view }: AppState) =>
  pictureContent({
    layers: await fileLayers(allLayers()),
    view,
    place: null,
    settings: { headline: null, subtitle: null, note: null, palette: 'light' },
    sources: TEST_SOURCES,
    dataDate: '2026-08-22',
    day: '2026-08-22',
    recordUpTo: '2026-08-22',
    told: null,
    link: 'https://app.test/',
    zoom: 4,
  });
const opened = (link: string) => parseView(new URL(link, 'https://app.test/'), madeLayers());

let takeOut = () => {};
beforeAll(() => {
  takeOut = addLayer(towers);
});
afterAll(() => {
  takeOut();
  expect(madeLayers()).toEqual([]);
});

describe('a layer made while the app runs', () => {
  it('is drawn at its place in the order, from its own points', async () => {
    const drawn = await style();
    expect(validateStyleMin(drawn as never)).toEqual([]);
    const at = (id: string) => drawn.layers.findIndex((layer) => layer.id === id);
    expect(at('towers')).toBeGreaterThan(at('acts'));
    expect(at('towers')).toBeLessThan(at(SITE_LAYERS.sites));
    const source = drawn.sources.towers;
    const address = source?.type === 'geojson' ? source.data : null;
    expect(servedCollection(String(address))).toBe(points);
    const off = await style(testState());
    expect(off.layers.find(({ id }) => id === 'towers')?.layout).toEqual({ visibility: 'none' });
  });

  it('is hit, says its line and opens what it stands for', async () => {
    const feature: PickedFeature = {
      geometry: { type: 'Point', coordinates: [-77.5, 39] },
      properties: { id: 't1' },
      layer: { id: 'towers' },
    };
    const map = {
      getZoom: () => 6,
      getLayer: () => ({}),
      project: () => ({ x: 0, y: 0 }),
      queryRenderedFeatures: (_: unknown, { layers }: { layers: string[] }) =>
        layers.includes('towers') ? [feature] : [],
    };
    const hits = (await mapParts(allLayers())).flatMap((part) => part.hits);
    const target = pick(map, hits, { x: 0, y: 0 }, 3);
    expect(target?.line(state)).toBe('Tower: Tower One');
    expect(target?.action).toEqual({ kind: 'select', selection: card(TOWERS[0] as Tower) });
    expect(target?.hover).toEqual({ kind: 'record', layer: 'towers', id: 't1' });
  });

  it('has a ring around the record that is pointed at', async () => {
    const drawn = await style({ ...state, hover: { kind: 'record', layer: 'towers', id: 't2' } });
    const focus = drawn.sources.focus;
    expect(focus?.type === 'geojson' && focus.data).toMatchObject({
      features: [{ geometry: { coordinates: [10, 50] }, properties: { role: 'hovered', id: 't2' } }],
    });
  });

  it('is listed and switched beside the map', () => {
    expect(html(<ListPane />, state)).toMatch(/role="tab"[^>]*id="tab-towers".*Towers/);
    const legend = html(<Legend />, state);
    expect(legend).toContain('Water towers');
    expect(legend).toContain('A water tower');
  });

  it('is in titles, legend, words and credits of a picture, and in the credits of the map', async () => {
    const content = await printed(state);
    expect(content.headline).toMatch(/^Load factor, recorded opposition, sites and water towers/);
    expect(content.subtitle).toContain('towers by their height');
    expect(content.legend.map(({ id }) => id)).toContain('towers');
    const alt = altText(altFacts(await fileLayers(allLayers()), state, WORLD));
    expect(alt).toContain('towers for water');
    expect(alt).toContain('2 towers.');
    expect(content.credits).toContainEqual({ layer: 'Water towers', credits: ['Towers'] });
    expect(creditLines(TEST_SOURCES, state.view)).toContain('Water towers: Credit for towers');
    expect(creditLines(TEST_SOURCES, DEFAULT_VIEW).join()).not.toContain('towers');
  });

  it('leaves as CSV and GeoJSON, as far as it lies in the picture', async () => {
    const east = { bounds: [0, 40, 20, 60] as const, holds: (lon: number) => lon > 0 };
    const tableOf = async (seen: Parameters<typeof shownRecords>[2]) => {
      const shown = shownRecords(await fileLayers(allLayers()), state, seen);
      const records = shown.find(({ table }) => table.name === 'towers');
      if (!records) throw new Error('no table of towers');
      return exportTable(records, new Map(), testContext(state));
    };
    const rows = parse(tableCsv(await tableOf(WORLD)), { bom: true, columns: true });
    expect(rows).toEqual([
      { ID: 't1', Name: 'Tower One', Latitude: '39', Longitude: '-77.5', 'Content (l)': '900' },
      { ID: 't2', Name: 'Tower Two', Latitude: '50', Longitude: '10', 'Content (l)': '' },
    ]);
    const about = {
      title: '',
      link: '',
      dataDate: '',
      dataVersion: '',
      recordUpTo: '',
      day: '',
      credits: [],
    };
    const { features } = JSON.parse(
      geoJsonText([await tableOf({ ...east, bounds: [...east.bounds] })], about),
    );
    expect(features).toEqual([
      {
        type: 'Feature',
        id: 'tower:t2',
        geometry: { type: 'Point', coordinates: [10, 50] },
        properties: { record: 'tower', id: 't2', name: 'Tower Two', litres: null },
      },
    ]);
  });

  it('fills the map with a metric of its own', async () => {
    const color = (drawn: Awaited<ReturnType<typeof style>>) =>
      JSON.stringify(drawn.layers.find(({ id }) => id === 'towers')?.paint);
    const shade = litres().classes[3]?.color.light ?? '';
    expect(color(await style(filled))).toContain(shade);
    expect(color(await style())).not.toContain(shade);
    const legend = html(<Legend />, filled);
    expect(legend).toMatch(
      /<optgroup label="Of towers"><option[^>]*value="towers.litres"[^>]*>Content of towers/,
    );
    expect(legend).toContain('As built.');
    expect(legend).toContain('Nobody knows');
    const content = await printed(filled);
    expect(content.headline).toMatch(/^Content of towers, recorded opposition, sites and water towers/);
    expect(content.subtitle).toMatch(/^Towers by content of towers;/);
    expect(content.legend[0]).toMatchObject({ id: 'fill', heading: 'Content of towers' });
    const link = formatView({ ...DEFAULT_VIEW, fill: LITRES, layers: LAYERS });
    expect(link).toBe('?metric=towers.litres');
    expect(opened(link)).toMatchObject({ notes: [], view: { fill: LITRES, layers: LAYERS } });
  });

  it('has a filter of its own, in the pane, in words, in the link and in what leaves the app', async () => {
    expect(html(<AllFilters />, state)).toMatch(/State of the tower.*As new.*Worn.*Old/);
    expect(html(<FilterPane />, worn)).toMatch(/chip[^>]*>Worn/);
    expect(html(<ListPane />, worn)).toMatch(/chip[^>]*>Worn/);
    const drawn = await style(worn);
    expect(JSON.stringify(drawn.layers.find(({ id }) => id === 'towers'))).toContain('["literal",["t1"]]');
    expect((await printed(worn)).filters.join(' ')).toContain('Water towers: state worn');
    const tables = shownRecords(await fileLayers(allLayers()), worn, WORLD);
    expect(tables.find(({ table }) => table.name === 'towers')?.rows).toEqual([TOWERS[0]]);
    const link = formatView(worn.view);
    expect(link).toBe('?layers=sites,grid,opposition,towers&towers.state=worn');
    expect(opened(link)).toMatchObject({ notes: [], view: { own: OWN } });
    const store = createAppStore(worn.view, worn.data);
    store.getState().setOwnFilter('towers', 'state', null);
    expect(formatView(store.getState().view)).toBe('?layers=sites,grid,opposition,towers');
    store.getState().setOwnFilter('towers', 'state', ['new']);
    store.getState().clearFilters();
    expect(store.getState().view.own).toEqual({});
  });

  it('has cards of its own, with a ring, a title and a place to fly to', async () => {
    const selection = card(TOWERS[0] as Tower);
    const open = testState({ layers: LAYERS, selection });
    const link = formatView({ ...DEFAULT_VIEW, layers: LAYERS, selection }).split('#')[0] ?? '';
    expect(link).toBe('?record=towers,t1&layers=sites,grid,opposition,towers');
    expect(opened(link)).toMatchObject({ notes: [], view: { selection } });
    const shown = html(<Card />, open);
    expect(shown).toMatch(/Water towers.*Tower One.*Content.*900 l/s);
    expect(html(<Card />, testState({ selection: { ...selection, id: 'gone' } }))).toContain('gone');
    const drawn = await style(open);
    expect(drawn.sources.focus?.type === 'geojson' && drawn.sources.focus.data).toMatchObject({
      features: [{ geometry: { coordinates: [-77.5, 39] }, properties: { role: 'selected', id: 't1' } }],
    });
    expect(selectedName(open)).toBe('Tower One');
    const store = createAppStore(open.view, open.data);
    expect(await targetOf(selection, store, {} as never)).toMatchObject({ lon: -77.5, lat: 39 });
  });

  it('is in a link, and gone from it when it is', () => {
    const link = formatView(state.view);
    expect(link).toBe('?layers=sites,grid,opposition,towers');
    const url = new URL(link, 'https://app.test/');
    expect(parseView(url, madeLayers())).toMatchObject({ notes: [], view: { layers: LAYERS } });
    const stranger = parseView(url);
    expect(stranger.view.layers.towers).toBeUndefined();
    expect(stranger.notes.map(({ value }) => value)).toEqual(['towers']);
  });

  it('can be taken out while its metric, its filter and a card of it are in view', async () => {
    takeOut();
    const view = { ...filled.view, own: OWN, selection: card(TOWERS[0] as Tower) };
    const left = testState(view);
    expect(html(<Legend />, left)).not.toContain('Content of towers');
    expect(html(<FilterPane />, left)).not.toContain('Worn');
    expect(html(<AllFilters />, left)).not.toContain('Worn');
    expect(html(<Card />, left)).toContain('t1');
    const content = await printed(left);
    expect(content.headline).toMatch(/^Recorded opposition and sites/);
    expect(content.legend.map(({ id }) => id)).not.toContain('fill');
    expect(altText(altFacts(await fileLayers(allLayers()), left, WORLD))).not.toContain('Colors stand for');
    expect(validateStyleMin((await style(left)) as never)).toEqual([]);
    takeOut = addLayer(towers);
  });

  it('can’t take the id of another', () => {
    expect(() => addLayer({ ...towers, id: 'sites' })).toThrow('sites');
  });
});

it('every layer that the app comes with stands under its own id', () => {
  for (const id of LAYER_IDS) expect(BUILT_IN.filter((layer) => layer.id === id)).toHaveLength(1);
  expect(BUILT_IN).toHaveLength(LAYER_IDS.length);
});
