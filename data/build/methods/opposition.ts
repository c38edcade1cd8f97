/**
 * The computed part of `docs/methods.md` on the opposition record: what each tracker holds, how far the acts go
 * together, and how well records were joined, measured on the pairs that were read one by one.
 */
import '../../../src/i18n/english';
import { formatNumber } from '../../../src/i18n/words';
import { readTable } from '../../../src/ingest/csv';
import { EVENT_COLUMNS } from '../../../src/model/columns';
import type { OppositionEvent } from '../../../src/model/event';
import { type Fight, readFights } from '../../../src/model/fight';
import type { Source } from '../../../src/model/source';
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
  const events = unpackTable<OppositionEvent>('events.json', json('events.json'), EVENT_COLUMNS);
  const aliases: Readonly<Record<string, string>> = json('event-aliases.json');
  const ids = new Set(events.map(({ id }) => id));
  const eventOf = (ref: string): string => {
    const record = ref.slice(ref.indexOf(':') + 1);
    const id = aliases[record] ?? record;
    if (!ids.has(id)) throw new Error(`${PAIRS_FILE} names ${ref}, which no act holds`);
    return id;
  };
  return {
    events,
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

/** The block as Markdown. */
export function oppositionBlock({ events, fights, sources, pairs }: OppositionData): string {
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
