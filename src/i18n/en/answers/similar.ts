/** Cases like a given one, in words and as files. */
import { csvText } from '../../../model/csv';
import type { Case, Feature, Instrument } from '../../../model/similar/features';
import type { Match, Reason, RecordedVote, Similar, SimilarNote } from '../../../model/similar/similar';
import { isOneOf, MEASURE_KINDS } from '../../../model/vocabulary';
import { plain, table } from '../report/markdownParts';
import {
  formatDate,
  formatMegawatts,
  formatNumber,
  formatShare,
  inText,
  listOf,
  plural,
} from '../shell/format';
import { labels } from '../shell/labels';
import { endingLabel, endingLines, endingNote } from './endings';
import { sourceLines, tidyNumbers } from './files';

const FEATURE: Record<Feature, string> = {
  state: 'State',
  mw: 'Megawatts',
  kind: 'Kind of place',
  instruments: 'Instruments',
  grounds: 'Grounds',
  formerMine: 'Former mine',
};

/** What was used. */
export const instrumentLabel = (word: Instrument): string =>
  isOneOf(MEASURE_KINDS, word) ? labels.measureKind[word] : labels.action[word];

const small = (words: readonly string[]) => listOf(words.map(inText));

/** What a case holds of a feature, in words; null where it holds nothing. */
function valueText(feature: Feature, told: Case): string | null {
  switch (feature) {
    case 'state':
      return told.state;
    case 'mw':
      return told.mw === null ? null : formatMegawatts(told.mw);
    case 'kind':
      return told.kind === null ? null : inText(labels.jurisdictionKind[told.kind]);
    case 'instruments':
      return told.instruments === null || told.instruments.length === 0
        ? null
        : small(told.instruments.map(instrumentLabel));
    case 'grounds':
      return told.grounds === null || told.grounds.length === 0
        ? null
        : small(told.grounds.map((word) => labels.concern[word]));
    case 'formerMine':
      return told.formerMine === null ? null : told.formerMine ? 'mined before' : 'not mined before';
  }
}

function reasonText({ feature, distance }: Reason, asked: Case, known: Case): string {
  const [wanted, found] = [valueText(feature, asked) ?? '', valueText(feature, known)];
  if (distance === null || found === null) return `${FEATURE[feature]}: unknown`;
  if (feature === 'instruments' || feature === 'grounds') {
    const words = asked[feature] ?? [];
    const own: readonly string[] = known[feature] ?? [];
    const shared = words.filter((word) => own.includes(word)).length;
    return `${FEATURE[feature]}: ${formatNumber(shared)} of ${formatNumber(words.length)} shared (${found})`;
  }
  return distance === 0
    ? `${FEATURE[feature]}: ${found}, the same`
    : `${FEATURE[feature]}: ${found} against ${wanted}`;
}

/** Why a fight is a match: one sentence a feature. */
export const similarReasons = ({ reasons, known }: Match, asked: Case): string[] =>
  reasons.map((reason) => reasonText(reason, asked, known));

/** A note on matches as a sentence. */
export function similarNote(note: SimilarNote): string {
  switch (note.code) {
    case 'overProjects':
      return `${plural(note.fights, { one: '# fight', other: '# fights' })} over a project ${note.fights === 1 ? 'was' : 'were'} compared; fights over a measure alone are not among them.`;
    case 'unknownHalf':
      return 'A feature that is unknown of a fight counts as one half: neither like nor unlike.';
    case 'mwReported':
      return 'Megawatts of a fight are the largest that its acts report, unverified, else those of its site.';
  }
}

const nameOf = ({ course: { fight } }: Match) =>
  fight.project ??
  fight.company ??
  (fight.measure === null ? 'project without a name' : labels.action[fight.measure]);

const placeOf = ({ course: { fight } }: Match) =>
  fight.state !== null && fight.jurisdictionKind !== 'state'
    ? `${fight.jurisdiction}, ${fight.state}`
    : fight.jurisdiction;

/** A vote with its body and day. */
export const voteText = ({ votes: [yes, no], body, date }: RecordedVote) =>
  `${formatNumber(yes)}–${formatNumber(no)}${body === null ? '' : ` (${body})`}${date === null ? '' : `, ${formatDate(date)}`}`;

/** A match by its project and its place. */
export const matchName = (match: Match): string => `${nameOf(match)}, ${placeOf(match)}`;

/** "state VA, 300 MW, grounds water and noise". */
export function caseText(asked: Case): string {
  const parts = (Object.keys(FEATURE) as Feature[]).flatMap((feature) => {
    const value = valueText(feature, asked);
    return value === null ? [] : [`${inText(FEATURE[feature])} ${value}`];
  });
  return parts.join('; ');
}

/** What the files tell of a match beside its facts. */
export interface ToldMatch {
  /** One sentence an act, in order of time, with the pages that say so. */
  acts: readonly {
    id: string;
    date: string | null;
    summary: string;
    sources: readonly { url: string | null; label: string; tier: string }[];
  }[];
}

