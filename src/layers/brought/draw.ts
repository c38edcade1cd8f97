/** How own data are drawn: points, lines and areas of one set, in the colors of its classes. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { OwnRecord, OwnSet } from '../../model/own/set';
import type { Mode } from '../../theme/color';
import { GROUND } from '../../theme/palette';
import type { StylePart } from '../layer';
import type { Asked } from '../own';
import { byZoom, get, isIn, matchLists, raw } from '../paint/expressions';
import { Z } from '../paint/zOrder';
import { classColor, classings, coloring, OWN_COLOR, wordOf } from './classes';

/** Heights of what is brought: areas and lines over ours, points over all marks. */
export const OWN_Z = { area: Z.wires + 20, line: Z.wires + 30, point: Z.marks + 50 } as const;

/** Ids of the layers of the style. */
export const styleIds = (id: string) => ({
  fill: `${id}-fill`,
  outline: `${id}-outline`,
  line: `${id}-line`,
  point: `${id}-point`,
  name: `${id}-name`,
  marked: `${id}-marked`,
});

const sizeKey = (column: string) => `${column}size`;

const collections = new WeakMap<readonly OwnRecord[], FeatureCollection>();

/** All records with their class by each column and their size by each column of numbers; made once. */
export function collectionOf(set: Pick<OwnSet, 'columns' | 'records'>): FeatureCollection {
  const known = collections.get(set.records);
  if (known) return known;
  const cuts = classings(set).map((cut) => ({ cut, at: set.columns.indexOf(cut.column) }));
  const sizes = set.columns.flatMap(({ key, type }, at) => {
    if (type !== 'number') return [];
    const most = set.records.reduce((max, { cells }) => Math.max(max, Number(cells[at] ?? 0)), 0);
    return most > 0 ? [{ key: sizeKey(key), at, most }] : [];
  });
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: set.records.map(({ id, name, geometry, cells }): Feature => {
      const properties: Record<string, string | number> = { id, name };
      for (const { cut, at } of cuts) properties[cut.column.key] = cut.indexOf(cells[at] ?? null);
      // The area of a mark grows with its number.
      for (const { key, at, most } of sizes)
        properties[key] = Math.sqrt(Math.max(0, Number(cells[at] ?? 0)) / most);
      return { type: 'Feature', geometry, properties };
    }),
  };
  collections.set(set.records, collection);
  return collection;
}

/** What the map is to show of a set. */
interface OwnPicture {
  mode: Mode;
  on: boolean;
  asked: Asked;
  /** Ids of records that are selected or pointed at. */
  marked: readonly string[];
  font: string | null;
}

/** Nothing while the layer is off. */
export function ownStyle(set: OwnSet, { mode, on, asked, marked, font }: OwnPicture): StylePart {
  if (!on) return { points: {}, bands: [] };
  const ids = styleIds(set.id);
  const cut = coloring(set);
  const color =
    cut === null
      ? OWN_COLOR[mode]
      : matchLists(
          get(cut.column.key),
          cut.classes.map((_, index) => [[index], classColor(cut, index)[mode]] as const),
          GROUND.muted[mode],
        );
  const passing = classings(set).flatMap((one) => {
    const words = asked?.[one.column.key];
    if (!words) return [];
    const indexes = one.classes.flatMap((_, index) => (words.includes(wordOf(one, index)) ? index : []));
    return [raw('in', get(one.column.key), ['literal', indexes])];
  });
  const of = (type: string, ...more: readonly unknown[]) =>
    raw('all', raw('==', raw('geometry-type'), type), ...passing, ...more) as FilterSpecification;
  const size = set.sizeBy === null ? 0.25 : raw('coalesce', get(sizeKey(set.sizeBy)), 0);
  const radius = (least: number, more: number) => raw('+', least, raw('*', more, size));
  const source = set.id;
  const areas: LayerSpecification[] = [
    {
      id: ids.fill,
      type: 'fill',
      source,
      filter: of('Polygon'),
      paint: { 'fill-color': color, 'fill-opacity': 0.35 },
    },
    {
      id: ids.outline,
      type: 'line',
      source,
      filter: of('Polygon'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': byZoom([4, 0.8], [10, 2]) },
    },
  ];
  const lines: LayerSpecification[] = [
    {
      id: ids.line,
      type: 'line',
      source,
      filter: of('LineString'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': color, 'line-width': byZoom([4, 1.5], [10, 3.5]) },
    },
    {
      id: ids.marked,
      type: 'line',
      source,
      filter: raw('all', raw('!=', raw('geometry-type'), 'Point'), isIn('id', marked)) as FilterSpecification,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': GROUND.accent[mode], 'line-width': byZoom([4, 2], [10, 4]) },
    },
  ];
  const points: LayerSpecification[] = [
    {
      id: ids.point,
      type: 'circle',
      source,
      filter: of('Point'),
      paint: {
        'circle-color': color,
        'circle-radius': byZoom([3, radius(2.5, 7)], [8, radius(4.5, 12)], [13, radius(6, 18)]),
        'circle-stroke-color': GROUND.paper[mode],
        'circle-stroke-width': 1.25,
      },
    },
  ];
  if (font !== null)
    points.push({
      id: ids.name,
      type: 'symbol',
      source,
      minzoom: 9,
      filter: of('Point', raw('!=', get('name'), '')),
      layout: {
        'text-field': get('name'),
        'text-font': [font],
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: {
        'text-color': GROUND.ink[mode],
        'text-halo-color': GROUND.paper[mode],
        'text-halo-width': 1.5,
      },
    });
  return {
    points: { [set.id]: { data: collectionOf(set) } },
    bands: [
      { z: OWN_Z.area, layers: areas },
      { z: OWN_Z.line, layers: lines },
      { z: OWN_Z.point, layers: points },
    ],
  };
}
