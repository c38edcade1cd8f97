import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatDate, formatMegawatts, gridMessages } from '../../../i18n/words';
import { type ChartData, localDayOf, localHourOf } from '../../../model/grid/charts';
import {
  AxisWords,
  type ChartContext,
  type ChartSpec,
  clockWords,
  FONT,
  LEFT,
  RIGHT,
  Rows,
  TOP,
  unitFor,
  WIDTH,
} from './parts';

/** The week of the highest hour. */
export function weekChart({ week }: ChartData, { utcOffset }: ChartContext): ChartSpec {
  const height = 196;
  const bottom = height - 34;
  const offset = utcOffset ?? 0;
  const text = gridMessages.charts.week;
  const hours = week.map(({ at, mw }, index) => ({ index, at, mw }));
  const known = hours.flatMap(({ mw }) => mw ?? []);
  const most = Math.max(...known);
  const peak = hours.find(({ mw }) => mw === most);
  const clock = clockWords(utcOffset);
  const when = peak
    ? `${formatDate(localDayOf(peak.at, offset))}, ${localHourOf(peak.at, offset)}:00–${localHourOf(peak.at, offset) + 1}:00 ${clock}`
    : gridMessages.charts.none;
  return {
    id: 'week',
    title: text.title,
    summary: text.summary(formatMegawatts(most), when, formatMegawatts(Math.min(...known))),
    height,
    columns: [text.columns.at, text.columns.day, `${text.columns.hour} (${clock})`, text.columns.mw],
    rows: week.map(({ at, mw }) => [at, localDayOf(at, offset), localHourOf(at, offset), mw]),
    draw: (colors) => {
      const x = scaleLinear([0, week.length - 1], [LEFT, WIDTH - RIGHT]);
      const y = scaleLinear([0, most], [bottom, TOP + 8]).nice();
      const path = line<(typeof hours)[number]>(
        ({ index }) => x(index),
        ({ mw }) => y(mw ?? 0),
      ).defined(({ mw }) => mw !== null);
      const midnights = hours.filter(({ at }) => localHourOf(at, offset) === 0);
      return (
        <>
          <Rows y={y} unit={unitFor(most)} colors={colors} />
          {midnights.map(({ index, at }) => (
            <g key={at}>
              <line x1={x(index)} x2={x(index)} y1={TOP + 8} y2={bottom + 4} stroke={colors.grid} />
              {x(index) < WIDTH - 32 && (
                <text x={x(index) + 2} y={bottom + 13} fill={colors.muted} fontSize={FONT}>
                  {gridMessages.charts.day(localDayOf(at, offset))}
                </text>
              )}
            </g>
          ))}
          <AxisWords y={height - 6} colors={colors}>
            {text.axis(clock)}
          </AxisWords>
          <path d={path(hours) ?? ''} fill="none" stroke={colors.main} strokeWidth="2" />
          {peak && (
            <>
              <circle cx={x(peak.index)} cy={y(most)} r="3.5" fill={colors.other} />
              <text x={x(peak.index) + 6} y={y(most) - 4} fill={colors.ink} fontSize={FONT}>
                {text.peak}
              </text>
            </>
          )}
        </>
      );
    },
  };
}
