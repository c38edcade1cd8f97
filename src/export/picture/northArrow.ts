/** A small arrow that points north on a map that is turned. */
import { NORTH } from '../../i18n/words';
import type { PathItem } from '../../theme/drawing';
import type { Furniture, FurnitureStyle } from './scaleBar';

/** Points of the arrow that looks up, in sizes of its letter from the middle: tip, right, notch, left. */
const NEEDLE = [
  [0, -0.8],
  [0.5, 1.5],
  [0, 1.1],
  [-0.5, 1.5],
] as const;
/** Middle of the letter. */
const LETTER = 1.35;
const RADIUS = 1.9;

/**
 * The arrow, with an upright letter at its tip.
 * @param bearing degrees clockwise from north that the map has at its top
 */
export function northArrow(bearing: number, style: FurnitureStyle): Furniture {
  const { ink, paper, size } = style;
  const middle = RADIUS * size;
  const turn = (-bearing * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const at = (x: number, y: number): [number, number] => [
    Math.round((middle + (x * cos - y * sin) * size) * 100) / 100,
    Math.round((middle + (x * sin + y * cos) * size) * 100) / 100,
  ];
  const d = `M${NEEDLE.map(([x, y]) => at(x, y).join(' ')).join('L')}Z`;
  const arrow: PathItem = {
    kind: 'path',
    d,
    x: 0,
    y: 0,
    scale: 1,
    fill: ink,
    stroke: 'none',
    strokeWidth: 0,
    dash: '',
    opacity: 1,
  };
  const [x, y] = at(0, -LETTER);
  return {
    items: [
      { ...arrow, fill: paper, stroke: paper, strokeWidth: 3 },
      arrow,
      {
        kind: 'text',
        text: NORTH,
        x,
        y,
        size,
        weight: 600,
        color: ink,
        anchor: 'middle',
        letterSpacing: 0,
        halo: { color: paper, width: 3 },
      },
    ],
    width: 2 * middle,
    height: 2 * middle,
  };
}
