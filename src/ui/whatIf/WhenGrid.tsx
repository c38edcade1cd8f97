import { memo, useState } from 'react';
import { formatHours, formatNumber, formatOffset, MONTH_NAMES, whatIfMessages } from '../../i18n/words';

const CELL = { width: 13, height: 13 };
/** Room for the months on the left and the hours below. */
const LEFT = 26;
const BELOW = 14;
/** Hours of the day that are named below. */
const NAMED_HOURS = [0, 6, 12, 18];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const short = (month: string) => month.slice(0, 3);

/** Which hours of which months: a picture, what stands out in words, and the table behind it. */
export const WhenGrid = memo(function WhenGrid({
  hours,
  utcOffset,
}: {
  /** Hours a year, `hours[month * 24 + hour]`. */
  hours: Float64Array;
  utcOffset: number;
}) {
  // 288 cells, made when they are looked at: the slider must not wait for them.
  const [table, setTable] = useState(false);
  const most = hours.reduce((highest, value, index) => (value > (hours[highest] ?? 0) ? index : highest), 0);
  const highest = hours[most] ?? 0;
  return (
    <div className="whatif-when">
      <h4>{whatIfMessages.when.title}</h4>
      {highest === 0 ? (
        <p>{whatIfMessages.when.never}</p>
      ) : (
        <>
          <p className="card-note">{whatIfMessages.when.help(formatOffset(utcOffset))}</p>
          <Picture hours={hours} highest={highest} />
          <p className="card-note">
            {whatIfMessages.when.most(
              MONTH_NAMES[Math.floor(most / 24)] ?? '',
              clock(most % 24),
              formatHours(highest),
            )}
          </p>
          <details onToggle={(event) => setTable(event.currentTarget.open)}>
            <summary>{whatIfMessages.when.table}</summary>
            {table && <Table hours={hours} />}
          </details>
        </>
      )}
    </div>
  );
});

function Picture({ hours, highest }: { hours: Float64Array; highest: number }) {
  const width = LEFT + 24 * CELL.width;
  const height = 12 * CELL.height + BELOW;
  return (
    <svg
      className="whatif-grid"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={whatIfMessages.when.title}
    >
      {MONTH_NAMES.map((month, row) => (
        <g key={month}>
          <text x={0} y={row * CELL.height + 10}>
            {short(month)}
          </text>
          {HOURS.map((hour) => {
            const value = hours[row * 24 + hour] ?? 0;
            return (
              <rect
                key={hour}
                x={LEFT + hour * CELL.width}
                y={row * CELL.height}
                width={CELL.width - 1}
                height={CELL.height - 1}
                className={value > 0 ? 'whatif-cell-some' : 'whatif-cell'}
                fillOpacity={value > 0 ? 0.2 + (0.8 * value) / highest : 1}
              >
                {value > 0 && (
                  <title>{whatIfMessages.when.cell(month, clock(hour), formatHours(value))}</title>
                )}
              </rect>
            );
          })}
        </g>
      ))}
      {NAMED_HOURS.map((hour) => (
        <text key={hour} x={LEFT + hour * CELL.width} y={height - 2}>
          {clock(hour)}
        </text>
      ))}
    </svg>
  );
}

/** Below a tenth of an hour a year a cell still says that it is not nothing. */
const cellText = (value: number) => (value === 0 ? '0' : value < 0.05 ? '<0.1' : formatNumber(value, 1));

function Table({ hours }: { hours: Float64Array }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="card-scroll" aria-label={whatIfMessages.when.scroll} tabIndex={0}>
      <table className="card-table">
        <thead>
          <tr>
            <th scope="col">{whatIfMessages.when.month}</th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {clock(hour)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MONTH_NAMES.map((month, row) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {HOURS.map((hour) => (
                <td key={hour}>{cellText(hours[row * 24 + hour] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
