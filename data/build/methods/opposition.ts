/**
 * The computed part of `docs/methods.md` on the opposition record: what each tracker holds, how far the acts go
 * together, and how well records were joined, measured on the pairs that were read one by one.
 */
import { readEvents } from '../../../src/model/leanTables';
import '../../../src/i18n/english';
import { formatDate, formatNumber, labels } from '../../../src/i18n/words';
import { readTable } from '../../../src/ingest/csv';
import type { OppositionEvent } from '../../../src/model/event';
import { type Fight, readFights } from '../../../src/model/fight';
import {
  END_BASES,
  type LegalMeasure,
  MEASURE_COLUMNS,
  standingOf,
  stops,
} from '../../../src/model/legalMeasure';
import type { Source } from '../../../src/model/source';
import { MEASURE_KINDS } from '../../../src/model/vocabulary';
import { unpackTable } from '../../../src/model/wire';

export const PAIRS_FILE = 'data/review/event-pairs.csv';

/** One pair of records that was read, and what the build made of it. */
export interface JudgedPair {
  /** Whether the reader found them to be one act. */
  same: boolean;
  hard: boolean;
  /** Drawn before or after the rules were settled. */
  drawn: string;
  joined: boolean;
}

export interface OppositionData {
  events: readonly OppositionEvent[];
  fights: readonly Fight[];
  sources: readonly Source[];
  pairs: readonly JudgedPair[];
  measures: readonly LegalMeasure[];
  /** The newest day the record speaks of: the day on which measures are counted. */
  day: string;
}

/**
 * Gathers what the block is made from.
 * @param built  reads a built file
 * @param source reads a file of the repository
 * @throws Error when a pair names a record that no act holds
 */
export function oppositionData(
  built: (file: string) => Buffer,
  source: (file: string) => Buffer,
): OppositionData {
  const json = (file: string) => JSON.parse(built(file).toString());
  const events = readEvents(json('events.json'));
  const aliases: Readonly<Record<string, string>> = json('event-aliases.json');
  const ids = new Set(events.map(({ id }) => id));
  const eventOf = (ref: string): string => {
    const record = ref.slice(ref.indexOf(':') + 1);
    const id = aliases[record] ?? record;
    if (!ids.has(id)) throw new Error(`${PAIRS_FILE} names ${ref}, which no act holds`);
    return id;
  };
  const measures = unpackTable<LegalMeasure>('measures.json', json('measures.json'), MEASURE_COLUMNS);
  return {
    events,
    measures,
    day:
      measures
        .flatMap(({ seen }) => seen ?? [])
        .sort()
        .at(-1) ?? '',
    fights: readFights(json('fights.json')),
    sources: json('sources.json'),
    pairs: readTable(PAIRS_FILE, source(PAIRS_FILE), ['a', 'b', 'verdict', 'hard', 'drawn', 'reason']).map(
      ({ cells }) => ({
        same: cells.verdict === 'same',
        hard: cells.hard === 'yes',
        drawn: cells.drawn,
        joined: eventOf(cells.a) === eventOf(cells.b),
      }),
    ),
  };
}

