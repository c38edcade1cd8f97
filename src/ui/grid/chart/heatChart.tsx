import { scaleBand, scaleQuantize } from 'd3-scale';
import { formatMegawatts, gridMessages } from '../../../i18n/words';
import { scaleFor } from '../../../layers/scales';
import type { ChartData } from '../../../model/grid/charts';
import {
  AxisWords,
  type ChartContext,
  type ChartSpec,
  clockWords,
  FONT,
  RIGHT,
  TOP,
  tenth,
  tenthOf,
  unitFor,
  WIDTH,
} from './parts';

/** Mean demand by month and hour of the day. */
export function heatChart({ heat }: ChartData, { utcOffset }: ChartContext): ChartSpec {
  const cell = 13;
  const left = 30;
  const bottom = TOP + 12 * cell;
  const height = bottom + 66;
  const known = [...heat].map((mw, index) => ({ mw, index })).filter(({ mw }) => !Number.isNaN(mw));
  const low = known.reduce((a, b) => (b.mw < a.mw ? b : a), known[0] ?? { mw: 0, index: 0 });
  const high = known.reduce((a, b) => (b.mw > a.mw ? b : a), known[0] ?? { mw: 0, index: 0 });
  const text = gridMessages.charts.heat;
  const monthOf = (index: number) => gridMessages.charts.months[Math.floor(index / 24)] ?? '';
  const place = (index: number) => text.at(monthOf(index), index % 24);
  const clock = clockWords(utcOffset);
  return {
    id: 'heat',
    title: text.title,
    summary: text.summary(
      formatMegawatts(high.mw),
      place(high.index),
      formatMegawatts(low.mw),
      place(low.index),
    ),
    height,
    columns: [text.columns.month, `${text.columns.hour} (${clock})`, text.columns.mw],
    rows: [...heat].map((mw, index) => [monthOf(index), index % 24, Number.isNaN(mw) ? null : tenth(mw)]),
    draw: (colors) => {
      const ramp = scaleFor('grid.peak').classes.map(({ color }) => color[colors.theme]);
      // A flat series would have a scale without extent.
      const shade = scaleQuantize([low.mw, high.mw > low.mw ? high.mw : low.mw + 1], ramp);
      const unit = unitFor(high.mw);
      const x = scaleBand(
        Array.from({ length: 24 }, (_, hour) => hour),
        [left, WIDTH - RIGHT],
      );
      const strip = scaleBand(ramp, [left, WIDTH - RIGHT]);
      const limits = [low.mw, ...shade.thresholds(), high.mw];
      return (
        <>
          {[...heat].map((mw, index) => {
            const hour = index % 24;
            const month = Math.floor(index / 24);
            return (
              <rect
                key={`${month} ${hour}`}
                x={x(hour)}
                y={TOP + month * cell}
                width={x.bandwidth() + 0.6}
                height={cell + 0.6}
                fill={Number.isNaN(mw) ? colors.paper : shade(mw)}
              />
            );
          })}
          {gridMessages.charts.months.map((month, index) => (
            <text
              key={month}
              x={left - 5}
              y={TOP + index * cell + 10}
              textAnchor="end"
              fill={colors.muted}
              fontSize={FONT}
            >
              {month}
            </text>
          ))}
          {[0, 6, 12, 18].map((hour) => (
            <text key={hour} x={x(hour)} y={bottom + 12} fill={colors.muted} fontSize={FONT}>
              {`${hour}:00`}
            </text>
          ))}
          <AxisWords y={bottom + 25} colors={colors}>
            {text.axis(clock)}
          </AxisWords>
          <text x={left - 5} y={bottom + 43} textAnchor="end" fill={colors.muted} fontSize={FONT}>
            {unit.name}
          </text>
          {ramp.map((color) => (
            <rect
              key={color}
              x={strip(color)}
              y={bottom + 34}
              width={strip.bandwidth()}
              height={9}
              fill={color}
              stroke={colors.grid}
            />
          ))}
          {limits.map((mw, index) => (
            <text
              key={mw}
              x={left + index * strip.bandwidth()}
              y={bottom + 55}
              textAnchor={index === 0 ? 'start' : index === limits.length - 1 ? 'end' : 'middle'}
              fill={colors.muted}
              fontSize={FONT}
            >
              {unit.write(tenthOf(mw, unit.name))}
            </text>
          ))}
        </>
      );
    },
  };
}
