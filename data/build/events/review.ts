/**
 * The review files: every join with its reason, and every candidate that was left apart. Run by itself
 * (`npx tsx data/build/events/review.ts`) it writes them anew; the difference is then read and committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OppositionEvent } from '../../../src/model/event';
import { fightsByEvent } from '../../../src/model/fight';
import { ROOT } from '../pipeline';
import { sitesFromTables } from './builtSites';
import { type Pair, refOf } from './merge';
import { buildRecord, type OppositionRecord } from './opposition';
import type { TrackerRecord } from './trackers/record';
import { judgements } from './verdicts/check';

export const MERGES_FILE = 'data/review/event-merges.csv';
export const CANDIDATES_FILE = 'data/review/event-candidates.csv';
export const FIGHTS_FILE = 'data/review/fights.csv';
export const MEASURES_FILE = 'data/review/measures.csv';

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** Lines of a CSV file with a header, sorted. */
function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(quote).join(',')).sort();
  return `${[header.join(','), ...lines].join('\n')}\n`;
}

const COLUMNS = ['place', 'a', 'a_date', 'a_status', 'b', 'b_date', 'b_status', 'days', 'reason'] as const;

function rowOf({ a, b, gap, reason }: Pair): string[] {
  const place = `${a.state ?? a.country} ${a.jurisdiction}`;
  const date = (record: TrackerRecord) =>
    record.date === null
      ? 'undated'
      : record.datePrecision === 'day'
        ? record.date
        : `${record.date} (${record.datePrecision})`;
  return [
    place,
    refOf(a),
    date(a),
    a.rawStatus,
    refOf(b),
    date(b),
    b.rawStatus,
    gap === null ? '' : String(gap),
    reason,
  ];
}

/** Every pair that was joined. */
export function mergesCsv({ pairs }: Pick<OppositionRecord, 'pairs'>): string {
  return csv(COLUMNS, pairs.filter((pair) => pair.same).map(rowOf));
}

/** Every candidate that was left apart, and the rows about other technologies. */
export function candidatesCsv({ pairs, leftOut }: Pick<OppositionRecord, 'pairs' | 'leftOut'>): string {
  const rows = pairs.filter((pair) => !pair.same).map(rowOf);
  for (const { tracker, id, reason } of leftOut) {
    rows.push(['', `${tracker}:${id}`, '', '', '', '', '', '', `left out: ${reason}`]);
  }
  return csv(COLUMNS, rows);
}

/** Every pair of acts that was put into one fight, and every one that something kept apart. */
export function fightsCsv({ fights, fightPairs }: Pick<OppositionRecord, 'fights' | 'fightPairs'>): string {
  const fightOf = fightsByEvent(fights);
  const date = (event: OppositionEvent) => event.date ?? 'undated';
  return csv(
    ['place', 'fight', 'a', 'a_date', 'b', 'b_date', 'verdict', 'reason'],
    fightPairs.map(({ a, b, same, reason }) => [
      `${a.state ?? a.country} ${a.jurisdiction}`,
      fightOf.get(a.id)?.id ?? '',
      a.id,
      date(a),
      b.id,
      date(b),
      same ? 'same' : 'apart',
      reason,
    ]),
  );
}

/** Every fight that was joined to a site, and every one that something kept apart. */
export function fightSitesCsv({ siteJoins }: Pick<OppositionRecord, 'siteJoins'>): string {
  return csv(
    ['place', 'fight', 'project', 'company', 'mw_told', 'site', 'site_name', 'site_mw', 'verdict', 'reason'],
    siteJoins.map(({ fight, site, joined, reason }) => [
      `${fight.state ?? fight.country} ${fight.jurisdiction}`,
      fight.id,
      fight.project ?? '',
      fight.company ?? '',
      fight.mwTold.join(' '),
      site.id,
      site.name,
      site.mw === null ? '' : String(site.mw.value),
      joined ? 'same' : 'apart',
      reason,
    ]),
  );
}

/** Every measure of more than one act, and every one on which its records disagree. */
export function measuresCsv({
  measures,
  measureJoins,
}: Pick<OppositionRecord, 'measures' | 'measureJoins'>): string {
  const reasons = new Map<string, string[]>();
  for (const { b, reason } of measureJoins) reasons.set(b, [...(reasons.get(b) ?? []), reason]);
  const told = measures.filter(({ eventIds, conflicts }) => eventIds.length > 1 || conflicts.length > 0);
  return csv(
    [
      'place',
      'measure',
      'kind',
      'fate',
      'adopted',
      'until',
      'basis',
      'ended',
      'conflicts',
      'acts',
      'reasons',
    ],
    told.map((measure) => [
      `${measure.state ?? measure.country} ${measure.jurisdiction}`,
      measure.id,
      measure.kind,
      measure.fate,
      measure.adopted?.date ?? '',
      measure.until.date ?? '',
      `${measure.until.basis}${measure.until.machineRead ? ' (read by a machine)' : ''}`,
      measure.ended === null ? '' : `${measure.ended.on ?? 'day unknown'}: ${measure.ended.reason}`,
      measure.conflicts.join(' '),
      measure.eventIds.join(' '),
      measure.eventIds.flatMap((id) => reasons.get(id) ?? []).join('; '),
    ]),
  );
}

/** Every told act that was taken for another, and every choice between coded fields and text. */
export function actsCsv({ repeats, actNotes }: Pick<OppositionRecord, 'repeats' | 'actNotes'>): string {
  return csv(
    ['record', 'subject', 'coded', 'taken', 'reason'],
    [
      ...repeats.map(({ record, step, of, reason }) => [record, 'repeated act', String(step), of, reason]),
      ...actNotes.map(({ event, subject, coded, taken, reason }) => [event, subject, coded, taken, reason]),
    ],
  );
}

/** Every verdict beside what the rules alone say; those that change nothing by themselves stand only beside others. */
export function verdictsCsv(record: OppositionRecord, ruled: OppositionRecord): string {
  return csv(
    ['event', 'record', 'field', 'rules', 'verdict', 'effect'],
    judgements(record, ruled).map(({ verdict, event, rules, changes }) => [
      event,
      verdict.record,
      verdict.field,
      rules,
      verdict.text,
      changes ? 'changes' : 'none by itself',
    ]),
  );
}

/** A file for review; `ruled` is the record as the rules alone make it. */
interface ReviewFile {
  file: string;
  csvOf: (record: OppositionRecord, ruled: OppositionRecord) => string;
}

/** The files for review and what the build makes of each. */
export const REVIEW_FILES: readonly ReviewFile[] = [
  { file: MERGES_FILE, csvOf: mergesCsv },
  { file: CANDIDATES_FILE, csvOf: candidatesCsv },
  { file: FIGHTS_FILE, csvOf: fightsCsv },
  { file: MEASURES_FILE, csvOf: measuresCsv },
  { file: 'data/review/fight-sites.csv', csvOf: fightSitesCsv },
  { file: 'data/review/acts.csv', csvOf: actsCsv },
  { file: 'data/review/event-verdicts.csv', csvOf: verdictsCsv },
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const source = (file: string) => readFileSync(path.join(ROOT, file));
  const record = buildRecord(source, sitesFromTables(source));
  const ruled = buildRecord(source, [], { judged: false });
  for (const { file, csvOf } of REVIEW_FILES) writeFileSync(path.join(ROOT, file), csvOf(record, ruled));
}
