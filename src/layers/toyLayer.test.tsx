/** A layer that only this test knows, made while the app runs: it must turn up everywhere, with no other file changed. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { parse } from 'csv-parse/sync';
import type { Feature, Point } from 'geojson';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContext, testState, WORLD } from '../export/data/exportTestData';
import { geoJsonText } from '../export/data/geojson';
import { exportTable, shownRecords, tableCsv } from '../export/data/tables';
import { pictureContent } from '../export/picture/content';
import { creditLines } from '../map/credits';
import { embeddedGround } from '../map/ground';
import { type PickedFeature, pick } from '../map/pick';
import { servedCollection } from '../map/served';
import { buildStyle } from '../map/style';
import { styleInput } from '../map/styleInput';
import { TEST_SOURCES } from '../model/testData';
import { formatView, parseView } from '../model/view/permalink';
import { DEFAULT_VIEW } from '../model/view/view';
import { type AppStore, createAppStore } from '../state/store';
import { Legend } from '../ui/legend/Legend';
import { ListPane } from '../ui/list/ListPane';
import { ShellProvider } from '../ui/shellState';
import { AppProvider } from '../ui/store';
import type { Layer } from './layer';
import { addLayer, allLayers, BUILT_IN, fileLayers, madeLayers, mapParts } from './list';
import { Z } from './paint/zOrder';
import { SITE_LAYERS } from './sites/ids';

/** Water towers, of all things. */
const TOWERS = [
  { id: 't1', name: 'Tower One', lon: -77.5, lat: 39, litres: 900 },
  { id: 't2', name: 'Tower Two', lon: 10, lat: 50, litres: null },
];
type Tower = (typeof TOWERS)[number];

const points = {
  type: 'FeatureCollection' as const,
  features: TOWERS.map(
    ({ id, lon, lat }): Feature<Point> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { id },
    }),
  ),
};
const place = ({ lon, lat }: Tower) =>
  ({ kind: 'region', region: { kind: 'radius', lon, lat, km: 5 } }) as const;
const hoverOf = ({ id }: Tower) => ({ kind: 'record', layer: 'towers', id }) as const;
const known = (id: unknown) => TOWERS.find((tower) => tower.id === id);
const dot = { emblem: { kind: 'dot', color: { light: '#0000aa', dark: '#aaaaff' }, filled: true } } as const;

const towers: Layer = {
  id: 'towers',
  label: () => 'Water towers',
  tables: () => ({ onScreen: [], inExports: [] }),
  list: {
    tab: 'towers',
    order: 9,
    label: () => 'Towers',
    inView: () => TOWERS,
    counted: (shown) => `${shown} towers`,
    off: () => 'Towers are off.',
    row: {
      keyOf: (tower: Tower) => tower.id,
      name: (tower: Tower) => tower.name,
      facts: (tower: Tower) => `${tower.litres ?? 'unknown'}`,
      selection: place,
      hover: hoverOf,
    },
  },
  legendRows: () => [{ key: 'tower', ...dot, label: 'A water tower' }],
  sources: () => [{ ...firstSource(), id: 'own', credit: 'Credit for towers', creditShort: 'Towers' }],
  map: async () => ({
    style: ({ state }) => ({
      points: { towers: { data: points } },
      bands: [
        {
          z: Z.spots + 1,
          layers: [
            {
              id: 'towers',
              type: 'circle',
              source: 'towers',
              layout: { visibility: state.view.layers.towers ? 'visible' : 'none' },
            },
          ],
        },
      ],
    }),
    hits: [
      {
        layer: 'towers',
        z: Z.spots + 1,
        reach: 'beside',
        read: ({ properties }) => {
          const tower = known(properties.id);
          return tower
            ? {
                hover: hoverOf(tower),
                action: { kind: 'select', selection: place(tower) },
                line: () => `Tower: ${tower.name}`,
              }
            : null;
        },
      },
    ],
    placeOf: (_, thing) => {
      const tower = thing.kind === 'record' && thing.layer === 'towers' ? known(thing.id) : undefined;
      return tower ? { lon: tower.lon, lat: tower.lat, size: 1 } : null;
    },
  }),
  file: async () => ({
    legend: () => [
      {
        id: 'towers',
        heading: 'Water towers',
        strip: null,
        rows: [{ key: 'tower', ...dot, label: 'A water tower' }],
        notes: [],
      },
    ],
    filters: () => ['at least 500 l'],
    records: {
      name: 'towers',
      label: () => 'Water towers',
      meaning: () => 'Towers that lie in the picture.',
      feature: 'tower',
      columns: () => [
        { key: 'id', name: 'ID', meaning: 'Of the tower.' },
        { key: 'name', name: 'Name', meaning: 'As it is called.' },
        { key: 'lat', name: 'Latitude', meaning: 'WGS 84.' },
        { key: 'lon', name: 'Longitude', meaning: 'WGS 84.' },
        { key: 'litres', name: 'Content (l)', meaning: 'Empty where unknown.' },
      ],
      rows: (_, seen) => TOWERS.filter(({ lon, lat }) => seen.holds(lon, lat)),
      idOf: (tower: Tower) => tower.id,
      cells: (tower: Tower) => ({ ...tower }),
    },
  }),
};

