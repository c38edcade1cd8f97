import { useId } from 'react';
import type { MotifPaint, Paint, PathItem } from '../../theme/drawing';
import { drawEmblem, type Emblem } from '../../theme/emblem';
import { motifShape } from '../../theme/motif';
import { useTheme } from '../media';

/** What stands before the words of a legend, as pictures draw it too. */
export function EmblemIcon({ emblem }: { emblem: Emblem }) {
  const { width, height, items, trueSize } = drawEmblem(emblem, useTheme());
  return (
    <svg
      className={trueSize ? 'true-size' : width === height ? 'mark' : 'swatch'}
      {...(trueSize && { width, height })}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paths of an emblem have no other identity
        <EmblemPath key={index} item={item} />
      ))}
    </svg>
  );
}

const isMotif = (paint: Paint): paint is MotifPaint => typeof paint !== 'string';

function EmblemPath({ item }: { item: PathItem }) {
  const id = useId();
  const { d, x, y, scale, fill, stroke, strokeWidth, dash, opacity } = item;
  const moved = x !== 0 || y !== 0 || scale !== 1;
  return (
    <>
      {isMotif(fill) && <Motif id={id} paint={fill} />}
      <path
        d={d}
        {...(moved && { transform: `translate(${x} ${y}) scale(${scale})` })}
        fill={isMotif(fill) ? `url(#${id})` : fill}
        stroke={stroke}
        strokeWidth={strokeWidth}
        strokeDasharray={dash}
        strokeLinejoin="round"
        opacity={opacity}
      />
    </>
  );
}

function Motif({ id, paint: { motif, color, ground, period } }: { id: string; paint: MotifPaint }) {
  const { d, strokeWidth } = motifShape(motif, period);
  return (
    <pattern id={id} width={period} height={period} patternUnits="userSpaceOnUse">
      {ground !== null && <path d={`M0 0H${period}V${period}H0Z`} fill={ground} />}
      {strokeWidth === null ? (
        <path d={d} fill={color} />
      ) : (
        <path d={d} stroke={color} strokeWidth={strokeWidth} />
      )}
    </pattern>
  );
}
