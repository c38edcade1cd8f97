import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { casesMessages, formatNumber, formatShare, labels } from '../../i18n/words';
import { DECISIONS } from '../../model/endings/course';
import { type EndingTimes, endingsAt, TOLD_DAYS } from '../../model/endings/endings';
import { AnswerTable } from '../parts/AnswerTable';

const WIDTH = 360;
const HEIGHT = 200;
const LEFT = 44;
const RIGHT = 10;
const TOP = 8;
const BOTTOM = 140;
const FONT = 10;
/** Days at which the axis is named and numbers at risk are told. */
const TICKS = [0, 180, 365, 730] as const;

interface Point {
  time: number;
  survival: number;
  low: number;
  high: number;
}

/** Share that is not decided over time, with its band and the numbers at risk; the same as a table below. */
export function Curve({ times }: { times: EndingTimes }) {
  const words = casesMessages.curve;
  const last = times.watched.at(-1) ?? 0;
  const longest = Math.max(last, 30);
  const x = scaleLinear([0, longest], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, 1], [BOTTOM, TOP]);
  const steps: Point[] = [
    { time: 0, survival: 1, low: 1, high: 1 },
    ...times.undecided.map(({ time, survival, low, high }) => ({
      time,
      survival,
      low: low ?? survival,
      high: high ?? survival,
    })),
  ];
  // The curve goes on to the last day that anybody was watched.
  const end = steps.at(-1);
  const points = end ? [...steps, { ...end, time: Math.max(last, end.time) }] : steps;
  const curve = line<Point>(
    ({ time }) => x(time),
    ({ survival }) => y(survival),
  ).curve(curveStepAfter);
  const band = area<Point>(
    ({ time }) => x(time),
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).curve(curveStepAfter);
  const rows = TOLD_DAYS.flatMap((days) => endingsAt(times, days) ?? []);
  return (
    <>
      <h4>{words.title}</h4>
      <p>{words.said(times.cases, times.decided, times.open, times.medianDays)}</p>
      <figure className="cases-curve">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {y.ticks(4).map((share) => (
            <g key={share}>
              <line className="cases-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
              <text x={LEFT - 6} y={y(share) + 3.5} textAnchor="end" fontSize={FONT}>
                {formatShare(share)}
              </text>
            </g>
          ))}
          <path className="cases-band" d={band(points) ?? ''} />
          <path className="cases-line" d={curve(points) ?? ''} />
          <text x={LEFT} y={BOTTOM + 36} fontSize={FONT}>
            {words.atRisk}
          </text>
          {TICKS.filter((days) => days <= longest).map((days) => (
            <g key={days}>
              <text x={x(days)} y={BOTTOM + 16} textAnchor="middle" fontSize={FONT}>
                {formatNumber(days)}
              </text>
              <text x={x(days)} y={BOTTOM + 50} textAnchor="middle" fontSize={FONT}>
                {formatNumber(times.watched.filter((time) => time >= days).length)}
              </text>
            </g>
          ))}
        </svg>
        <figcaption className="card-note">{words.axis}</figcaption>
      </figure>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="card-scroll" aria-label={words.ways} tabIndex={0}>
          <AnswerTable
            caption={words.ways}
            columns={[
              words.columns.after,
              words.columns.atRisk,
              words.columns.undecided,
              ...DECISIONS.map((way) => labels.outcome[way]),
            ]}
          >
            {rows.map((row) => (
              <tr key={row.days}>
                <th scope="row">{words.days(row.days)}</th>
                <td>{formatNumber(row.atRisk)}</td>
                <td>{casesMessages.share(row.undecided.share, row.undecided.low, row.undecided.high)}</td>
                {DECISIONS.map((way) => {
                  const { share, low, high } = row.decided[way];
                  return <td key={way}>{casesMessages.share(share, low, high)}</td>;
                })}
              </tr>
            ))}
          </AnswerTable>
        </section>
      )}
    </>
  );
}