function firstSource() {
  const [source] = TEST_SOURCES;
  if (!source) throw new Error('the test world has no sources');
  return source;
}

const LAYERS = { ...DEFAULT_VIEW.layers, towers: true };
const state = testState({ layers: LAYERS });
const ground = embeddedGround('light', 'https://app.test/basemap.pmtiles', 'https://app.test/');
const style = async (of = state) =>
  buildStyle(
    styleInput(of, 'light', ground, 'https://app.test/regions.pmtiles', await mapParts(allLayers())),
  );

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
    expect(target?.action).toEqual({ kind: 'select', selection: place(TOWERS[0] as Tower) });
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
    const store: AppStore = createAppStore({ ...DEFAULT_VIEW, layers: LAYERS }, state.data);
    const services = { store, loader: {} as never, exporter: {} as never };
    const html = (element: React.JSX.Element) =>
      renderToStaticMarkup(
        <AppProvider services={services}>
          <ShellProvider>{element}</ShellProvider>
        </AppProvider>,
      );
    expect(html(<ListPane />)).toMatch(/role="tab"[^>]*id="tab-towers".*Towers/);
    const legend = html(<Legend />);
    expect(legend).toContain('Water towers');
    expect(legend).toContain('A water tower');
  });

  it('is in the legend, the filters and the credits of a picture, and in the credits of the map', async () => {
    const content = pictureContent({
      layers: await fileLayers(allLayers()),
      view: state.view,
      place: null,
      settings: { headline: null, subtitle: null, note: null, palette: 'light' },
      sources: TEST_SOURCES,
      dataDate: '2026-08-22',
      link: 'https://app.test/',
      zoom: 4,
    });
    expect(content.legend.map(({ id }) => id)).toContain('towers');
    expect(content.filters.join(' ')).toContain('Water towers: at least 500 l');
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

  it('is in a link, and gone from it when it is', () => {
    const link = formatView(state.view);
    expect(link).toBe('?layers=sites,grid,opposition,towers');
    const url = new URL(link, 'https://app.test/');
    expect(parseView(url, madeLayers())).toMatchObject({ notes: [], view: { layers: LAYERS } });
    const stranger = parseView(url);
    expect(stranger.view.layers.towers).toBeUndefined();
    expect(stranger.notes.map(({ value }) => value)).toEqual(['towers']);
  });

  it('can’t take the id of another', () => {
    expect(() => addLayer({ ...towers, id: 'sites' })).toThrow('sites');
  });
});

it('every layer that the app comes with stands under its own id', () => {
  expect(BUILT_IN.map(({ id }) => id)).toEqual(['sites', 'grid', 'land', 'opposition']);
});
