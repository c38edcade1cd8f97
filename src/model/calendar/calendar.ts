/**
 * What comes next: measures whose term ends, ballots, hearings and votes that the record dates after a day. Nothing
 * is forecast: an entry is a date that a source stated, or that follows from a stated term.
 */
import type { Act, ActKind, BodyKind } from '../act';
import type { EventSource, OppositionEvent } from '../event';
import { type EndBasis, isUnwatched, type LegalMeasure, standingOf } from '../legalMeasure';
import { addDays, lastDayOf } from '../measureOnDate';
import type { EventScope } from '../oppositionReport';
import type { Region } from '../region';
import { countiesOf, type RegionName, regionName, scopeOf, siteInside } from '../regionRules';
import { formatRegion } from '../regionText';
import type { ReportData } from '../report/tables';
import type { Source } from '../source';
import type { DatePrecision, JurisdictionKind, MeasureKind, Technology } from '../vocabulary';
import type { Scheduled } from './scheduled';

/** What a date is of. */
export const CALENDAR_KINDS = ['measureEnds', 'ballot', 'hearing', 'vote', 'other'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** What is known of the date: a source states it, it is counted from a term, or a machine read it in a text. */
export type CalendarBasis = Extract<EndBasis, 'stated' | 'term'> | 'machineRead';

/** One date. */
export interface CalendarEntry {
  /** Stable: made of the record, the kind and, for acts, the date. */
  id: string;
  kind: CalendarKind;
  /** `YYYY-MM-DD`; the first day of the period where `datePrecision` is no day. For an end the last day in force. */
  date: string;
  datePrecision: DatePrecision;
  basis: CalendarBasis;
  /** True for the end of a term that lies beyond the day on which its trackers last looked. */
  mayBeExtended: boolean;
  /** Null for dates that are of no measure. */
  measure: { id: string; kind: MeasureKind; technology: Technology; fate: LegalMeasure['fate'] } | null;
  bodyKind: BodyKind | null;
  /** Few words of the reading; null where the kind says it all. */
  note: string | null;
  jurisdiction: string;
  jurisdictionKind: JurisdictionKind;
  country: string;
  state: string | null;
  countyFips: string | null;
  project: string | null;
  scope: EventScope;
  eventIds: string[];
  /** Dataset ids in `sources.json`. */
  attestedBy: string[];
  /** The pages that trackers cite; absent where they are not at hand. */
  pages?: readonly EventSource[];
}

/** What must be known to read a calendar rightly. */
export type CalendarNote =
  /** Dates set after this day are not in it. */
  | { code: 'recordEnds'; recordUpTo: string }
  /** Entries of which no result is on record, because the record ends before them. */
  | { code: 'resultsUnknown'; entries: number; recordUpTo: string }
  /** Measures in force of which no end is on record. */
  | { code: 'endsNotRecorded'; measures: number }
  /** Dates that a machine read in texts of a tracker. */
  | { code: 'machineRead'; entries: number };

/** A region's dates within so many days from a day on. */
export interface Calendar {
  /** Null for the whole record. */
  region: { id: string; name: RegionName } | null;
  /** The first day and the last, `YYYY-MM-DD`, both included. */
  date: string;
  until: string;
  days: number;
  dataDate: string;
  recordUpTo: string;
  /** In order of time. */
  entries: CalendarEntry[];
  /**
   * Dates after the end of the record and before `date`: what came of them is not on record. Ends of measures that
   * may have been extended, ballots that were held.
   */
  passed: CalendarEntry[];
  notes: CalendarNote[];
  sources: Source[];
}

/** The tables that a calendar is made from. */
export type CalendarData = ReportData & { scheduled?: readonly Scheduled[] };

interface Span {
  from: string;
  until: string;
}

/** True when some day of the period that a date may mean lies within a span. */
const within = (date: string, precision: DatePrecision, { from, until }: Span) =>
  date <= until && lastDayOf(date, precision) >= from;

const placeOf = ({
  jurisdiction,
  jurisdictionKind,
  country,
  state,
  countyFips,
}: Pick<LegalMeasure, 'jurisdiction' | 'jurisdictionKind' | 'country' | 'state' | 'countyFips'>) => ({
  jurisdiction,
  jurisdictionKind,
  country,
  state,
  countyFips,
});

const datasetsOf = ({ claims }: LegalMeasure) => [...new Set(claims.map(({ dataset }) => dataset))].sort();

const measureFacts = ({ id, kind, technology, fate }: LegalMeasure) => ({ id, kind, technology, fate });

/** Ends of measures that are in force on the day before which nothing is told. */
function endOf(measure: LegalMeasure, span: Span, known: string): Omit<CalendarEntry, 'scope'>[] {
  const { date, basis, machineRead } = measure.until;
  if (date === null || date < span.from || date > span.until) return [];
  if (basis !== 'stated' && basis !== 'term') return [];
  if (standingOf(measure, known) !== 'inForce' || standingOf(measure, date) !== 'inForce') return [];
  return [
    {
      ...placeOf(measure),
      id: `${measure.id}.ends`,
      kind: 'measureEnds',
      date,
      datePrecision: 'day',
      basis: machineRead ? 'machineRead' : basis,
      mayBeExtended: isUnwatched(measure),
      measure: measureFacts(measure),
      bodyKind: null,
      note: null,
      project: null,
      eventIds: measure.eventIds,
      attestedBy: datasetsOf(measure),
    },
  ];
}

/** A vote of the people on a measure whose result is not on record. */
function ballotOf(measure: LegalMeasure, span: Span): Omit<CalendarEntry, 'scope'>[] {
  if (measure.ballotDate === null) return [];
  const datePrecision = measure.ballotDate.length === 7 ? 'month' : 'day';
  const date = datePrecision === 'month' ? `${measure.ballotDate}-01` : measure.ballotDate;
  if (!within(date, datePrecision, span)) return [];
  return [
    {
      ...placeOf(measure),
      id: `${measure.id}.ballot`,
      kind: 'ballot',
      date,
      datePrecision,
      basis: 'stated',
      mayBeExtended: false,
      measure: measureFacts(measure),
      bodyKind: 'voters',
      note: null,
      project: null,
      eventIds: measure.eventIds,
      attestedBy: datasetsOf(measure),
    },
  ];
}

const KIND_OF_ACT: Partial<Record<ActKind, CalendarKind>> = { hearing: 'hearing', referendumHeld: 'ballot' };

/** Hearings and ballots that the record dates, told as acts. */
function actEntry(
  act: Pick<Act, 'kind' | 'bodyKind' | 'basis'> & { id: string; project: string | null },
  event: OppositionEvent,
  date: string | null,
  datePrecision: DatePrecision,
  span: Span,
): Omit<CalendarEntry, 'scope'>[] {
  const kind = KIND_OF_ACT[act.kind];
  if (kind === undefined || date === null) return [];
  if (datePrecision !== 'day' && datePrecision !== 'month') return [];
  if (!within(date, datePrecision, span)) return [];
  return [
    {
      ...placeOf(event),
      id: act.id,
      kind,
      date,
      datePrecision,
      basis: act.basis === 'machineRead' ? 'machineRead' : 'stated',
      mayBeExtended: false,
      measure: null,
      bodyKind: act.bodyKind,
      note: null,
      project: act.project,
      eventIds: [event.id],
      attestedBy: event.attestedBy,
    },
  ];
}

function scheduledEntry(told: Scheduled, event: OppositionEvent, span: Span): Omit<CalendarEntry, 'scope'>[] {
  if (!within(told.date, told.datePrecision, span)) return [];
  return [
    {
      ...placeOf(event),
      id: told.id,
      kind: told.kind,
      date: told.date,
      datePrecision: told.datePrecision,
      basis: 'machineRead',
      mayBeExtended: false,
      measure: null,
      bodyKind: told.bodyKind,
      note: told.note,
      project: event.project,
      eventIds: [event.id],
      attestedBy: event.attestedBy,
    },
  ];
}

const byDate = (a: CalendarEntry, b: CalendarEntry) =>
  a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** How a place relates to the region that is asked about; null when it does not. */
type Relation = (place: OppositionEvent) => EventScope | null;

/**
 * All dates within a span.
 * @param known measures are taken as they stood on this day: one that was not in force has no end to come
 */
function entriesWithin(data: CalendarData, span: Span, known: string, relate: Relation): CalendarEntry[] {
  const events = new Map(data.events.map((event) => [event.id, event]));
  const scoped = (place: OppositionEvent | undefined, found: () => Omit<CalendarEntry, 'scope'>[]) => {
    const scope = place === undefined ? null : relate(place);
    return scope === null ? [] : found().map((entry): CalendarEntry => ({ ...entry, scope }));
  };
  const ofMeasures = (data.measures ?? []).flatMap((measure) => {
    const place = measure.eventIds.flatMap((id) => events.get(id) ?? [])[0];
    return scoped(place, () => [...endOf(measure, span, known), ...ballotOf(measure, span)]);
  });
  const ofActs = (data.acts ?? []).flatMap((act) => {
    const event = events.get(act.eventId);
    return event === undefined
      ? []
      : scoped(event, () => actEntry(act, event, act.date, act.datePrecision, span));
  });
  const ofEvents = data.events.flatMap((event) => {
    const { act } = event;
    return act === null
      ? []
      : scoped(event, () =>
          actEntry(
            { ...act, id: event.id, project: event.project },
            event,
            event.date,
            event.datePrecision,
            span,
          ),
        );
  });
  const ofScheduled = (data.scheduled ?? []).flatMap((told) => {
    const event = events.get(told.eventId);
    return event === undefined ? [] : scoped(event, () => scheduledEntry(told, event, span));
  });
  const found = [...ofMeasures, ...ofScheduled, ...ofActs, ...ofEvents];
  return [...new Map(found.reverse().map((entry) => [entry.id, entry])).values()]
    .sort(byDate)
    .map((entry) => {
      const pages = entry.eventIds.flatMap((id) => {
        const event = events.get(id);
        return (event && data.sourcesOf?.(event)) || [];
      });
      return data.sourcesOf ? { ...entry, pages: distinct(pages) } : entry;
    });
}

const distinct = (pages: readonly EventSource[]) => [
  ...new Map(pages.map((page) => [page.url ?? page.label, page])).values(),
];

function relationTo(region: Region | null, data: CalendarData): Relation {
  if (region === null) return () => 'inside';
  const sites = data.sites.filter((site) => siteInside(site, region, data));
  const counties = new Map(countiesOf(region, data, sites).map((county) => [county.fips, county]));
  return (place) => scopeOf(place, region, counties);
}

/**
 * What comes next in a region.
 * @param region null for the whole record
 * @param date   first day, `YYYY-MM-DD`
 * @param days   how many days ahead are looked at, the first not counted
 * @param kinds  null for all
 * @returns null when the data holds no such region
 */
export function calendarOf(
  region: Region | null,
  data: CalendarData,
  date: string,
  days: number,
  kinds: readonly CalendarKind[] | null = null,
): Calendar | null {
  const name = region === null ? null : regionName(region, data);
  if (region !== null && name === null) return null;
  const until = addDays(date, days);
  const relate = relationTo(region, data);
  const asked = ({ kind }: CalendarEntry) => kinds === null || kinds.includes(kind);
  const entries = entriesWithin(data, { from: date, until }, date, relate).filter(asked);
  const passed =
    date > data.recordUpTo
      ? entriesWithin(
          data,
          { from: addDays(data.recordUpTo, 1), until: addDays(date, -1) },
          data.recordUpTo,
          relate,
        ).filter((entry) => asked(entry) && lastDayOf(entry.date, entry.datePrecision) < date)
      : [];
  const events = new Map(data.events.map((event) => [event.id, event]));
  const noEnd = (data.measures ?? []).filter((measure) => {
    const place = measure.eventIds.flatMap((id) => events.get(id) ?? [])[0];
    return (
      measure.until.date === null &&
      measure.until.basis === 'notRecorded' &&
      standingOf(measure, date) === 'inForce' &&
      place !== undefined &&
      relate(place) !== null
    );
  }).length;
  const machineRead = [...entries, ...passed].filter(({ basis }) => basis === 'machineRead').length;
  const used = new Set([...entries, ...passed].flatMap(({ attestedBy }) => attestedBy));
  return {
    region: region !== null && name !== null ? { id: formatRegion(region), name } : null,
    date,
    until,
    days,
    dataDate: data.dataDate,
    recordUpTo: data.recordUpTo,
    entries,
    passed,
    notes: [
      { code: 'recordEnds', recordUpTo: data.recordUpTo },
      ...(passed.length > 0
        ? [{ code: 'resultsUnknown' as const, entries: passed.length, recordUpTo: data.recordUpTo }]
        : []),
      ...(noEnd > 0 && (kinds === null || kinds.includes('measureEnds'))
        ? [{ code: 'endsNotRecorded' as const, measures: noEnd }]
        : []),
      ...(machineRead > 0 ? [{ code: 'machineRead' as const, entries: machineRead }] : []),
    ],
    sources: data.sources.filter(({ id }) => used.has(id)),
  };
}
