import { figureName, figureSentence, figuresMessages, formatMegawatts, formatNumber } from '../../i18n/words';
import type { Figure, FigureGroup as Group } from '../../model/figures/figures';
import { recordKind } from '../../model/figures/figures';
import { eventsById } from '../../state/selectors';
import { CopyText } from '../parts/CopyText';
import { GrowingList } from '../parts/GrowingList';
import { EventItem, SiteItem } from '../parts/records';
import { useApp } from '../store';
import { MonthColumns } from './MonthColumns';
import type { FiguresAnswer } from './useFigures';

interface GroupProps {
  group: Group;
  words: { title: string; method: string };
  figures: readonly Figure[];
  answer: FiguresAnswer;
}

/** The figures of one subject: a drawing, a table with a sentence to copy for each, and how it was counted. */
export function FigureGroup({ group, words, figures, answer }: GroupProps) {
  const [first] = figures;
  return (
    <section>
      <h3>{words.title}</h3>
      {first && <p className="figures-lead">{figureSentence(first, answer.figures)}</p>}
      {group === 'adopted' ? (
        <>
          <MonthColumns title={words.title} figures={figures.filter(({ part }) => part !== 'monthKnown')} />
          <details>
            <summary>{figuresMessages.byMonth}</summary>
            <FigureTable figures={figures} answer={answer} />
          </details>
        </>
      ) : (
        <FigureTable figures={figures} answer={answer} />
      )}
      <p className="card-note">{`${figuresMessages.method}: ${words.method}`}</p>
    </section>
  );
}

function FigureTable({ figures, answer }: Pick<GroupProps, 'figures' | 'answer'>) {
  return (
    <table className="card-table figures-table">
      <thead>
        <tr>
          <th scope="col">{figuresMessages.columns.figure}</th>
          <th scope="col">{figuresMessages.columns.value}</th>
          <th scope="col">{figuresMessages.columns.of}</th>
          <th scope="col">{figuresMessages.columns.actions}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.id} figure={figure} answer={answer} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ figure, answer }: { figure: Figure; answer: FiguresAnswer }) {
  const name = figureName(figure);
  const sentence = figureSentence(figure, answer.figures);
  const { value, unit, of, n, records } = figure;
  return (
    <tr>
      <th scope="row">
        {records.length === 0 ? (
          name
        ) : (
          <details>
            <summary>
              {name} <small>{figuresMessages.records(records.length)}</small>
            </summary>
            <Records figure={figure} answer={answer} />
          </details>
        )}
      </th>
      <td>
        {unit === 'mw' ? formatMegawatts(value) : formatNumber(value)}
        {unit !== 'mw' && of !== null && of > 0 && <ShareBar share={value / of} />}
      </td>
      <td>
        {of !== null &&
          (unit === 'mw' ? figuresMessages.ofSites(formatNumber(n), formatNumber(of)) : formatNumber(of))}
      </td>
      <td>
        <CopyText label={figuresMessages.copy(name)} title={sentence} textOf={() => sentence} />
      </td>
    </tr>
  );
}

/** The words beside it carry all that the bar says. */
function ShareBar({ share }: { share: number }) {
  return (
    <svg className="figures-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="figures-bar-whole" width="100" height="6" />
      <rect width={share * 100} height="6" />
    </svg>
  );
}

/** The rows behind a figure; each opens its card. */
function Records({ figure, answer }: { figure: Figure; answer: FiguresAnswer }) {
  const events = useApp(eventsById);
  const setPage = useApp((state) => state.setPage);
  const leave = () => setPage(null);
  if (recordKind(figure) === 'event') {
    const items = figure.records.flatMap((id) => events.get(id) ?? []);
    return <GrowingList items={items} render={(event) => <EventItem event={event} leave={leave} />} />;
  }
  const wanted = new Set(figure.records);
  const items = answer.report.sites.filter(({ id }) => wanted.has(id));
  return <GrowingList items={items} render={(site) => <SiteItem site={site} leave={leave} />} />;
}
