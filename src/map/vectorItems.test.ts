import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unmercator } from '../model/snapshot/frame';
import type { DrawItem, GroupItem, PathItem, TextItem } from '../theme/drawing';
import type { DrawnFeature } from './drawnFeature';
import { type VectorScene, vectorGroups } from './vectorItems';

/** The map box shows the middle of the world: tiles of zoom 2 are 256 px wide, four of them meet at (256, 256). */
const SCENE: VectorScene = {
  width: 512,
  height: 512,
  project: (x, y) => [(x - 0.25) * 1024, (y - 0.25) * 1024],
  reach: { from: 0.25, to: 0.75 },
  measure: (text, size) => text.length * size * 0.6,
  labelAt: () => true,
};

/** A place in px of the map box, as longitude and latitude. */
const at = (x: number, y: number) => unmercator(0.25 + x / 1024, 0.25 + y / 1024);
const rectangle = (left: number, top: number, right: number, bottom: number): Geometry => ({
  type: 'Polygon',
  coordinates: [[at(left, top), at(left, bottom), at(right, bottom), at(right, top), at(left, top)]],
});
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: at(x, y) });
const color = (r: number, g: number, b: number, a = 1) => ({ r: r * a, g: g * a, b: b * a, a });

interface Given {
  geometry: Geometry;
  type: string;
  paint?: Record<string, unknown>;
  layout?: Record<string, unknown>;
  properties?: Record<string, unknown>;
  tile?: { z: number; x: number; y: number };
  id?: string;
}
const WEST = { z: 2, x: 1, y: 1 };
const EAST = { z: 2, x: 2, y: 1 };
const feature = ({
  geometry,
  type,
  paint = {},
  layout = {},
  properties = {},
  tile = WEST,
  id = 'layer',
}: Given) => ({ geometry, properties, tile, layer: { id, type, paint, layout } }) satisfies DrawnFeature;

const groupsOf = (features: DrawnFeature[], scene = SCENE, order = ['layer']) =>
  vectorGroups(order, features, scene);
const flat = (items: readonly DrawItem[]): DrawItem[] =>
  items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
const paths = (groups: readonly GroupItem[]) =>
  flat(groups).filter((item): item is PathItem => item.kind === 'path');
const texts = (groups: readonly GroupItem[]) =>
  flat(groups).filter((item): item is TextItem => item.kind === 'text');
const numbers = (d: string) => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

describe('areas', () => {
  const paint = { 'fill-color': color(1, 0, 0) };

  it('of one colour become one path, each piece cut to its tile', () => {
    // Both tiles hold the shape with some more of it beyond their edge, as map tiles do.
    const [group] = groupsOf([
      feature({ geometry: rectangle(100, 50, 270, 90), type: 'fill', paint }),
      feature({ geometry: rectangle(240, 50, 400, 90), type: 'fill', paint, tile: EAST }),
    ]);
    expect(group).toMatchObject({ id: 'layer', clip: { x: 0, y: 0, width: 512, height: 512 } });
    const [area, ...others] = paths(group ? [group] : []);
    expect(others).toEqual([]);
    expect(area?.fill).toBe('#ff0000');
    const [west, east] = (area?.d ?? '').split('Z').map(numbers);
    expect(Math.max(...(west ?? []))).toBe(256);
    expect(Math.min(...(east ?? []).filter((_, index) => index % 2 === 0))).toBe(256);
  });

  it('that let the ground through are opaque in a group that is not', () => {
    const [group] = groupsOf([
      feature({
        geometry: rectangle(10, 10, 90, 90),
        type: 'fill',
        paint: { ...paint, 'fill-opacity': 0.3 },
      }),
    ]);
    expect(group?.items).toMatchObject([
      { kind: 'group', id: 'layer-1', opacity: 0.3, items: [{ opacity: 1 }] },
    ]);
  });

  it('are kept as motifs where the map has a pattern', () => {
    const [area] = paths(
      groupsOf([
        feature({
          geometry: rectangle(10, 10, 90, 90),
          type: 'fill',
          paint: { 'fill-pattern': { from: { name: 'x' }, to: { name: 'pattern|light|dots|#93a2b0' } } },
        }),
      ]),
    );
    expect(area?.fill).toEqual({ motif: 'dots', color: '#93a2b0', ground: null, period: 8 });
    expect(area?.stroke).toBe('none');
  });

  it('that nobody sees are left out: targets of the pointer', () => {
    expect(
      groupsOf([
        feature({
          geometry: rectangle(10, 10, 90, 90),
          type: 'fill',
          paint: { 'fill-color': color(0, 0, 0, 0), 'fill-opacity': 0 },
        }),
      ]),
    ).toEqual([]);
  });
});

