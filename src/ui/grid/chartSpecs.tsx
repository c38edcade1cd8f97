/** The four charts: what each draws, says in words, and holds as a table. */
import { scaleBand, scaleLinear, scaleQuantize } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { formatDate, formatMegawatts, formatNumber, gridMessages } from '../../i18n/words';
import { scaleFor } from '../../layers/scales';
import { type ChartData, type DurationPoint, localDayOf, localHourOf } from '../../model/grid/charts';
import type { NewLoad } from '../../model/grid/whatIf';
import type { ChartColors } from './chartColors';

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

const LEFT = 40;
const RIGHT = 8;
const TOP = 16;
const FONT = 10;

/** One digit is all that a mean of whole MW bears. */
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Gigawatts where a scale in megawatts would be long. */
function unitFor(most: number): { name: string; write(mw: number): string } {
  return most >= 10_000
    ? { name: 'GW', write: (mw) => formatNumber(mw / 1000, mw % 1000 === 0 ? 0 : 1) }
    : { name: 'MW', write: (mw) => formatNumber(mw, most < 10 ? 1 : 0) };
}

/** Horizontal lines with their values, and the unit over them. */
function Rows({
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
function AxisWords({ y, colors, children }: { y: number; colors: ChartColors; children: string }) {
  return (
    <text x={(LEFT + WIDTH - RIGHT) / 2} y={y} textAnchor="middle" fill={colors.muted} fontSize={FONT}>
      {children}
    </text>
  );
}

/** A swatch and what it stands for. */
function Key({
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

/** The charts of one area and window; those without an hour are left out. */
export function chartSpecs(data: ChartData, context: ChartContext): ChartSpec[] {
  const { duration, years, week } = data;
  const peak = duration[0];
  if (!peak || years.length === 0 || week.length === 0) return [];
  return [durationChart(data, context), heatChart(data, context), yearsChart(data), weekChart(data, context)];
}

function durationChart({ duration, withLoad }: ChartData, { load }: ChartContext): ChartSpec {
  const height = 200;
  const bottom = height - 34;
  const added = load && withLoad ? { mw: formatMegawatts(load.peakMw), points: withLoad } : null;
  const at = (points: readonly DurationPoint[], share: number) =>
    points.find((point) => point.share >= share)?.mw ?? Number.NaN;
  const peak = duration[0]?.mw ?? 0;
  const most = added?.points[0]?.mw ?? peak;
  const text = gridMessages.charts.duration;
  const said = text.summary(
    formatMegawatts(peak),
    formatMegawatts(at(duration, 0.5)),
    formatMegawatts(duration.at(-1)?.mw ?? Number.NaN),
  );
  return {
    id: 'duration',
    title: text.title,
    summary: added ? `${said} ${text.summaryLoad(added.mw, formatMegawatts(most))}` : said,
    height,
    columns: [text.columns.share, text.columns.mw, ...(added ? [text.columns.withLoad] : [])],
    rows: duration.map(({ share, mw }, index) => [
      Number((share * 100).toPrecision(4)),
      mw,
      ...(added ? [tenth(added.points[index]?.mw ?? Number.NaN)] : []),
    ]),
    draw: (colors) => {
      const x = scaleLinear([0, 1], [LEFT, WIDTH - RIGHT]);
      const y = scaleLinear([0, most], [bottom, TOP + 4]).nice();
      const path = line<DurationPoint>(
        (point) => x(point.share),
        (point) => y(point.mw),
      );
      return (
        <>
          <Rows y={y} unit={unitFor(most)} colors={colors} />
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <text
              key={share}
              x={x(share)}
              y={bottom + 13}
              textAnchor={share === 1 ? 'end' : 'middle'}
              fill={colors.muted}
              fontSize={FONT}
            >
              {`${share * 100}\u00a0%`}
            </text>
          ))}
          <AxisWords y={height - 6} colors={colors}>
            {text.axis}
          </AxisWords>
          <path d={path(duration) ?? ''} fill="none" stroke={colors.main} strokeWidth="2" />
          {added && (
            <>
              <path
                d={path(added.points) ?? ''}
                fill="none"
                stroke={colors.other}
                strokeWidth="2"
                strokeDasharray="5 3"
              />
              <Key x={LEFT + 16} color={colors.main} text={text.demand} ink={colors.ink} />
              <Key
                x={LEFT + 144}
                color={colors.other}
                dashed
                text={text.withLoad(added.mw)}
                ink={colors.ink}
              />
            </>
          )}
        </>
      );
    },
  };
}

const clockWords = (utcOffset: number | null) =>
  utcOffset === null ? gridMessages.charts.utc : gridMessages.charts.localTime(utcOffset);

function heatChart({ heat }: ChartData, { utcOffset }: ChartContext): ChartSpec {
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

/** Rounded as it is written, so that no limit claims more than it shows. */
const tenthOf = (mw: number, unit: string) => (unit === 'GW' ? Math.round(mw / 100) * 100 : mw);

function yearsChart({ years }: ChartData): ChartSpec {
  const height = 196;
  const bottom = height - 20;
  const most = Math.max(...years.map(({ peakMw }) => peakMw));
  const text = gridMessages.charts.years;
  const [first] = years;
  const last = years.at(-1);
  const p10 =
    first?.p10Mw != null && last?.p10Mw != null
      ? text.summaryP10(formatMegawatts(first.p10Mw), formatMegawatts(last.p10Mw))
      : '';
  return {
    id: 'years',
    title: text.title,
    summary:
      first && last && first !== last
        ? text.summary(
            first.year,
            formatMegawatts(first.peakMw),
            last.year,
            formatMegawatts(last.peakMw),
            p10,
          )
        : text.summaryOne(first?.year ?? 0, formatMegawatts(first?.peakMw ?? 0)),
    height,
    columns: [text.columns.year, text.columns.peak, text.columns.at, text.columns.p10, text.columns.coverage],
    rows: years.map((year) => [
      year.year,
      year.peakMw,
      year.peakAt,
      year.p10Mw === null ? null : tenth(year.p10Mw),
      Math.floor(year.coverage * 10_000) / 100,
    ]),
    draw: (colors) => {
      const x = scaleBand(
        years.map(({ year }) => year),
        [LEFT, WIDTH - RIGHT],
      ).padding(0.2);
      const y = scaleLinear([0, most], [bottom, TOP + 14]).nice(4);
      const unit = unitFor(most);
      const half = x.bandwidth() / 2;
      const bar = (left: number, mw: number, color: string) => (
        <>
          <rect x={left} y={y(mw)} width={half - 1} height={bottom - y(mw)} fill={color} />
          {years.length < 7 && (
            <text x={left + half / 2} y={y(mw) - 3} textAnchor="middle" fill={colors.ink} fontSize={FONT - 1}>
              {unit.write(tenthOf(mw, unit.name))}
            </text>
          )}
        </>
      );
      return (
        <>
          <Rows y={y} unit={unit} colors={colors} />
          <Key x={LEFT + 16} color={colors.main} text={text.peak} ink={colors.ink} />
          <Key x={LEFT + 84} color={colors.other} text={text.p10} ink={colors.ink} />
          {years.map(({ year, peakMw, p10Mw }) => {
            const left = x(year) ?? 0;
            return (
              <g key={year}>
                {bar(left, peakMw, colors.main)}
                {p10Mw !== null && bar(left + half, p10Mw, colors.other)}
                <text x={left + half} y={bottom + 13} textAnchor="middle" fill={colors.muted} fontSize={FONT}>
                  {year}
                </text>
              </g>
            );
          })}
        </>
      );
    },
  };
}

function weekChart({ week }: ChartData, { utcOffset }: ChartContext): ChartSpec {
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
