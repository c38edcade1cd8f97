import { memo } from 'react';
import { formatMegawatts, formatNumber, formatYears, whatIfMessages } from '../../i18n/words';
import type { FullAnswer, PeriodAnswer, Question } from '../../state/whatIf/answer';
import { CopyFigure } from '../parts/CopyFigure';
import { type Asked, periodFigure, usedText } from './figures';

/** The same load against all years and against every year alone, so that a lucky window shows. */
export const YearsTable = memo(function YearsTable({
  asked,
  question,
  answer,
}: {
  asked: Asked;
  question: Question;
  answer: FullAnswer;
}) {
  const rows: { period: PeriodAnswer; note: string | null }[] = [
    { period: answer.window, note: whatIfMessages.years.chosen },
    ...(answer.all === null ? [] : [{ period: answer.all, note: whatIfMessages.years.all }]),
    ...answer.years.map((period) => ({ period, note: null })),
  ];
  const longest = Math.max(...rows.map(({ period }) => period.met.curtailedHoursPerYear));
  return (
    <div className="whatif-years">
      <h4>{whatIfMessages.years.title}</h4>
      <p className="card-note">{whatIfMessages.years.help}</p>
      <table className="card-table">
        <caption className="visually-hidden">{whatIfMessages.years.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{whatIfMessages.years.period}</th>
            <th scope="col">{whatIfMessages.years.headroom}</th>
            <th scope="col">{whatIfMessages.years.used}</th>
            <th scope="col">{whatIfMessages.years.hours}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, note }) => {
            const hours = period.met.curtailedHoursPerYear;
            return (
              <tr
                key={`${formatYears(period.window)} ${note}`}
                data-chosen={note === whatIfMessages.years.chosen}
              >
                <th scope="row">
                  {formatYears(period.window)}
                  {note !== null && <small>{note}</small>}
                </th>
                <td>{formatMegawatts(period.headroomMw)}</td>
                <td>{usedText(period.headroomUsed)}</td>
                <td>
                  <span className="whatif-hours">
                    <span className="whatif-bar" aria-hidden="true">
                      <span style={{ width: `${longest > 0 ? (100 * hours) / longest : 0}%` }} />
                    </span>
                    <span>{formatNumber(hours, hours > 0 && hours < 10 ? 1 : 0)}</span>
                    <CopyFigure figure={periodFigure(asked, question, period)} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});
