/** What the manifest says of the data as a whole: its date, the months with events, and how many records. */
import { BadData } from '../../../src/ingest/issue';
import type { OppositionEvent } from '../../../src/model/event';
import { readEvents, readSites } from '../../../src/model/leanTables';
import type { GridArea } from '../../../src/model/region';
import type { Site } from '../../../src/model/site';
import type { Manifest, Source } from '../../../src/model/source';
import { lengthOf, type WireTable } from '../../../src/model/wire';
import type { Step } from '../pipeline';

export const summaryStep: Step = {
  name: 'summary',
  module: import.meta.filename,
  inputs: [],
  needs: ['sources', 'places', 'sites', 'events', 'grid'],
  run({ built }) {
    const read = (file: string): unknown => JSON.parse(built(file).toString());
    const sites = readSites(read('sites.json') as WireTable);
    const events = readEvents(read('events.json') as WireTable);
    const months = events.flatMap((event) => monthOf(event) ?? []).sort();
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) {
      const expected = 'at least one event with a month';
      throw new BadData([{ file: 'events.json', line: null, column: 'date', value: '', expected }]);
    }
    const summary: Pick<Manifest, 'dataDate' | 'recordUpTo' | 'eventMonths' | 'counts'> = {
      dataDate: dataDate(read('sources.json') as Source[], sites, events),
      recordUpTo: newestDay(
        read('sources.json') as Source[],
        new Set(events.flatMap(({ attestedBy }) => attestedBy)),
      ),
      eventMonths: [first, last],
      counts: {
        sites: sites.length,
        events: events.length,
        areas: (read('areas.json') as GridArea[]).length,
        counties: lengthOf(read('counties.json') as WireTable),
      },
    };
    return { '_summary.json': JSON.stringify(summary) };
  },
};

function monthOf({ date, datePrecision }: OppositionEvent): string | null {
  return date === null || datePrecision === 'year' || datePrecision === 'unknown' ? null : date.slice(0, 7);
}

/**
 * The day on which the newest of the datasets that sites and events come from was read. Not the newest date in
 * them: they also speak of hearings to come. Gazetteers, which also draw the ground, say where and not when.
 */
function dataDate(sources: Source[], sites: Site[], events: OppositionEvent[]): string {
  const used = new Set([
    ...sites.flatMap(({ datasets }) => datasets),
    ...events.flatMap(({ attestedBy }) => attestedBy),
  ]);
  return newestDay(sources, used);
}

/** The newest day on which one of these datasets was read; those that draw the ground do not count. */
function newestDay(sources: Source[], used: ReadonlySet<string>): string {
  const days = sources
    .filter(({ layers }) => !layers.includes('basemap'))
    .filter(({ id, retrieved }) => used.has(id) && /^\d{4}-\d\d-\d\d$/.test(retrieved))
    .map(({ retrieved }) => retrieved)
    .sort();
  const newest = days.at(-1);
  if (newest === undefined) {
    const expected = 'a dataset of sites or events that was read on a known day';
    throw new BadData([{ file: 'data/sources.json', line: null, column: 'retrieved', value: '', expected }]);
  }
  return newest;
}