describe('lines', () => {
  const line = (...places: [number, number][]): Geometry => ({
    type: 'LineString',
    coordinates: places.map(([x, y]) => at(x, y)),
  });
  const paint = { 'line-color': color(0, 0, 1), 'line-width': 2 };

  it('that tiles have cut are whole again', () => {
    const [path, ...others] = paths(
      groupsOf([
        feature({ geometry: line([100, 50], [280, 50]), type: 'line', paint }),
        feature({ geometry: line([230, 50], [300, 50], [400, 80]), type: 'line', paint, tile: EAST }),
      ]),
    );
    expect(others).toEqual([]);
    expect(path?.d.match(/M/g)).toHaveLength(1);
    expect(path).toMatchObject({ stroke: '#0000ff', strokeWidth: 2, fill: 'none' });
  });

  it('around areas leave out the edges that tiles have made', () => {
    // The tile ends at 256; its copy of the shape was closed at 270.
    const [path] = paths(groupsOf([feature({ geometry: rectangle(100, 50, 270, 90), type: 'line', paint })]));
    const xs = numbers(path?.d ?? '').filter((_, index) => index % 2 === 0);
    expect(Math.max(...xs)).toBe(256);
    // Only the two ends lie on the cut: nothing runs along it.
    expect(xs.filter((x) => x === 256)).toHaveLength(2);
  });

  it('are dashed in their own width', () => {
    const [path] = paths(
      groupsOf([
        feature({
          geometry: line([10, 10], [90, 10]),
          type: 'line',
          paint: { ...paint, 'line-dasharray': { from: [3, 2], to: [3, 2] } },
        }),
      ]),
    );
    expect(path?.dash).toBe('6 4');
  });
});

describe('circles', () => {
  const paint = { 'circle-color': color(0, 0.5, 0), 'circle-radius': 4, 'circle-opacity': 0.6 };

  it('are drawn once, though two tiles hold them', () => {
    const given = { geometry: point(256.2, 40), type: 'circle', paint, properties: { id: 'a' } };
    expect(paths(groupsOf([feature(given), feature({ ...given, tile: EAST })]))).toHaveLength(1);
    expect(paths(groupsOf([feature(given), feature(given)]))).toHaveLength(2);
  });

  it('with a soft edge add up to their colour in the middle', () => {
    const discs = paths(
      groupsOf([
        feature({ geometry: point(50, 50), type: 'circle', paint: { ...paint, 'circle-blur': 0.5 } }),
      ]),
    );
    expect(discs.length).toBeGreaterThan(1);
    expect(1 - discs.reduce((through, { opacity }) => through * (1 - opacity), 1)).toBeCloseTo(0.6, 2);
  });

  it('have their line outside', () => {
    const [ring] = paths(
      groupsOf([
        feature({
          geometry: point(50, 50),
          type: 'circle',
          paint: {
            'circle-color': color(0, 0, 0, 0),
            'circle-radius': 10,
            'circle-stroke-color': color(1, 0, 1),
            'circle-stroke-width': 2,
          },
        }),
      ]),
    );
    expect(ring).toMatchObject({ fill: 'none', stroke: '#ff00ff', strokeWidth: 2 });
    expect(ring?.d.startsWith('M-11 0')).toBe(true);
  });

  it('outside the map box are left out, and those that reach into it are not', () => {
    const circle = (x: number) => feature({ geometry: point(x, 50), type: 'circle', paint });
    const scene = { ...SCENE, reach: { from: 0.2, to: 0.8 } };
    expect(paths(groupsOf([circle(-3)], scene))).toHaveLength(1);
    expect(paths(groupsOf([circle(-5)], scene))).toHaveLength(0);
  });
});

