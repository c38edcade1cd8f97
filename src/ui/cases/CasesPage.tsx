import { useDeferredValue, useMemo } from 'react';
import {
  casesMessages,
  caseText,
  endingLabel,
  endingNote,
  eventSummary,
  formatDate,
  formatNumber,
  instrumentLabel,
  matchName,
  similarFiles,
  similarNote,
  similarReasons,
  voteText,
} from '../../i18n/words';
import type { ReportData } from '../../model/report/tables';
import type { CaseRecord } from '../../model/similar/caseRecord';
import { formatCase, parseCase } from '../../model/similar/question';
import type { Match, Similar } from '../../model/similar/similar';
import { eventsById, sitesById } from '../../state/selectors';
import { EndingCounts } from '../answers/EndingCounts';
import { SuggestOnPage } from '../corrections/SuggestCorrection';
import { AnswerTable } from '../parts/AnswerTable';
import { OpenButton } from '../parts/OpenButton';
import { SourceList } from '../parts/SourceList';
import { saveText } from '../parts/saveFile';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp } from '../store';
import { CaseForm } from './CaseForm';
import './cases.css';
import { Curve } from './Curve';
import { useSimilar } from './useSimilar';

/** The fights most like a case, why, and how they ended. */
export function CasesPage() {
  const data = useReportData();
  if (data.kind === 'failed') return <TablesFailed tables={data.tables} reason={data.reason} />;
  if (data.kind === 'loading') return <Waiting />;
  return <Cases data={data.data} />;
}

function Cases({ data }: { data: ReportData }) {
  const text = useApp((state) => state.view.cases);
  const setCases = useApp((state) => state.setCases);
  const question = useMemo(() => parseCase(text), [text]);
  // Sliders answer at once; the matches follow when there is time for them.
  const answer = useSimilar(useDeferredValue(question), data);
  const found = answer.kind === 'ready' ? answer.value : null;
  return (
    <div className="cases">
      <p className="card-note">{casesMessages.lead}</p>
      <RecordLine
        record={question.record}
        onForget={() => setCases(formatCase({ ...question, record: null }))}
      />
      <CaseForm
        question={question}
        asked={found?.asked ?? null}
        states={data.states}
        onQuestion={(next) => setCases(formatCase(next) || null)}
      />
      {answer.kind === 'loading' && <Waiting />}
      {answer.kind === 'failed' && <Failed reason={answer.reason} onRetry={answer.retry} />}
      {found !== null &&
        (found.similar === null ? <p>{casesMessages.empty}</p> : <Answer similar={found.similar} />)}
    </div>
  );
}

/** Whose case it is, or that the record is not known. */
export function RecordLine({ record, onForget }: { record: CaseRecord | null; onForget: () => void }) {
  const event = useApp(eventsById).get(record?.kind === 'event' ? record.id : '');
  const site = useApp(sitesById).get(record?.kind === 'site' ? record.id : '');
  if (record === null) return null;
  const words = event
    ? casesMessages.ofEvent(event.project ?? event.jurisdiction)
    : site
      ? casesMessages.ofSite(site.name)
      : casesMessages.notFound[record.kind](record.id);
  return (
    <p>
      {words}{' '}
      <button type="button" className="button button-link" onClick={onForget}>
        {casesMessages.forget}
      </button>
    </p>
  );
}

/** What was found: counts first, then how long it took, instruments, limits, and each fight with its reasons. */
export function Answer({ similar }: { similar: Similar }) {
  const { endings, instruments, matches, notes, sources } = similar;
  const save = () => {
    const told = ({ course }: Match) => ({
      acts: course.events.map((event) => ({
        id: event.id,
        date: event.date,
        summary: eventSummary(event),
        sources: [],
      })),
    });
    saveText(similarFiles.csv(similar, told), 'text/csv', 'headroom-cases.csv');
  };
  return (
    <>
      <p>
        <strong>{casesMessages.askedIn(caseText(similar.asked))}</strong>{' '}
        {casesMessages.viewed(similar.date, similar.recordUpTo)}
      </p>
      <EndingCounts endings={endings} caption={casesMessages.endings(endings.fights)} />
      {endings.times && <Curve times={endings.times} />}
      <h4>{casesMessages.limits}</h4>
      <ul className="card-notes">
        {[...endings.notes.map(endingNote), ...notes.map(similarNote)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <AnswerTable
        caption={casesMessages.instrumentsUsed}
        columns={Object.values(casesMessages.instrumentsColumns)}
      >
        {instruments.map(({ instrument, fights }) => (
          <tr key={instrument}>
            <th scope="row">{instrumentLabel(instrument)}</th>
            <td>{formatNumber(fights)}</td>
          </tr>
        ))}
      </AnswerTable>
      <h3>{casesMessages.nearest(matches.length)}</h3>
      <ol className="cases-list">
        {matches.map((match) => (
          <MatchItem key={match.course.fight.id} match={match} similar={similar} />
        ))}
      </ol>
      <div className="button-row">
        <button type="button" className="button" onClick={save}>
          {casesMessages.save}
        </button>
      </div>
      <SourceList sources={sources} />
      <SuggestOnPage
        name={casesMessages.askedIn(caseText(similar.asked))}
        says={casesMessages.endings(endings.fights)}
        figures={() =>
          matches.map((match) => {
            const { ending, decided, decidedPrecision } = match.course;
            return {
              label: matchName(match),
              value: endingLabel(ending),
              date: decided === null ? null : formatDate(decided, decidedPrecision),
              sources: sources.map(({ id }) => id),
            };
          })
        }
      />
    </>
  );
}

function MatchItem({ match, similar }: { match: Match; similar: Similar }) {
  const setPage = useApp((state) => state.setPage);
  const { course } = match;
  const when = course.decided === null ? '' : `, ${formatDate(course.decided, course.decidedPrecision)}`;
  return (
    <li>
      <b translate="no">{matchName(match)}</b>
      <small>{` ${endingLabel(course.ending)}${when} · ${casesMessages.distance(match.distance)}`}</small>
      <details>
        <summary>{casesMessages.why}</summary>
        <ul className="card-notes">
          {similarReasons(match, similar.asked).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
          {match.votes.length > 0 && <li>{casesMessages.votes(match.votes.map(voteText).join('; '))}</li>}
        </ul>
        <ul className="card-list">
          {course.events.map((event) => (
            <li key={event.id}>
              <OpenButton to={{ kind: 'event', id: event.id }} leave={() => setPage(null)}>
                <span className="item-text">{eventSummary(event)}</span>
              </OpenButton>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
