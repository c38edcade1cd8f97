import { describe, expect, it } from 'vitest';
import { albersPlace, asMercator } from '../../geo/albersUsa';
import type { Point } from '../../geo/clip';
import { mercator } from '../../model/snapshot/frame';
import { onAlbers, type TilePiece } from './shapes';

const TILE = 4096;
const Z = 4;
const GRID = { world: TILE * 2 ** Z };

const unit = (lon: number, lat: number): Point => {
  const [x, y] = mercator(lon, lat);
  return [Math.round(x * GRID.world), Math.round(y * GRID.world)];
};

/** The same shape in a tile, as a tile has it: with what lies around. */
function piece(kind: TilePiece['kind'], x: number, y: number, parts: Point[][]): TilePiece {
  return {
    kind,
    parts,
    edges: { left: x * TILE, top: y * TILE, right: (x + 1) * TILE, bottom: (y + 1) * TILE },
    tile: `${x}/${y}`,
  };
}

const box = (west: number, south: number, east: number, north: number): Point[] => [
  unit(west, north),
  unit(east, north),
  unit(east, south),
  unit(west, south),
];

describe('shapes of tiles in Albers’ projection', () => {
  // The edge between columns 3 and 4 of zoom level 4 is 90° west.
  const cut = [piece('area', 3, 6, [box(-92, 36, -88, 38)]), piece('area', 4, 6, [box(-92, 36, -88, 38)])];

  it('joins an area that tiles have cut: no line along the cut', () => {
    const geometry = onAlbers(cut, 'states', GRID);
    if (geometry?.type !== 'MultiPolygon') throw new Error('no area');
    expect(geometry.coordinates).toHaveLength(1);
    const [rings = []] = geometry.coordinates;
    expect(rings).toHaveLength(1);
    const middle = asMercator(albersPlace(-90, 37) ?? [0, 0]);
    const near = rings[0]?.filter(([lon = 0, lat = 0]) => Math.hypot(lon - middle[0], lat - middle[1]) < 0.6);
    expect(near).toEqual([]);
  });

  it('joins a line that tiles have cut', () => {
    const line = [unit(-92, 37), unit(-88, 37)];
    const geometry = onAlbers([piece('line', 3, 6, [line]), piece('line', 4, 6, [line])], 'states', GRID);
    expect(geometry?.type === 'MultiLineString' && geometry.coordinates.length).toBe(1);
  });

  it('bends a parallel that has two points only', () => {
    const line = [unit(-112, 45), unit(-91, 45)];
    const geometry = onAlbers([piece('line', 3, 5, [line])], 'states', GRID);
    if (geometry?.type !== 'MultiLineString') throw new Error('no line');
    const lats = geometry.coordinates.flat().map(([, lat = 0]) => lat);
    // The middle of the country lies farther south on the plane than the ends of the parallel's run.
    const [first = 0] = lats;
    expect(first - Math.min(...lats)).toBeGreaterThan(0.5);
  });

  it('keeps a hole, and what covers a place twice whole', () => {
    const outer = box(-100, 36, -96, 40);
    const hole = box(-99, 37, -97, 39).toReversed();
    const holed = onAlbers([piece('area', 3, 6, [outer, hole])], 'states', GRID);
    expect(holed?.type === 'MultiPolygon' && holed.coordinates[0]?.length).toBe(2);
    const twice = onAlbers([piece('area', 3, 6, [outer, box(-99, 37, -97, 39)])], 'states', GRID);
    expect(twice?.type === 'MultiPolygon' && twice.coordinates[0]?.length).toBe(1);
  });

  it('draws what belongs to Alaska in its frame only', () => {
    const alaska = piece('area', 1, 4, [box(-156, 60, -143, 66)]);
    expect(onAlbers([alaska], 'states', GRID)).toBeNull();
    expect(onAlbers([alaska], 'alaska', GRID)).not.toBeNull();
    const seattle = piece('point', 2, 5, [[unit(-122.3, 47.6)]]);
    expect(onAlbers([seattle], 'alaska', GRID)).toBeNull();
    expect(onAlbers([seattle], 'states', GRID)).not.toBeNull();
  });

  it('cuts out what lies under a frame', () => {
    // Baja California, whose middle is under the frame of Alaska.
    const baja = piece('area', 2, 6, [box(-116, 25, -113, 31)]);
    const whole = onAlbers([baja], 'states', GRID);
    if (whole?.type !== 'MultiPolygon') throw new Error('no area');
    const hidden = whole.coordinates
      .flat(2)
      .filter(
        ([lon = 0, lat = 0]) => lat < asMercator(albersPlace(-115, 30.9) ?? [0, 0])[1] - 3 && lon > -115,
      );
    expect(hidden).toEqual([]);
  });

  it('takes a point once, from the tile it lies in', () => {
    const point = unit(-89.99, 37);
    const geometry = onAlbers(
      [piece('point', 3, 6, [[point]]), piece('point', 4, 6, [[point]])],
      'states',
      GRID,
    );
    expect(geometry?.type === 'MultiPoint' && geometry.coordinates.length).toBe(1);
  });
});
