import { useDeferredValue, useId, useMemo } from 'react';
import { calendarKinds, calendarTitle, formatDate, nextMessages, regionTitle } from '../../i18n/words';
import { CALENDAR_KINDS, type Calendar, type CalendarKind, calendarOf } from '../../model/calendar/calendar';
import { type CalendarQuestion, formatCalendar, parseCalendar } from '../../model/calendar/question';
import type { Scheduled } from '../../model/calendar/scheduled';
import { formatRegion, oneOf } from '../../model/regionText';
import type { ReportData } from '../../model/report/tables';
import { viewDate } from '../../state/selectors';
import { Dates, Feeds, useCalendarFiles } from '../answers/ComesNext';
import { SuggestOnPage } from '../corrections/SuggestCorrection';
import { RegionChoice } from '../parts/RegionChoice';
import { readRegions } from '../parts/regionList';
import { SourceList } from '../parts/SourceList';
import { useOutlined } from '../parts/useOutlined';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp } from '../store';
import './calendar.css';

/** Every date that the record knows ahead of the day viewed, of all places or of those that are chosen. */
export function CalendarPage() {
  const data = useReportData();
  const files = useCalendarFiles();
  if (data.kind === 'failed') return <TablesFailed tables={data.tables} reason={data.reason} />;
  if (files.kind === 'failed') return <Failed reason={files.reason} onRetry={files.retry} />;
  if (data.kind === 'loading' || files.kind === 'loading' || files.value === null) return <Waiting />;
  return <Ahead data={data.data} files={files.value} />;
}

type Files = Pick<ReportData, 'acts' | 'measures'> & { scheduled: readonly Scheduled[] };

function Ahead({ data, files }: { data: ReportData; files: Files }) {
  const text = useApp((state) => state.view.calendar);
  const setCalendar = useApp((state) => state.setCalendar);
  const setPage = useApp((state) => state.setPage);
  const date = useApp(viewDate);
  const question = useMemo(() => parseCalendar(text), [text]);
  const { days, kinds, regions } = useDeferredValue(question);
  const { chosen, unread } = useMemo(() => readRegions(question.regions ?? ''), [question.regions]);
  const region = useMemo(() => oneOf(readRegions(regions ?? '').chosen), [regions]);
  const outlined = useOutlined(region, data);
  const tables = outlined.kind === 'ready' ? outlined.value : null;
  const all = useMemo(() => ({ ...(tables ?? data), ...files }), [tables, data, files]);
  // Of every kind: each box says how many dates it brings.
  const everyKind = useMemo(() => calendarOf(region, all, date, days), [region, all, date, days]);
  const calendar = useMemo(
    () => (kinds === null ? everyKind : calendarOf(region, all, date, days, kinds)),
    [everyKind, region, all, date, days, kinds],
  );
  const everywhere = useMemo(
    () => (region === null ? everyKind : calendarOf(null, all, date, days)),
    [everyKind, region, all, date, days],
  );
  const put = (change: Partial<CalendarQuestion>) => setCalendar(formatCalendar({ ...question, ...change }));
  const putRegions = (next: readonly string[]) => put({ regions: next.join(',') || null });
  return (
    <div className="calendar">
      <p className="card-note">{nextMessages.lead}</p>
      <div className="calendar-choice">
        <StateChoice
          data={data}
          everywhere={everywhere}
          regions={question.regions}
          onChoose={(next) => put({ regions: next })}
        />
        <Kinds calendar={everyKind} chosen={question.kinds} onChange={(next) => put({ kinds: next })} />
      </div>
      <RegionChoice
        data={data}
        chosen={chosen}
        unread={unread}
        whole={nextMessages.everywhere}
        words={nextMessages.regions}
        onRemove={(gone) => putRegions(chosen.filter((one) => one !== gone).map(formatRegion))}
        onAdd={(added) => putRegions([...new Set([...chosen, added].map(formatRegion))])}
      />
      {outlined.kind === 'failed' ? (
        <Failed reason={outlined.reason} onRetry={outlined.retry} />
      ) : outlined.kind === 'loading' ? (
        <Waiting />
      ) : calendar === null ? (
        <p>{nextMessages.regions.notFound(question.regions ?? '')}</p>
      ) : (
        <Dates
          calendar={calendar}
          days={question.days}
          onDays={(next) => put({ days: next })}
          first={40}
          leave={() => setPage(null)}
        />
      )}
      <Feeds region={region} data={data} />
      {calendar && <SourceList sources={calendar.sources} />}
      {calendar && (
        <SuggestOnPage
          name={calendar.region === null ? nextMessages.everywhere : regionTitle(calendar.region.name)}
          says={nextMessages.count(calendar.entries.length)}
          figures={() =>
            [...calendar.entries, ...calendar.passed].map((entry) => ({
              label: calendarTitle(entry),
              value: formatDate(entry.date, entry.datePrecision),
              date: null,
              sources: entry.attestedBy,
            }))
          }
        />
      )}
    </div>
  );
}

/** The states that have dates, with how many. */
function StateChoice({
  data,
  everywhere,
  regions,
  onChoose,
}: {
  data: ReportData;
  everywhere: Calendar | null;
  regions: string | null;
  onChoose: (regions: string | null) => void;
}) {
  const id = useId();
  const entries = everywhere?.entries ?? [];
  const count = (code: string) => entries.filter(({ state }) => state === code).length;
  const states = data.states
    .map(({ code, name }) => ({ value: `state:${code}`, name, dates: count(code) }))
    .filter(({ value, dates }) => dates > 0 || regions === value);
  const isState = states.some(({ value }) => value === regions);
  return (
    <div className="answer-choice">
      <label htmlFor={id}>{nextMessages.byState}</label>
      <select
        id={id}
        className="field select"
        value={regions === null ? '' : isState ? regions : OTHER}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{nextMessages.counted(nextMessages.allPlaces, entries.length)}</option>
        {regions !== null && !isState && (
          <option value={OTHER} disabled>
            {nextMessages.chosenBelow}
          </option>
        )}
        {states.map(({ value, name, dates }) => (
          <option key={value} value={value}>
            {nextMessages.counted(regionTitle({ kind: 'state', name }), dates)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Places that are not one state. */
const OTHER = 'other';

/** Kinds of dates as boxes to tick, with how many each has. */
function Kinds({
  calendar,
  chosen,
  onChange,
}: {
  calendar: Calendar | null;
  chosen: readonly CalendarKind[] | null;
  onChange: (kinds: readonly CalendarKind[] | null) => void;
}) {
  const count = (kind: CalendarKind) => calendar?.entries.filter((entry) => entry.kind === kind).length ?? 0;
  const isTicked = (kind: CalendarKind) => chosen?.includes(kind) ?? false;
  const toggle = (kind: CalendarKind) => {
    const next = CALENDAR_KINDS.filter((one) => isTicked(one) !== (one === kind));
    onChange(next.length === 0 ? null : next);
  };
  return (
    <fieldset className="calendar-kinds">
      <legend>{nextMessages.kinds}</legend>
      {CALENDAR_KINDS.map((kind) => (
        <label key={kind} className="check">
          <input type="checkbox" checked={isTicked(kind)} onChange={() => toggle(kind)} />
          <span>{nextMessages.counted(calendarKinds[kind], count(kind))}</span>
        </label>
      ))}
    </fieldset>
  );
}
