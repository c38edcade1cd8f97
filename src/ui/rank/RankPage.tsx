import { useDeferredValue, useMemo, useState } from 'react';
import { rankColumn, rankFiles, rankKind, rankMessages, rankNote } from '../../i18n/words';
import { MAX_PLACES, parsePlace, type SheetPlace } from '../../model/hearing/places';
import { RANKED } from '../../model/rank/columns';
import { formatQuestion, parseQuestion } from '../../model/rank/question';
import type { Ranking, RankQuestion } from '../../model/rank/rank';
import type { ReportData } from '../../model/report/tables';
import { MAX_QUESTION } from '../../model/view/view';
import { AtlasButton } from '../parts/AtlasButton';
import { SourceList } from '../parts/SourceList';
import { saveText } from '../parts/saveFile';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp } from '../store';
import { Question } from './Question';
import { RankTable } from './RankTable';
import './rank.css';
import { useMarkRanked } from './RankedOnMap';
import { useRanking } from './useRanking';

/** All counties, states or grid areas in a table of the reader's own. */
export function RankPage() {
  const data = useReportData();
  const text = useApp((state) => state.view.rank);
  const setRank = useApp((state) => state.setRank);
  const question = useMemo(() => parseQuestion(text), [text]);
  const [isFull, setFull] = useState(false);
  const ask = (change: Partial<RankQuestion>) => {
    const next = formatQuestion({ ...question, ...change });
    const fits = next.length <= MAX_QUESTION;
    setFull(!fits);
    if (fits) setRank(next);
  };
  return (
    <div className="rank">
      <p className="card-note">{rankMessages.lead}</p>
      <fieldset className="rank-of">
        <legend>{rankMessages.of}</legend>
        {RANKED.map((of) => (
          <label key={of} className="check">
            <input
              type="radio"
              name="rank-of"
              checked={question.of === of}
              onChange={() => setRank(formatQuestion(parseQuestion(`${of}//`)))}
            />
            <span>{rankKind(of)}</span>
          </label>
        ))}
        <button type="button" className="button button-link" onClick={() => setRank(null)}>
          {rankMessages.reset}
        </button>
      </fieldset>
      <Question question={question} onQuestion={ask} />
      <p className="help help-alert" role="status">
        {isFull ? rankMessages.full : ''}
      </p>
      {data.kind === 'failed' && <TablesFailed tables={data.tables} reason={data.reason} />}
      {data.kind === 'loading' && <Waiting />}
      {data.kind === 'ready' && <Answer question={question} data={data.data} onQuestion={ask} />}
    </div>
  );
}

/** The places of a table, from the top, as far as one more than an atlas can hold. */
const rankedPlaces = ({ rows }: Ranking): SheetPlace[] =>
  rows.slice(0, MAX_PLACES + 1).flatMap(({ id }) => parsePlace(id) ?? []);

function Answer({
  question,
  data,
  onQuestion,
}: {
  question: RankQuestion;
  data: ReportData;
  onQuestion: (change: Partial<RankQuestion>) => void;
}) {
  const setPage = useApp((state) => state.setPage);
  // Fields answer at once; the table follows when there is time for it.
  const asked = useDeferredValue(question);
  const answer = useRanking(asked, data);
  useMarkRanked(answer.kind === 'ready' ? answer.value : null);
  if (answer.kind === 'loading') return <Waiting />;
  if (answer.kind === 'failed') return <Failed reason={answer.reason} onRetry={answer.retry} />;
  const ranking = answer.value;
  if (ranking === null) return null;
  const weights = Object.entries(ranking.weights);
  return (
    <>
      <div className="button-row">
        <p role="status">
          {rankMessages.passed(ranking.passed, ranking.total, ranking.date, ranking.recordUpTo)}
        </p>
        <button
          type="button"
          className="button"
          onClick={() => saveText(rankFiles.csv(ranking), 'text/csv', `headroom-${ranking.of}.csv`)}
        >
          {rankMessages.save}
        </button>
        {ranking.passed < ranking.total && (
          <button type="button" className="button" onClick={() => setPage(null)}>
            {rankMessages.onMap}
          </button>
        )}
        <span className="card-note">{rankMessages.copyLink}</span>
      </div>
      {weights.length > 0 && ranking.sort === null && (
        <p>
          {rankMessages.weightsShown(
            weights.map(([id, weight]) => rankMessages.weightOn(rankColumn(id), weight)).join('; '),
          )}
        </p>
      )}
      <RankTable ranking={ranking} onSort={(sort) => onQuestion({ sort })} />
      <AtlasButton places={rankedPlaces(ranking)} />
      <ul className="card-notes">
        {ranking.notes.map(rankNote).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <SourceList sources={ranking.sources} />
    </>
  );
}
