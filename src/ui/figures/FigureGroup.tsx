import { useEffect, useRef } from 'react';
import {
  figureName,
  figureRecordsCsv,
  figureSentence,
  figuresMessages,
  figureWhole,
  formatMegawatts,
  formatNumber,
} from '../../i18n/words';
import { type Figure, type FigureGroup as Group, recordKind } from '../../model/figures/figure';
import { formatFiguresQuestion, readFiguresQuestion } from '../../model/figures/question';
import { formatView } from '../../model/view/permalink';
import { loadedValue } from '../../state/dataset';
import { eventsById } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { CopyText } from '../parts/CopyText';
import { GrowingList } from '../parts/GrowingList';
import { EventItem, SiteItem } from '../parts/records';
import { saveText } from '../parts/saveFile';
import { useApp, useAppStore } from '../store';
import { MonthColumns } from './MonthColumns';
import { OwnerBars } from './OwnerBars';
import { answerName, type FiguresAnswer } from './useFigures';

interface GroupProps {
  group: Group;
  words: { title: string; method: string };
  figures: readonly Figure[];
  answer: FiguresAnswer;
  /** The figure that a link leads to. */
  asked: string | null;
}

/** The figures of one subject: a drawing, a table with a sentence to copy for each, and how it was counted. */
export function FigureGroup({ group, words, figures, answer, asked }: GroupProps) {
  const table = <FigureTable figures={figures} answer={answer} asked={asked} />;
  const [first] = figures;
  return (
    <section>
      <h3>{words.title}</h3>
      {first && <p className="figures-lead">{figureSentence(first, answer.figures)}</p>}
      {group === 'adopted' ? (
        <>
          <MonthColumns title={words.title} figures={figures.filter(({ part }) => part !== 'monthKnown')} />
          <details open={figures.some(({ id }) => id === asked)}>
            <summary>{figuresMessages.byMonth}</summary>
            {table}
          </details>
        </>
      ) : (
        <>
          {group === 'owners' && <OwnerBars figures={figures} />}
          {table}
        </>
      )}
      <p className="card-note">{`${figuresMessages.method}: ${words.method}`}</p>
    </section>
  );
}

function FigureTable({ figures, answer, asked }: Pick<GroupProps, 'figures' | 'answer' | 'asked'>) {
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
          <FigureRow key={figure.id} figure={figure} answer={answer} asked={figure.id === asked} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ figure, answer, asked }: { figure: Figure; answer: FiguresAnswer; asked: boolean }) {
  const name = figureName(figure);
  const sentence = figureSentence(figure, answer.figures);
  const { value, unit, of, total, records } = figure;
  const whole = total ?? (unit === 'mw' ? null : of);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (asked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return (
    <tr ref={row} className={asked ? 'figures-row-asked' : undefined}>
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
        {whole !== null && whole > 0 && <ShareBar share={value / whole} />}
      </td>
      <td>{figureWhole(figure)}</td>
      <td>
        <Quote figure={figure} answer={answer} name={name} sentence={sentence} />
      </td>
    </tr>
  );
}

/** The sentence, a link to the figure, and the records behind it as a file. */
function Quote({
  figure,
  answer,
  name,
  sentence,
}: {
  figure: Figure;
  answer: FiguresAnswer;
  name: string;
  sentence: string;
}) {
  const store = useAppStore();
  const linkOf = () => {
    const { view, data } = store.getState();
    const { regions } = readFiguresQuestion(view.figures);
    return (
      location.origin +
      location.pathname +
      formatView({
        ...view,
        page: 'figures',
        // The day is part of what is quoted, also where it is today.
        date: answer.figures.date,
        figures: formatFiguresQuestion({ regions, figure: figure.id }),
        savedWith: loadedValue(data.manifest)?.version ?? null,
      })
    );
  };
  return (
    <span className="figures-quote">
      <CopyText label={figuresMessages.copy(name)} title={sentence} textOf={() => sentence} />
      <CopyText icon="share" label={figuresMessages.link(name)} textOf={linkOf} />
      {figure.records.length > 0 && (
        <button
          type="button"
          className="copy-figure"
          aria-label={figuresMessages.csv(name)}
          title={figuresMessages.csv(name)}
          onClick={() =>
            saveText(
              figureRecordsCsv(figure, answer.figures, answer.report),
              'text/csv',
              `${answerName(answer.figures)}-${figure.id}.csv`,
            )
          }
        >
          <Icon name="download" />
        </button>
      )}
    </span>
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
