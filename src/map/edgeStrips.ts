/** Room along the edge of a picture's map, so that no name of the ground is cut off there. Pure. */
import type { Rectangle } from '../model/snapshot/frame';

/** Short enough that a piece of a large picture knows all strips it shows, px. */
const LENGTH = 40;
const WIDTH = 2;

/** Strips that lie on the edge of a map box, one beside the other; px from its top left. */
export function edgeStrips(width: number, height: number): Rectangle[] {
  const along = (side: number) => {
    const count = Math.max(1, Math.ceil(side / LENGTH));
    return Array.from({ length: count }, (_, index) => ({
      at: (index * side) / count,
      length: side / count,
    }));
  };
  const across = along(width).flatMap(({ at, length }) =>
    [0, height].map((y) => ({ x: at, y: y - WIDTH / 2, width: length, height: WIDTH })),
  );
  const down = along(height).flatMap(({ at, length }) =>
    [0, width].map((x) => ({ x: x - WIDTH / 2, y: at, width: WIDTH, height: length })),
  );
  return [...across, ...down];
}
