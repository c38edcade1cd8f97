/**
 * The opposition record: reads the six trackers, maps their words, joins what is one act, and writes the
 * events. What was joined and what was left apart is kept for review in `data/review/`; a difference between
 * those files and the build is an error, so that no merge changes unseen.
 */

import { BadData, type Issue } from '../../../src/ingest/issue';
import { ACT_COLUMNS } from '../../../src/model/act';
import { detailShard } from '../../../src/model/columns';
import type { EventDetail } from '../../../src/model/event';
import { FIGHT_COLUMNS } from '../../../src/model/fight';
import { GROUP_COLUMNS, type Group } from '../../../src/model/group';
import { packEvents } from '../../../src/model/leanTables';
import { MEASURE_COLUMNS } from '../../../src/model/legalMeasure';
import { packTable } from '../../../src/model/wire';
import type { Step } from '../pipeline';
import {
  applySubdivisions,
  fetchedSubdivisions,
  SUBDIVISION_FILES,
  subdivisionsOf,
} from '../streets/subdivisions';
import { namedSites } from './builtSites';
import { type GroupNames, gatherGroups, groupsCalled, readGroupNames } from './groups';
import { buildRecord, type OppositionRecord } from './opposition';
import { REVIEW_FILES } from './review';
import { billsAsOf, readStateBills, stateBillFiles } from './stateBills';

/** What the built files hold; exported so that a test can compare. */
export function buildFiles(
  { events: read, fights, acts, measures }: OppositionRecord,
  names: GroupNames,
): Record<string, string> {
  const groups = gatherGroups(
    read.map(({ event }) => event),
    names,
  );
  const events = read.map(({ event, ...rest }) => ({
    ...rest,
    event: { ...event, groups: groupsCalled(event, names) },
  }));
  const byEvent = new Map<string, Group[]>();
  for (const group of groups)
    for (const id of group.eventIds) byEvent.set(id, [...(byEvent.get(id) ?? []), group]);
  const shards = new Map<string, EventDetail[]>();
  for (const { event, detail } of events) {
    const shard = detailShard(event);
    const list = shards.get(shard);
    if (list) list.push(detail);
    else shards.set(shard, [detail]);
  }
  const aliases: Record<string, string> = {};
  for (const { event, cluster } of events) {
    for (const { id } of cluster) if (id !== event.id) aliases[id] = event.id;
  }
  const search = events.map(({ event }) => ({
    id: event.id,
    jurisdiction: event.jurisdiction,
    kind: event.jurisdictionKind,
    country: event.country,
    state: event.state,
    countyFips: event.countyFips,
    project: event.project,
    company: event.company,
    groups: (byEvent.get(event.id) ?? []).map(({ id, name, spellings }) => ({ id, name, spellings })),
    date: event.date,
  }));
  return {
    'events.json': JSON.stringify(packEvents(events.map(({ event }) => event))),
    'acts.json': JSON.stringify(packTable(ACT_COLUMNS, acts)),
    'measures.json': JSON.stringify(packTable(MEASURE_COLUMNS, measures)),
    'groups.json': JSON.stringify(packTable(GROUP_COLUMNS, groups)),
    'fights.json': JSON.stringify(packTable(FIGHT_COLUMNS, fights)),
    ...Object.fromEntries(
      [...shards]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([shard, details]) => [`event-details/${shard}.json`, JSON.stringify(details)]),
    ),
    'event-aliases.json': JSON.stringify(
      Object.fromEntries(Object.entries(aliases).sort(([a], [b]) => (a < b ? -1 : 1))),
    ),
    '_event-search.json': JSON.stringify(search),
  };
}

export const eventsStep: Step = {
  name: 'events',
  module: import.meta.filename,
  inputs: [
    'data/tables/opposition/*.csv',
    ...REVIEW_FILES.map(({ file }) => file),
    'data/sources.json',
    SUBDIVISION_FILES,
  ],
  needs: ['sites'],
  run({ inputs, source, built }) {
    const record = buildRecord(source, namedSites(built));
    const ruled = buildRecord(source, [], { judged: false });
    const issues: Issue[] = [];
    for (const { file, csvOf } of REVIEW_FILES) {
      if (source(file).toString() === csvOf(record, ruled)) continue;
      issues.push({
        file,
        line: null,
        column: null,
        value: 'differs from what the build joins now',
        expected: 'the reviewed file: run "npx tsx data/build/events/review.ts" and read the difference',
      });
    }
    const names = readGroupNames(source, issues);
    const bills = readStateBills(source, issues);
    if (issues.length > 0) throw new BadData(issues);
    applySubdivisions(record.events, subdivisionsOf(fetchedSubdivisions(inputs, source)));
    return {
      ...buildFiles(record, names),
      ...Object.fromEntries(
        stateBillFiles(bills, record.events, billsAsOf(source)).map((file) => [
          `bills/${file.state}.json`,
          JSON.stringify(file),
        ]),
      ),
    };
  },
};
