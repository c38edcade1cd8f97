import { useCallback, useId, useMemo, useState } from 'react';
import {
  calendarFiles,
  calendarNote,
  calendarTitle,
  formatDate,
  nextMessages,
  regionTitle,
} from '../../i18n/words';
import { type Calendar, type CalendarEntry, calendarOf } from '../../model/calendar/calendar';
import { formatCalendar } from '../../model/calendar/question';
import type { Region } from '../../model/region';
import { formatRegion } from '../../model/regionText';
import type { ReportData } from '../../model/report/tables';
import { FEED_KINDS } from '../../state/loader';
import { viewDate } from '../../state/selectors';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { saveText } from '../parts/saveFile';
import { useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useAppStore, useLoader } from '../store';
import './answers.css';

/** How far a reader can look ahead. */
const DAYS = [30, 90, 365] as const;

/** What calendars are made from beside the tables of reports. */
export function useCalendarFiles() {
  const loader = useLoader();
  return useDetail(
    useCallback(async () => {
      const [scheduled, acts, measures] = await Promise.all([
        loader.scheduled(),
        loader.acts(),
        loader.measures(),
      ]);
      return { scheduled, acts, measures };
    }, [loader]),
  );
}

/** Measures that end, ballots, hearings and votes that the record dates after the day viewed. */
export function ComesNext({ region, data }: { region: Region; data: ReportData }) {
  const store = useAppStore();
  const date = useApp(viewDate);
  const [days, setDays] = useState<number>(DAYS[2]);
  const files = useCalendarFiles();
  const known = files.kind === 'ready' ? files.value : null;
  const calendar = useMemo(
    () => known && calendarOf(region, { ...data, ...known }, date, days),
    [known, region, data, date, days],
  );
  return (
    <Section title={nextMessages.title}>
      {files.kind === 'loading' && <Waiting />}
      {files.kind === 'failed' && <Failed reason={files.reason} onRetry={files.retry} />}
      {calendar && <Dates calendar={calendar} days={days} onDays={setDays} />}
      {calendar && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            const regions = formatRegion(region);
            store.getState().setCalendar(formatCalendar({ days, kinds: null, regions }));
            store.getState().setPage('calendar');
          }}
        >
          {nextMessages.page}
        </button>
      )}
      {calendar && <Feeds region={region} data={data} />}
    </Section>
  );
}

/** The dates as a list, and as files. */
export function Dates({
  calendar,
  days,
  onDays,
  first,
  leave,
}: {
  calendar: Calendar;
  days: number;
  onDays: (days: number) => void;
  /** How many dates are in sight at first. */
  first?: number | undefined;
  /** What must go first, so that the card of a date is seen. */
  leave?: (() => void) | undefined;
}) {
  const id = useId();
  const { entries, passed, notes } = calendar;
  // A link may look ahead as far as it likes.
  const choices = [...new Set([...DAYS, days])].sort((a, b) => a - b);
  const save = (format: 'csv' | 'ics') => {
    const place = calendar.region?.id.replaceAll(/[^\w.-]+/g, '-') ?? 'all';
    saveText(
      calendarFiles[format](calendar),
      format === 'csv' ? 'text/csv' : 'text/calendar',
      `headroom-calendar-${place}-${calendar.date}.${format}`,
    );
  };
  return (
    <>
      <div className="answer-choice">
        <label htmlFor={id}>{nextMessages.days}</label>
        <select
          id={id}
          className="field select"
          value={days}
          onChange={(event) => onDays(Number(event.target.value))}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {nextMessages.daysOf(choice)}
            </option>
          ))}
        </select>
      </div>
      <p>{entries.length === 0 ? nextMessages.none : nextMessages.count(entries.length)}</p>
      <GrowingList
        items={entries}
        first={first}
        render={(entry) => <DateItem entry={entry} leave={leave} />}
      />
      {passed.length > 0 && (
        <details>
          <summary>{nextMessages.passed(passed.length)}</summary>
          <GrowingList items={passed} render={(entry) => <DateItem entry={entry} leave={leave} />} />
        </details>
      )}
      <ul className="card-notes">
        {notes.map(calendarNote).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {entries.length + passed.length > 0 && (
        <div className="button-row">
          <button type="button" className="button" onClick={() => save('csv')}>
            {nextMessages.save.csv}
          </button>
          <button type="button" className="button" onClick={() => save('ics')}>
            {nextMessages.save.ics}
          </button>
        </div>
      )}
    </>
  );
}

function DateItem({ entry, leave }: { entry: CalendarEntry; leave: (() => void) | undefined }) {
  const words = (
    <span className="item-text">
      {calendarTitle(entry)}
      <small>
        {[
          formatDate(entry.date, entry.datePrecision),
          entry.mayBeExtended ? nextMessages.mayBeExtended : null,
          entry.note ?? entry.project,
        ]
          .filter((word) => word !== null)
          .join(' · ')}
      </small>
    </span>
  );
  const [eventId] = entry.eventIds;
  return eventId === undefined ? (
    words
  ) : (
    <OpenButton to={{ kind: 'event', id: eventId }} leave={leave}>
      {words}
    </OpenButton>
  );
}

/** The feeds that hold the region: of its state, and of all places. */
export function Feeds({
  region,
  data,
}: {
  region: Region | null;
  data: Pick<ReportData, 'states' | 'counties'>;
}) {
  const loader = useLoader();
  const code =
    region?.kind === 'state'
      ? region.code
      : region?.kind === 'county'
        ? data.counties.find(({ fips }) => fips === region.fips)?.state
        : undefined;
  const state = data.states.find((row) => row.code === code);
  const feeds = [
    ...(state ? [{ name: state.code, place: regionTitle({ kind: 'state', name: state.name }) }] : []),
    { name: 'all', place: nextMessages.everywhere },
  ];
  return (
    <>
      {feeds.map(({ name, place }) => (
        <div key={name} className="answer-feeds">
          <h4>{nextMessages.feeds(place)}</h4>
          <ul className="answer-links">
            {FEED_KINDS.map((kind) => (
              <li key={kind}>
                <a
                  href={loader.feed(name, kind)}
                  aria-label={nextMessages.feedOf(nextMessages.feed[kind], place)}
                >
                  {nextMessages.feed[kind]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