type Told = (match: Match) => ToldMatch;

/** Similar cases as files of every kind; each ends with a line break. */
export const similarFiles = {
  json: (similar: Similar, told: Told): string => {
    const { matches, endings, notes, ...rest } = similar;
    const content = {
      ...rest,
      askedInWords: caseText(similar.asked),
      endings: { ...endings, notes: endings.notes.map(endingNote) },
      matches: matches.map((match) => {
        const { fight, events: _events, ...course } = match.course;
        return {
          id: fight.id,
          name: nameOf(match),
          jurisdiction: fight.jurisdiction,
          jurisdictionKind: fight.jurisdictionKind,
          country: fight.country,
          state: fight.state,
          countyFips: fight.countyFips,
          project: fight.project,
          company: fight.company,
          siteIds: fight.siteIds,
          distance: match.distance,
          knownFeatures: match.knownFeatures,
          reasons: match.reasons.map((reason) => ({
            ...reason,
            text: reasonText(reason, similar.asked, match.known),
          })),
          known: match.known,
          ...course,
          votes: match.votes,
          acts: told(match).acts,
        };
      }),
      notes: notes.map(similarNote),
    };
    return `${JSON.stringify(content, tidyNumbers, 2)}\n`;
  },
  md: (similar: Similar, told: Told): string => {
    const { asked, matches, endings, instruments, weights, notes, date, recordUpTo } = similar;
    const lines = [
      '# Cases like this',
      '',
      `${plain(caseText(asked))}. Viewed on ${formatDate(date)}; record up to ${formatDate(recordUpTo)}.`,
      '',
      `Weights: ${Object.entries(weights)
        .map(
          ([feature, weight]) =>
            `${inText(FEATURE[feature as Feature])} ${formatNumber(weight, Number.isInteger(weight) ? 0 : 2)}`,
        )
        .join(', ')}.`,
      '',
      ...endingLines(endings, 'How the nearest ended'),
      '## Instruments used',
      '',
      ...table(
        ['Instrument', 'Fights'],
        instruments.map(({ instrument, fights }) => [instrumentLabel(instrument), formatNumber(fights)]),
      ),
      `## The nearest ${formatNumber(matches.length)}`,
      '',
      ...matches.flatMap((match, index) => [
        `### ${formatNumber(index + 1)}. ${plain(nameOf(match))}, ${plain(placeOf(match))}`,
        '',
        `Distance ${formatShare(match.distance)}. ${endingLabel(match.course.ending)}${
          match.course.decided === null
            ? ''
            : `, ${formatDate(match.course.decided, match.course.decidedPrecision)}`
        }${match.course.finality === 'interim' ? ' (not final)' : ''}.`,
        '',
        ...similarReasons(match, asked).map((reason) => `- ${plain(reason)}`),
        ...(match.votes.length > 0
          ? [`- Votes: ${match.votes.map((vote) => plain(voteText(vote))).join('; ')}`]
          : []),
        '',
        ...told(match).acts.map(
          ({ summary, sources }) =>
            `- ${plain(summary)} ${sources
              .flatMap(({ url, label }) => (url === null ? [] : [`[${plain(label)}](<${url}>)`]))
              .join(' ')}`,
        ),
        '',
      ]),
      '## Notes',
      '',
      ...notes.map((note) => `- ${similarNote(note)}`),
      '',
      ...sourceLines(similar.sources),
    ];
    return `${lines.join('\n')}\n`;
  },
  csv: (similar: Similar, told: Told): string =>
    csvText(
      [
        'rank',
        'id',
        'name',
        'jurisdiction',
        'jurisdictionKind',
        'state',
        'countyFips',
        'distance',
        'ending',
        'finality',
        'began',
        'decided',
        'mwReported',
        'instruments',
        'grounds',
        'formerMine',
        'reasons',
        'votes',
        'acts',
        'links',
        'recordUpTo',
      ],
      similar.matches.map((match, index) => [
        index + 1,
        match.course.fight.id,
        nameOf(match),
        match.course.fight.jurisdiction,
        match.course.fight.jurisdictionKind,
        match.course.fight.state,
        match.course.fight.countyFips,
        Number(match.distance.toPrecision(6)),
        match.course.ending,
        match.course.finality,
        match.course.began,
        match.course.decided,
        match.known.mw,
        match.known.instruments?.join(' ') ?? null,
        match.known.grounds?.join(' ') ?? null,
        match.known.formerMine === null ? null : match.known.formerMine ? 'yes' : 'no',
        similarReasons(match, similar.asked).join('; '),
        match.votes.map(voteText).join('; '),
        match.course.events.length,
        [...new Set(told(match).acts.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])))].join(
          ' ',
        ),
        similar.recordUpTo,
      ]),
    ),
};
