import { describe, expect, it } from 'vitest';
import type { Callout } from '../../model/snapshot/callouts';
import type { DrawItem } from '../../theme/drawing';
import { type CalloutPlane, calloutItems } from './callouts';

const PLANE: CalloutPlane = {
  frame: { lon: -99, lat: 31, span: 0.05, bearing: 0, pitch: 0 },
  frameBox: { x: 0, y: 0, width: 1000, height: 600 },
  map: { x: 0, y: 80, width: 1000, height: 460 },
  onPlane: (lon, lat) => ({ lon, lat }),
};
const STYLE = { ink: '#111111', paper: '#ffffff', accent: '#aa0000', size: 12 };
const NOTE: Callout = { kind: 'note', lon: -99, lat: 31, text: 'Two lines\nof a note', side: 'ne', km: 50 };
const drawn = (callouts: readonly Callout[], plane = PLANE) =>
  calloutItems(callouts, plane, STYLE, (text, size) => text.length * size * 0.5);

const flat = (items: readonly DrawItem[]): DrawItem[] =>
  items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
const texts = (items: readonly DrawItem[]) =>
  flat(items).flatMap((item) => (item.kind === 'text' ? [item.text] : []));

describe('callouts on a picture', () => {
  it('have their words beside what they point at, and the tip of the arrow on it', () => {
    const { items, boxes } = drawn([NOTE]);
    expect(texts(items)).toEqual(['Two lines', 'of a note']);
    const [box] = boxes;
    expect(box?.x).toBeGreaterThan(500);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(300);
    const paths = flat(items).flatMap((item) => (item.kind === 'path' ? [item.d] : []));
    expect(paths.some((d) => d.startsWith('M500 300L'))).toBe(true);
  });

  it.each([
    [-90.1, 31],
    [-107.9, 31],
    [-99, 34.2],
    [-99, 27.5],
  ])('keep their words on the map where they point at %d, %d', (lon, lat) => {
    for (const side of ['ne', 'sw'] as const) {
      const [box] = drawn([{ ...NOTE, lon, lat, side }]).boxes;
      if (!box) throw new Error('a note has a box');
      expect(box.x).toBeGreaterThanOrEqual(PLANE.map.x);
      expect(box.x + box.width).toBeLessThanOrEqual(PLANE.map.x + PLANE.map.width);
      expect(box.y).toBeGreaterThanOrEqual(PLANE.map.y);
      expect(box.y + box.height).toBeLessThanOrEqual(PLANE.map.y + PLANE.map.height);
    }
  });

  it.each([
    [-81, 31],
    [-117, 31],
    [-99, 35.2],
    [-99, -10],
    // Beside a corner: only the rectangle around the circle would reach the map.
    [-89.4, 34.8],
  ])('have no words on a map that they miss, as at %d, %d', (lon, lat) => {
    for (const kind of ['note', 'circle', 'area'] as const) {
      const { items, boxes } = drawn([{ ...NOTE, kind, lon, lat, km: kind === 'area' ? 10 : 70 }]);
      expect(texts(items)).toEqual([]);
      expect(boxes).toEqual([]);
    }
  });

  it('have their words where only a part of the outline, or the ground within it, is on the map', () => {
    for (const kind of ['circle', 'area'] as const) {
      expect(drawn([{ ...NOTE, kind, lon: -89, km: 150 }]).boxes).toHaveLength(1);
      expect(drawn([{ ...NOTE, kind, lon: -99, km: 3000 }]).boxes).toHaveLength(1);
    }
  });

  it('say the distance of a circle, and nothing of an area without words', () => {
    expect(texts(drawn([{ ...NOTE, kind: 'circle', text: '', km: 80 }]).items)).toEqual(['within 80 km']);
    const area = drawn([{ ...NOTE, kind: 'area', text: ' ' }]);
    expect(texts(area.items)).toEqual([]);
    expect(flat(area.items)).toHaveLength(3);
  });

  it('are the same twice, and none where distances would be wrong or a place is not on the plane', () => {
    const all: Callout[] = [NOTE, { ...NOTE, kind: 'circle' }, { ...NOTE, kind: 'area' }];
    expect(drawn(all)).toEqual(drawn(all));
    expect(drawn(all, { ...PLANE, frame: { ...PLANE.frame, pitch: 30 } }).items).toEqual([]);
    const beside = drawn(all, { ...PLANE, onPlane: () => null });
    expect(flat(beside.items)).toEqual([]);
    expect(drawn([]).items).toEqual([]);
  });
});
