/**
 * What comes next: the dates that records told while they were ahead, and feeds of all that the record dates after its
 * last day, for every state and for the whole. Feeds have an address without a version, since readers subscribe to it.
 */
import '../../../src/i18n/english';
import { calendarText, calendarTitle, feedText, icsEvent } from '../../../src/i18n/words';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { BUILT_FILES, eventDetailsFile } from '../../../src/model/builtFiles';
import { type CalendarEntry, calendarOf } from '../../../src/model/calendar/calendar';
import { icsCalendar } from '../../../src/model/calendar/ics';
import { SCHEDULED_COLUMNS } from '../../../src/model/calendar/scheduled';
import type { EventSource, OppositionEvent } from '../../../src/model/event';
import type { Source } from '../../../src/model/source';
import { packTable } from '../../../src/model/wire';
import { readToldActs, TOLD_FILE } from '../events/acts/toldActs';
import type { Step } from '../pipeline';
import { atomText, type Feed, jsonFeedText } from './feeds';
import { scheduledOf } from './scheduled';

/** How far ahead feeds look, days: further than any term on record. */
const AHEAD = 3653;

export const calendarStep: Step = {
  name: 'calendar',
  module: import.meta.filename,
  inputs: [TOLD_FILE],
  needs: ['sources', 'places', 'countries', 'events', 'summary'],
  run({ source, built }) {
    const read = (file: string): unknown => JSON.parse(built(file).toString());
    const issues: Issue[] = [];
    const told = readToldActs(source, issues);
    if (issues.length > 0) throw new BadData(issues);
    const events = BUILT_FILES.events.unpack(read(BUILT_FILES.events.path));
    const scheduled = scheduledOf(
      told,
      read('event-aliases.json') as Record<string, string>,
      new Set(events.map(({ id }) => id)),
    );
    const { dataDate, recordUpTo } = read('_summary.json') as { dataDate: string; recordUpTo: string };
    const states = BUILT_FILES.states.unpack(read(BUILT_FILES.states.path));
    const calendar = calendarOf(
      null,
      {
        dataDate,
        recordUpTo,
        events,
        scheduled,
        states,
        measures: BUILT_FILES.measures.unpack(read(BUILT_FILES.measures.path)),
        acts: BUILT_FILES.acts.unpack(read(BUILT_FILES.acts.path)),
        sources: read('sources.json') as Source[],
        sourcesOf: pagesFrom(read),
        sites: [],
        areas: [],
        counties: [],
        countries: [],
      },
      recordUpTo,
      AHEAD,
    );
    const entries = calendar?.entries ?? [];
    const files = (key: string, place: string | null, own: readonly CalendarEntry[]) => {
      const title = feedText.title(place);
      const feed: Feed = {
        id: `calendar:${key}`,
        title,
        about: feedText.about(recordUpTo),
        author: 'Headroom',
        updated: recordUpTo,
        link: place === null ? '../../' : `../../?region=state:${key}`,
        items: own.map((entry) => ({
          id: entry.id,
          title: calendarTitle(entry),
          text: calendarText(entry, recordUpTo),
          link: `../../?event=${encodeURIComponent(entry.eventIds[0] ?? '')}`,
          source: entry.pages?.find(({ url }) => url !== null)?.url ?? null,
        })),
      };
      return {
        [`feeds/${key}.ics`]: icsCalendar(
          title,
          recordUpTo,
          own.map((entry) => icsEvent(entry, recordUpTo)),
        ),
        [`feeds/${key}.atom`]: atomText(feed),
        [`feeds/${key}.json`]: jsonFeedText(feed),
      };
    };
    return {
      'scheduled.json': JSON.stringify(packTable(SCHEDULED_COLUMNS, scheduled)),
      ...files('all', null, entries),
      ...Object.assign(
        {},
        ...states.map(({ code, name }) =>
          files(
            code,
            name,
            entries.filter(({ country, state }) => country === 'US' && state === code),
          ),
        ),
      ),
    };
  },
};

/** The pages that trackers cite for an event; each file of details is read once. */
function pagesFrom(
  read: (file: string) => unknown,
): (event: OppositionEvent) => readonly EventSource[] | null {
  const shards = new Map<string, ReadonlyMap<string, readonly EventSource[]>>();
  return (event) => {
    const file = eventDetailsFile(event);
    let shard = shards.get(file.path);
    if (!shard) {
      shard = new Map(file.unpack(read(file.path)).map(({ id, sources }) => [id, sources]));
      shards.set(file.path, shard);
    }
    return shard.get(event.id) ?? null;
  };
}