/** How well the build joined the pairs; shares are null where there is nothing to take them of. */
export function judge(pairs: readonly JudgedPair[]) {
  const right = pairs.filter(({ same, joined }) => same && joined).length;
  const wrong = pairs.filter(({ same, joined }) => !same && joined).length;
  const missed = pairs.filter(({ same, joined }) => same && !joined).length;
  return {
    pairs: pairs.length,
    hard: pairs.filter(({ hard }) => hard).length,
    right,
    wrong,
    missed,
    precision: right + wrong === 0 ? null : right / (right + wrong),
    recall: right + missed === 0 ? null : right / (right + missed),
  };
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const shareWords = (share: number | null) =>
  share === null ? 'no value' : `${formatNumber(share * 100, 1)}\u00a0%`;

const BASIS_WORDS = {
  stated: 'end stated',
  term: 'end counted from the term',
  openEnded: 'open-ended, as a source says',
  notRecorded: 'end not on record',
} as const;

/** Measures by kind, and those that stop projects by state and by what is known of their end. */
function measureLines({ measures, day }: Pick<OppositionData, 'measures' | 'day'>): string[] {
  const stopping = measures.filter(stops);
  const inForce = measures.filter((measure) => standingOf(measure, day) === 'inForce');
  const count = (list: readonly LegalMeasure[], state: ReturnType<typeof standingOf>) =>
    list.filter((measure) => standingOf(measure, day) === state).length;
  const read = inForce.filter(({ until }) => until.machineRead).length;
  const ends = measures.filter(({ conflicts }) => conflicts.includes('end')).length;
  return [
    `${formatNumber(measures.length)} measures, ${formatNumber(stopping.length)} of them moratoria, bans and pauses of utilities. On ${formatDate(day)}, the last day of the record, of those ${formatNumber(count(stopping, 'inForce'))} are in force, ${formatNumber(count(stopping, 'ended'))} ended, ${formatNumber(count(stopping, 'proposed'))} proposed, ${formatNumber(count(stopping, 'rejected'))} rejected and ${formatNumber(count(stopping, 'unknown'))} unknown. The end of ${formatNumber(read)} measures in force is known from a machine's reading alone; on ${formatNumber(ends)} measures records name different ends.`,
    '',
    table(
      ['in force, by kind', ...END_BASES.map((basis) => BASIS_WORDS[basis]), 'all'],
      MEASURE_KINDS.map((kind) => {
        const ofKind = inForce.filter((measure) => measure.kind === kind);
        const having = END_BASES.map((basis) => ofKind.filter(({ until }) => until.basis === basis).length);
        return [
          labels.measureKind[kind],
          ...having.map((number) => formatNumber(number)),
          formatNumber(ofKind.length),
        ];
      }),
    ),
    '',
  ];
}

/** The block as Markdown. */
export function oppositionBlock({ events, fights, sources, pairs, measures, day }: OppositionData): string {
  const total = events.length;
  const several = events.filter(({ attestedBy }) => attestedBy.length > 1).length;
  const trackers = sources
    .map((source) => ({
      source,
      held: events.filter(({ attestedBy }) => attestedBy.includes(source.id)).length,
      alone: events.filter(({ attestedBy }) => attestedBy.length === 1 && attestedBy[0] === source.id).length,
    }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held);
  const samples = [
    ['before the rules were settled', pairs.filter(({ drawn }) => drawn === 'before')] as const,
    ['after', pairs.filter(({ drawn }) => drawn === 'after')] as const,
  ];
  const courses = fights.filter(({ eventIds }) => eventIds.length > 1).length;
  const dated = events.filter(({ date }) => date !== null).length;
  return [
    `${formatNumber(total)} acts, ${formatNumber(dated)} of them dated; ${formatNumber(several)} are attested by more than one dataset. ${formatNumber(fights.length)} fights, ${formatNumber(courses)} of them with more than one act.`,
    '',
    ...measureLines({ measures, day }),
    table(
      ['dataset', 'acts it attests', 'share of all acts', 'attested by it alone', 'credit'],
      trackers.map(({ source, held, alone }) => [
        `[${source.title}](${source.link})`,
        formatNumber(held),
        shareWords(held / total),
        formatNumber(alone),
        source.credit,
      ]),
    ),
    '',
    table(
      [
        'pairs drawn',
        'pairs',
        'hard ones',
        'rightly joined',
        'wrongly joined',
        'missed',
        'precision',
        'recall',
      ],
      samples.map(([name, sample]) => {
        const found = judge(sample);
        return [
          name,
          formatNumber(found.pairs),
          formatNumber(found.hard),
          formatNumber(found.right),
          formatNumber(found.wrong),
          formatNumber(found.missed),
          shareWords(found.precision),
          shareWords(found.recall),
        ];
      }),
    ),
  ].join('\n');
}
