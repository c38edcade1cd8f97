/** Which hours set the figures of an area, and what the doubtful ones would make of them. */
import { formatHourThere, formatMegawatts, formatNumber, gridMessages } from '../../i18n/words';
import type { AreaGridFacts } from '../../model/grid/areaFacts';
import { DOUBT_KINDS } from '../../model/grid/doubtfulHours';
import { SEASONS } from '../../model/grid/headroom';
import type { LoadFigures } from '../../model/grid/loadFigures';
import type { SetBy, SettingHour } from '../../model/grid/setBy';
import { CopyFigure } from '../parts/CopyFigure';
import { measured } from './figures';

/** The hours behind the thresholds, on demand; what was left out and moves a figure, at once. */
export function SettingHours({
  area,
  facts,
  load,
}: {
  area: string;
  facts: AreaGridFacts;
  load: LoadFigures;
}) {
  const words = gridMessages.setBy;
  const thresholds = SEASONS.flatMap((season) => {
    const found = facts.setBy.find(({ figure }) => figure === `${season}PeakMw`);
    return found ? [{ season, ...found }] : [];
  });
  const peak = facts.setBy.find(({ figure }) => figure === 'peakMw')?.hours[0]?.at;
  const leftOut = [...new Set(thresholds.flatMap(({ withLeftOut }) => withLeftOut?.hours ?? []))];
  const moved = facts.setBy.filter(
    ({ withLeftOut, withoutFilled }) => withLeftOut !== null || withoutFilled !== null,
  );
  const counts = DOUBT_KINDS.flatMap((kind) => {
    const hours = facts.doubtfulHours?.[kind];
    return hours === undefined ? [] : [words.count[kind](hours)];
  });
  return (
    <>
      {leftOut.map((hour) => (
        <p key={hour.at} className="card-warning">
          {words.leftOutNote(
            formatHourThere(hour),
            formatMegawatts(hour.mw),
            words.why[hour.doubt ?? 'isolated'],
          )}
        </p>
      ))}
      {moved.length > 0 && <Moved area={area} facts={facts} load={load} rows={moved} />}
      <details>
        <summary>{words.title}</summary>
        <p className="card-note">{words.lead}</p>
        <div className="card-scroll">
          <table className="card-table">
            <caption className="visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.hour}</th>
                <th scope="col">{words.columns.mw}</th>
                <th scope="col">{words.columns.around}</th>
                <th scope="col">{words.columns.sets}</th>
              </tr>
            </thead>
            <tbody>
              {thresholds.flatMap(({ season, hours, withLeftOut }) =>
                [...hours, ...(withLeftOut?.hours ?? [])].map((hour) => (
                  <tr key={`${season} ${hour.at}`}>
                    <th scope="row">{formatHourThere(hour)}</th>
                    <td className="figure-cell">{formatNumber(hour.mw)}</td>
                    <td>{aroundWords(hour)}</td>
                    <td>
                      {hour.doubt === null ? words.sets[season] : words.leftOut}
                      {hour.doubt === null && hour.at === peak && <small>{words.setsPeak}</small>}
                      {hour.imputed === true && <small>{words.filled}</small>}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
        <p className="card-note">{words.headroom}</p>
        <WithoutOneHour area={area} facts={facts} load={load} />
        {counts.length > 0 && <p className="card-note">{`${words.counts(counts)} ${words.kept}`}</p>}
      </details>
    </>
  );
}

/** Figures that hang on one hour, without it. */
function WithoutOneHour({ area, facts, load }: { area: string; facts: AreaGridFacts; load: LoadFigures }) {
  const words = gridMessages.setBy;
  const rows = facts.setBy.flatMap(({ figure, value, hours }) =>
    hours.flatMap((hour) => (hour.without === null ? [] : [{ figure, value, hour, without: hour.without }])),
  );
  if (rows.length === 0) return <p className="card-note">{words.hangsOnNone}</p>;
  return (
    <>
      <p>{words.hangs}</p>
      <div className="card-scroll">
        <table className="card-table">
          <caption className="visually-hidden">{words.hangsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.bothColumns.figure}</th>
              <th scope="col">{words.bothColumns.shown}</th>
              <th scope="col">{words.hangsColumn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ figure, value, hour, without }) => {
              const when = formatHourThere(hour);
              const text = words.value(figure, without);
              const name = `${words.figures[figure]}, ${words.withoutThis(when)}`;
              return (
                <tr key={`${figure} ${hour.at}`}>
                  <th scope="row">{words.figures[figure]}</th>
                  <td className="figure-cell">{words.value(figure, value)}</td>
                  <td className="figure-cell">
                    {text}
                    <CopyFigure figure={measured(area, load, facts.defective, name, text)} />
                    <small>{words.withoutThis(when)}</small>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Neighbours without the hour itself, which has its own column. */
const aroundWords = ({ around }: SettingHour) => {
  const middle = Math.floor(around.length / 2);
  const told = (values: readonly (number | null)[]) =>
    values.map((mw) => (mw === null ? gridMessages.charts.none : formatNumber(mw))).join(', ');
  return `${told(around.slice(0, middle))}; ${told(around.slice(middle + 1))}`;
};

/** Figures that doubtful hours move, each way. */
function Moved({
  area,
  facts,
  load,
  rows,
}: {
  area: string;
  facts: AreaGridFacts;
  load: LoadFigures;
  rows: readonly SetBy[];
}) {
  const words = gridMessages.setBy;
  const columns = (['withLeftOut', 'withoutFilled'] as const).filter((column) =>
    rows.some((row) => row[column] !== null),
  );
  return (
    <>
      <p>{words.moves}</p>
      <div className="card-scroll">
        <table className="card-table">
          <caption className="visually-hidden">{words.both}</caption>
          <thead>
            <tr>
              <th scope="col">{words.bothColumns.figure}</th>
              <th scope="col">{words.bothColumns.shown}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {words.bothColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.figure}>
                <th scope="row">{words.figures[row.figure]}</th>
                <td className="figure-cell">{words.value(row.figure, row.value)}</td>
                {columns.map((column) => {
                  const value =
                    column === 'withLeftOut' ? (row.withLeftOut?.value ?? null) : row.withoutFilled;
                  if (value === null) return <td key={column}>{words.same}</td>;
                  const text = words.value(row.figure, value);
                  const name = `${words.figures[row.figure]}, ${words.bothColumns[column]}`;
                  return (
                    <td key={column} className="figure-cell">
                      {text}
                      <CopyFigure figure={measured(area, load, facts.defective, name, text)} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
