import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { timelineText } from '../../i18n/words';
import { busiestMonth, eventsByMonth, monthParts } from '../../model/timeline';
import { monthNumber } from '../../state/months';
import { eventsOfAllTime, viewDate } from '../../state/selectors';
import { useApp, useTable } from '../store';
import { Bars } from './Bars';
import { Handle } from './Handle';
import { monthDate, monthEnd } from './monthDates';

/** Months drawn after the record ends: terms still run out in them. */
const MONTHS_BEYOND = 6;

interface TimelineProps {
  /** First month drawn, first and last month of the record, and the month of today, as month numbers. */
  first: number;
  begin: number;
  record: number;
  now: number;
  recordUpTo: string;
  /** A line among others: without years and words. */
  slim: boolean;
}

/** Events per month; a drag over it chooses a period, a click a month, two handles do the same by key. */
export function Timeline({ first, begin: recordBegin, record, now, recordUpTo, slim }: TimelineProps) {
  useTable('events');
  const events = useApp(eventsOfAllTime);
  const date = useApp(viewDate);
  const since = useApp((state) => state.view.events.since);
  const setDate = useApp((state) => state.setDate);
  const setFilter = useApp((state) => state.setEventFilter);
  const plot = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);

  const last = now + MONTHS_BEYOND;
  const line = useMemo(() => eventsByMonth(events, first, last), [events, first, last]);
  const most = busiestMonth(line);
  const clamp = (month: number) => Math.min(last, Math.max(first, month));
  const month = clamp(monthNumber(date));
  const begin = since === null ? first : clamp(monthNumber(since));

  const chooseDay = (next: number) => setDate(next === now ? null : monthEnd(next));
  const chooseBegin = (next: number) => setFilter({ since: next <= first ? null : monthDate(next) });

  const at = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return first;
    return clamp(first + Math.floor(((event.clientX - box.left) / box.width) * line.length));
  };
  const release = () => {
    if (drag === null) return;
    setDrag(null);
    const [from, to] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
    chooseDay(to);
    if (from !== to) chooseBegin(from);
  };

  const left = (value: number) => `${((value - first) / line.length) * 100}%`;
  const shown = drag
    ? { from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) }
    : { from: begin, to: month };
  const told = pointed ?? drag?.to ?? month;
  const words = (value: number) =>
    value > record
      ? timelineText.monthBeyond(monthDate(value), recordUpTo)
      : timelineText.monthCounts(monthDate(value), monthParts(line, value));
  const years = Array.from(
    { length: Math.ceil(line.length / 12) + 1 },
    (_, index) => Math.ceil(first / 12) + index,
  );

  const sentence = [
    words(told),
    pointed === null && first > recordBegin && timelineText.earlier(line.outside, monthDate(first)),
    pointed === null && timelineText.unplaced(line.unplaced),
  ]
    .filter(Boolean)
    .join(' ');

  return (
    <div className="timeline">
      <div
        ref={plot}
        className="timeline-plot"
        title={timelineText.plot}
        onPointerDown={(event) => {
          // While it is a line, a press unfolds it and chooses nothing.
          if (event.button !== 0 || slim) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: at(event), to: at(event) });
        }}
        onPointerMove={(event) => {
          if (slim) return;
          const here = at(event);
          setPointed(here);
          if (drag && drag.to !== here) setDrag({ ...drag, to: here });
        }}
        onPointerUp={release}
        onPointerCancel={() => setDrag(null)}
        onPointerLeave={() => setPointed(null)}
      >
        <div className="timeline-beyond" style={{ left: left(record + 1) }} />
        <div
          className="timeline-period"
          style={{ left: left(shown.from), width: `${((shown.to + 1 - shown.from) / line.length) * 100}%` }}
        />
        <Bars line={line} most={most} />
        <Handle
          kind="since"
          label={timelineText.sinceHandle}
          left={left(begin)}
          value={begin}
          min={first}
          max={month}
          text={begin === first ? timelineText.wholeRecord : timelineText.month(monthDate(begin))}
          monthAt={at}
          onChange={chooseBegin}
          onFocus={setPointed}
        />
        <Handle
          kind="day"
          label={timelineText.dayHandle}
          left={left(month + 1)}
          value={month}
          min={first}
          max={last}
          text={words(month)}
          monthAt={at}
          onChange={chooseDay}
          onFocus={setPointed}
        />
      </div>
      {!slim && (
        <>
          <div className="timeline-years" aria-hidden="true">
            {years
              .map((year) => ({ year, january: year * 12 }))
              .filter(({ january }) => january >= first && january <= last - 2)
              .map(({ year, january }) => (
                <span key={year} style={{ left: left(january) }}>
                  {year}
                </span>
              ))}
          </div>
          {/* A browser that translates the page takes texts out of React's hands: another sentence is another element. */}
          <p className="help timeline-told" key={sentence}>
            {sentence}
          </p>
        </>
      )}
    </div>
  );
}
