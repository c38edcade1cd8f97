/** What the charts have in common: their form, their sizes, axes and keys. */
import type { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { formatNumber, gridMessages } from '../../../i18n/words';
import type { NewLoad } from '../../../model/grid/whatIf';
import type { ChartColors } from '../chartColors';

/** Width of every drawing, in its own units; one unit is about one pixel on a phone. */
export const WIDTH = 360;

export interface ChartSpec {
  id: string;
  title: string;
  /** What the chart shows, for readers who can't see it. */
  summary: string;
  height: number;
  draw(colors: ChartColors): ReactNode;
  columns: readonly string[];
  /** Null is "no value". */
  rows: readonly (readonly (string | number | null)[])[];
}

/** What the drawings need to know besides the data. */
export interface ChartContext {
  /** Whole hours from UTC; null when the local time is not known and UTC stands in. */
  utcOffset: number | null;
  load: NewLoad | null;
}

export const LEFT = 40;
export const RIGHT = 8;
export const TOP = 16;
export const FONT = 10;

/** One digit is all that a mean of whole MW bears. */
export const tenth = (value: number) => Math.round(value * 10) / 10;

/** Gigawatts where a scale in megawatts would be long. */
export function unitFor(most: number): { name: string; write(mw: number): string } {
  return most >= 10_000
    ? { name: 'GW', write: (mw) => formatNumber(mw / 1000, mw % 1000 === 0 ? 0 : 1) }
    : { name: 'MW', write: (mw) => formatNumber(mw, most < 10 ? 1 : 0) };
}

/** Horizontal lines with their values, and the unit over them. */
export function Rows({
  y,
  unit,
  colors,
}: {
  y: ReturnType<typeof scaleLinear<number>>;
  unit: ReturnType<typeof unitFor>;
  colors: ChartColors;
}) {
  return (
    <>
      <text x={LEFT - 6} y={TOP - 7} textAnchor="end" fill={colors.muted} fontSize={FONT}>
        {unit.name}
      </text>
      {y.ticks(4).map((mw) => (
        <g key={mw}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(mw)} y2={y(mw)} stroke={colors.grid} />
          <text x={LEFT - 6} y={y(mw) + 3.5} textAnchor="end" fill={colors.muted} fontSize={FONT}>
            {unit.write(mw)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Words under the horizontal axis. */
export function AxisWords({ y, colors, children }: { y: number; colors: ChartColors; children: string }) {
  return (
    <text x={(LEFT + WIDTH - RIGHT) / 2} y={y} textAnchor="middle" fill={colors.muted} fontSize={FONT}>
      {children}
    </text>
  );
}

/** A swatch and what it stands for. */
export function Key({
  x,
  color,
  dashed,
  text,
  ink,
}: {
  x: number;
  color: string;
  dashed?: boolean;
  text: string;
  ink: string;
}) {
  return (
    <g>
      <line
        x1={x}
        x2={x + 16}
        y1={TOP - 10}
        y2={TOP - 10}
        stroke={color}
        strokeWidth="3"
        {...(dashed && { strokeDasharray: '5 3' })}
      />
      <text x={x + 20} y={TOP - 6.5} fill={ink} fontSize={FONT}>
        {text}
      </text>
    </g>
  );
}

/** Rounded as it is written, so that no limit claims more than it shows. */
export const tenthOf = (mw: number, unit: string) => (unit === 'GW' ? Math.round(mw / 100) * 100 : mw);

/** What the hours of a chart count from. */
export const clockWords = (utcOffset: number | null) =>
  utcOffset === null ? gridMessages.charts.utc : gridMessages.charts.localTime(utcOffset);
