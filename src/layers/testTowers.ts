/** Water towers, of all things: a layer that only tests know, made while the app runs. */
import type { Feature, Point } from 'geojson';
import { TEST_SOURCES } from '../model/testData';
import { shownFill } from '../model/view/fill';
import type { AppState } from '../state/store';
import { classIndex, stepScale } from '../theme/scale';
import type { Layer } from './layer';
import { passesOwn } from './own';
import { Z } from './paint/zOrder';

export const TOWERS = [
  { id: 't1', name: 'Tower One', lon: -77.5, lat: 39, litres: 900, state: 'worn' },
  { id: 't2', name: 'Tower Two', lon: 10, lat: 50, litres: null, state: 'new' },
];
export type Tower = (typeof TOWERS)[number];

export const points = {
  type: 'FeatureCollection' as const,
  features: TOWERS.map(
    ({ id, lon, lat }): Feature<Point> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { id },
    }),
  ),
};
export const card = ({ id }: Tower) => ({ kind: 'record', layer: 'towers', id }) as const;
export const LITRES = 'towers.litres';
export const litres = () =>
  stepScale(
    LITRES,
    { unit: 'points', limits: [10, 100, 500, 1_000, 5_000], ramp: 'teal' },
    { title: 'Content of towers', note: 'As built.', noData: 'Nobody knows' },
  );
/** Towers that pass the filter of the layer. */
const passing = ({ view }: AppState) =>
  TOWERS.filter(({ state: word }) => passesOwn(view, 'towers', 'state', word));
const hoverOf = ({ id }: Tower) => ({ kind: 'record', layer: 'towers', id }) as const;
const known = (id: unknown) => TOWERS.find((tower) => tower.id === id);
const dot = { emblem: { kind: 'dot', color: { light: '#0000aa', dark: '#aaaaff' }, filled: true } } as const;

/** The colour of a tower: of its class while its metric is the fill, else none in particular. */
function paintOf(tower: Tower, { view }: AppState): string {
  const index = shownFill(view) === LITRES ? classIndex(litres(), tower.litres) : null;
  return index === null ? '#0000aa' : (litres().classes[index]?.color.light ?? '');
}

export const towers: Layer = {
  id: 'towers',
  label: () => 'Water towers',
  tables: () => ({ onScreen: [], inExports: [] }),
  metrics: {
    ids: [LITRES],
    label: () => 'Of towers',
    areas: () => 'Towers',
    scaleOf: (metric) => (metric === LITRES ? litres() : null),
  },
  title: {
    order: 9,
    subject: () => 'water towers',
    reading: (view) => (shownFill(view) === LITRES ? null : 'towers by their height'),
  },
  choices: [
    {
      key: 'state',
      label: () => 'State of the tower',
      options: [
        { word: 'new', label: () => 'As new' },
        { word: 'worn', label: () => 'Worn' },
        { word: 'old', label: () => 'Old' },
      ],
    },
  ],
  record: (id) => {
    return known(id) ?? null;
  },
  facts: (id) => [{ name: 'Content', value: `${known(id)?.litres ?? 'unknown'} l` }],
  list: {
    tab: 'towers',
    order: 9,
    label: () => 'Towers',
    inView: passing,
    counted: (shown) => `${shown} towers`,
    off: () => 'Towers are off.',
    row: {
      keyOf: (tower: Tower) => tower.id,
      name: (tower: Tower) => tower.name,
      facts: (tower: Tower) => `${tower.litres ?? 'unknown'}`,
      selection: card,
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
              filter: ['in', ['get', 'id'], ['literal', passing(state).map(({ id }) => id)]],
              paint: {
                'circle-color': [
                  'match',
                  ['get', 'id'],
                  ...TOWERS.flatMap((tower) => [tower.id, paintOf(tower, state)]),
                  '#000000',
                ],
              } as never,
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
                action: { kind: 'select', selection: card(tower) },
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
    filters: ({ own }) => own.towers?.state?.map((word) => `state ${word}`) ?? [],
    subject: () => 'towers for water',
    described: (of, seen) => {
      const text = `${passing(of).filter(({ lon, lat }) => seen.holds(lon, lat)).length} towers.`;
      return { full: text, short: text };
    },
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
      rows: (of, seen) => passing(of).filter(({ lon, lat }) => seen.holds(lon, lat)),
      idOf: (tower: Tower) => tower.id,
      cells: ({ state: _, ...tower }: Tower) => ({ ...tower }),
    },
  }),
};

function firstSource() {
  const [source] = TEST_SOURCES;
  if (!source) throw new Error('the test world has no sources');
  return source;
}
