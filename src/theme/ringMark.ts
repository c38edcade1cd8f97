/** What a cluster of sites looks like: a ring of class shares around paper, drawn alike on the map and in pictures. */
import { SITE_CLASSES } from '../model/vocabulary';
import type { Mode } from './color';
import { GROUND, SITE_CLASS_COLORS } from './palette';
import type { MarkPart } from './siteMark';

/** Inner radius as a share of the outer one. */
const INNER = 0.68;
/** Paper around the ring, px. */
const CASING = 1.5;

const tidy = (value: number) => String(Math.round(value * 1000) / 1000);

/** A whole circle around the origin as path data. */
export function circlePath(radius: number): string {
  const r = tidy(radius);
  const across = tidy(2 * radius);
  return `M${tidy(-radius)} 0a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
}

/** The sector of a ring between two angles, radians clockwise from the right; less than a whole turn. */
function sector(outer: number, inner: number, from: number, to: number): string {
  const at = (radius: number, angle: number) =>
    `${tidy(radius * Math.cos(angle))} ${tidy(radius * Math.sin(angle))}`;
  const wide = to - from > Math.PI ? 1 : 0;
  const arc = (radius: number, sweep: 0 | 1, angle: number) =>
    `A${tidy(radius)} ${tidy(radius)} 0 ${wide} ${sweep} ${at(radius, angle)}`;
  return `M${at(outer, from)}${arc(outer, 1, to)}L${at(inner, to)}${arc(inner, 0, from)}Z`;
}

/**
 * The paths of a ring around the origin, in painting order.
 * @param shares of each class in the order of `SITE_CLASSES`, in any unit
 * @param diameter of the ring's outer edge, px
 */
export function ringParts(shares: readonly number[], mode: Mode, diameter: number): MarkPart[] {
  const outer = diameter / 2;
  const inner = outer * INNER;
  const sum = shares.reduce((total, share) => total + share, 0);
  const filled = (d: string, fill: string): MarkPart => ({
    d,
    fill,
    stroke: 'none',
    strokeWidth: 0,
    dash: '',
  });
  const paper = GROUND.paper[mode];
  const parts = [filled(circlePath(outer + CASING), paper)];
  let angle = -Math.PI / 2;
  for (const [index, siteClass] of SITE_CLASSES.entries()) {
    const share = (shares[index] ?? 0) / sum;
    if (share === 0) continue;
    const color = SITE_CLASS_COLORS[siteClass][mode];
    // An arc that ends where it began is none.
    if (share === 1) parts.push(filled(circlePath(outer), color), filled(circlePath(inner), paper));
    else parts.push(filled(sector(outer, inner, angle, angle + share * 2 * Math.PI), color));
    angle += share * 2 * Math.PI;
  }
  return parts;
}