describe('marks and names', () => {
  const mark = (id: string, x: number, key: number) =>
    feature({
      geometry: point(x, 60),
      type: 'symbol',
      properties: { id },
      layout: {
        'icon-image': { name: 'site|light|dataCenter|operating|0|1' },
        'icon-size': 0.9,
        'symbol-sort-key': key,
      },
    });

  it('make a group of each mark, named after its site, in the order of their keys', () => {
    const [group] = groupsOf([mark('b', 20, 2), mark('a', 40, 1)]);
    expect(group?.items.map((item) => item.kind === 'group' && item.id)).toEqual(['layer-a', 'layer-b']);
    // The box of 24 px lies around the point.
    expect(paths(group ? [group] : [])[0]).toMatchObject({ x: 40 - 12 * 0.9, y: 60 - 12 * 0.9, scale: 0.9 });
  });

  it('give every group an id of its own', () => {
    const [group] = groupsOf([mark('a', 20, 2), mark('a', 40, 1)]);
    expect(group?.items.map((item) => item.kind === 'group' && item.id)).toEqual(['layer-a', 'layer-a-2']);
  });

  const label = (layout: Record<string, unknown>) =>
    feature({
      geometry: point(100, 100),
      type: 'symbol',
      paint: {
        'text-color': color(0, 0, 0),
        'text-halo-color': color(1, 1, 1, 0.5),
        'text-halo-width': 1.5,
      },
      layout: { 'text-field': 'Leesburg', 'text-size': 10, 'text-font': ['Inter SemiBold'], ...layout },
    });

  it('set text with its halo and weight', () => {
    expect(texts(groupsOf([label({})]))).toMatchObject([
      {
        text: 'Leesburg',
        x: 100,
        size: 10,
        weight: 600,
        anchor: 'middle',
        color: '#000000',
        halo: { color: 'rgba(255,255,255,0.5)', width: 3 },
      },
    ]);
  });

  it('put a name that may stand in several places where the map has put it', () => {
    const scene: VectorScene = { ...SCENE, labelAt: (_, x) => x > 110 };
    const layout = { 'text-variable-anchor': ['center', 'top', 'left', 'right'], 'text-radial-offset': 1 };
    const [name] = texts(groupsOf([label(layout)], scene));
    // Eight letters of 6 px, an em and the padding to the right of the point.
    expect(name?.x).toBe(100 + 24 + 10 + 2);
    expect(texts(groupsOf([label(layout)], { ...SCENE, labelAt: () => false }))).toEqual([]);
  });

  it('break names as the map does', () => {
    const rows = texts(groupsOf([label({ 'text-field': 'WEST VIRGINIA', 'text-max-width': 7 })]));
    expect(rows.map(({ text }) => text)).toEqual(['WEST', 'VIRGINIA']);
    expect((rows[1]?.y ?? 0) - (rows[0]?.y ?? 0)).toBeCloseTo(12);
  });
});

describe('groups', () => {
  it('follow the order of the layers', () => {
    const circle = (id: string) => feature({ geometry: point(50, 50), type: 'circle', id });
    const groups = groupsOf([circle('upper'), circle('lower')], SCENE, ['lower', 'middle', 'upper']);
    expect(groups.map(({ id }) => id)).toEqual(['lower', 'upper']);
  });

  it('show a world that repeats as often as it is in view', () => {
    const scene = {
      ...SCENE,
      reach: { from: -0.4, to: 1.6 },
      width: 4096,
      project: (x: number, y: number) => [(x + 0.5) * 1024, y * 1024] as const,
    };
    expect(paths(groupsOf([feature({ geometry: point(256, 50), type: 'circle' })], scene))).toHaveLength(2);
  });
});
