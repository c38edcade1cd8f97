/** The opposition part of a report as Markdown. */

import type {
  OppositionReport,
  ReportEvent,
  ReportJurisdiction,
  ReportMeasure,
  Tally,
} from '../../../model/oppositionReport';
import { headlineOf } from '../../../model/outcome';
import type { RegionReport } from '../../../model/report/report';
import type { ReportFight } from '../../../model/reportFights';
import { CONCERNS, MECHANISMS, OUTCOMES } from '../../../model/vocabulary';
import { billMessages } from '../cards/bills';
import { formatDate, formatNumber, listOf, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { fightOutcome } from './fightOutcome';
import { plain, table } from './markdownParts';
import { countedJurisdictions, tallyUnits } from './oppositionCounts';

const FIGHT_STATE = {
  ongoing: 'ongoing',
  settled: 'settled on record',
  notYet: 'not yet begun',
} satisfies Record<ReportFight['fightState'], string>;

const placeOf = (row: Pick<ReportJurisdiction, 'jurisdiction' | 'jurisdictionKind' | 'state'>) =>
  `${plain(row.jurisdiction)}${row.state !== null && row.jurisdictionKind !== 'state' ? `, ${row.state}` : ''} (${labels.jurisdictionKind[row.jurisdictionKind]})`;

const NO_END = {
  openEnded: 'open-ended',
  notRecorded: 'end not recorded',
  stated: 'no end known',
  term: 'no end known',
} satisfies Record<ReportMeasure['endBasis'], string>;

function termText({ from: first, fromPrecision, until, endBasis }: ReportMeasure): string {
  const from = first === null ? 'from an unknown day' : `from ${formatDate(first, fromPrecision)}`;
  return until === null ? `${from}, ${NO_END[endBasis]}` : `${from} to ${formatDate(until)}`;
}

const measureRow = (measure: ReportMeasure): string[] => [
  placeOf(measure),
  measure.kind === null ? labels.measureInForce[measure.mechanism] : labels.measureKind[measure.kind],
  termText(measure),
  labels.technology[measure.technology],
  labels.evidence[measure.evidence],
  plain(measure.attestedBy.join(', ')),
];

const outcomeText = (
  told: ReportFight['projectOutcome'] | ReportFight['measureOutcome'],
  measureState: ReportFight['measureState'],
) => (told === null ? 'not told' : fightOutcome(told, measureState));

const fightRow = (fight: ReportFight): string[] => [
  placeOf(fight),
  plain(
    fight.project ?? fight.company ?? (fight.measure === null ? 'unknown' : labels.action[fight.measure]),
  ),
  plural(fight.eventIds.length, { one: '# act', other: '# acts' }),
  `${fight.firstDate === null ? 'unknown' : formatDate(fight.firstDate)} to ${fight.lastDate === null ? 'unknown' : formatDate(fight.lastDate)}`,
  FIGHT_STATE[fight.fightState],
  outcomeText(fight.projectOutcome, fight.measureState),
  outcomeText(fight.measureOutcome, fight.measureState),
];

const eventRow = (event: ReportEvent): string[] => [
  formatDate(event.date, event.datePrecision),
  placeOf(event),
  listOf(event.actions.map((action) => labels.action[action])),
  labels.mechanism[event.mechanism],
  listOf(event.concerns.map((concern) => labels.concern[concern])) || 'unknown',
  labels.outcome[headlineOf(event.outcome)],
  `${labels.evidence[event.evidence]}${event.sources ? `: ${sourcesText(event.sources)}` : ''}`,
  plain(event.attestedBy.join(', ')),
];

const sourcesText = (sources: NonNullable<ReportEvent['sources']>) =>
  sources.map(({ url, label }) => (url === null ? plain(label) : `[${plain(label)}](<${url}>)`)).join(', ');

function tallyLines<K extends string | number>(
  { unit, counts }: Tally<K>,
  words: readonly K[],
  wordOf: (word: K) => string,
): string[] {
  const rows = words
    .filter((word) => counts[word] > 0)
    .map((word) => [wordOf(word), formatNumber(counts[word])]);
  return rows.length === 0 ? [] : [`Counted: ${tallyUnits[unit]}.`, '', ...table(['', 'Count'], rows)];
}

/** Lines of the opposition section, with its heading. */
export function oppositionLines({ opposition, date }: RegionReport): string[] {
  const { events, fights, measuresInForce, stoppingInForce, jurisdictionsWithMeasure } = opposition;
  const lines = [`## Opposition: ${plural(events.length, { one: '# act', other: '# acts' })}`, ''];
  if (events.length === 0) return [...lines, ...billLines(opposition)];
  lines.push(
    `- Jurisdictions with a moratorium measure on record: ${formatNumber(jurisdictionsWithMeasure.count)}. One was adopted in ${formatNumber(jurisdictionsWithMeasure.adopted)} of them; one is in force in ${formatNumber(jurisdictionsWithMeasure.inForce)}. ${countedJurisdictions}`,
    `- Measures in force on ${formatDate(date)}, as far as is known: ${formatNumber(measuresInForce.length)}. Moratoria and bans among them: ${formatNumber(stoppingInForce.endKnown)} in force with a known end, ${formatNumber(stoppingInForce.openEnded)} open-ended, ${formatNumber(stoppingInForce.endNotRecorded)} adopted with no end on record.`,
    '',
    ...summaries(opposition),
  );
  if (measuresInForce.length > 0) {
    lines.push(
      `### Measures in force on ${formatDate(date)}`,
      '',
      ...table(
        ['Whose', 'What', 'Term', 'Aimed at', 'Evidence', 'Attested by'],
        measuresInForce.map(measureRow),
      ),
    );
  }
  if (opposition.measuresInPart.length > 0) {
    lines.push(
      '### In force in a part of the county',
      '',
      ...table(
        ['Whose', 'What', 'Term', 'Aimed at', 'Evidence', 'Attested by'],
        opposition.measuresInPart.map(measureRow),
      ),
    );
  }
  const several = (fights ?? []).filter(({ eventIds }) => eventIds.length > 1);
  if (fights !== null && fights.length > 0) {
    const alone = fights.length - several.length;
    lines.push(
      `### Fights: ${formatNumber(fights.length)}`,
      '',
      `${formatNumber(several.length)} of them hold several acts, ${formatNumber(alone)} one.`,
      '',
    );
    if (several.length > 0) {
      lines.push(
        ...table(
          ['Where', 'About', 'Acts', 'From, to', 'State', 'The project', 'The measure'],
          several.map(fightRow),
        ),
      );
    }
  }
  lines.push(
    '### Acts',
    '',
    ...table(
      ['Date', 'Whose act', 'Action', 'What was done', 'Concerns', 'Outcome', 'Evidence', 'Attested by'],
      events.map(eventRow),
    ),
    ...billLines(opposition),
  );
  return lines;
}

/** The bills of a state, on the one day for which their status is known. */
function billLines({ bills }: OppositionReport): string[] {
  if (bills === null) return [];
  const { list, notTold, asOf } = bills;
  const heading = [`### ${billMessages.title}`, ''];
  if (list.length === 0)
    return [...heading, notTold > 0 ? billMessages.notTold(notTold, asOf) : billMessages.none(asOf), ''];
  const rows = list.map((bill) => [
    plain(bill.name),
    billMessages.status[bill.status],
    [
      billMessages.topics(bill),
      ...(bill.thresholdMw === null ? [] : [billMessages.threshold(bill.thresholdMw)]),
    ].join(', '),
    bill.lastAction === null ? 'unknown' : formatDate(bill.lastAction),
    bill.page === null ? billMessages.noPage : `[${billMessages.page(bill.page)}](<${bill.page.url}>)`,
    bill.eventIds.length === 0 ? billMessages.noActs : plain(bill.eventIds.join(', ')),
  ]);
  return [
    ...heading,
    billMessages.counts(bills),
    '',
    ...table(billMessages.columns, rows),
    billMessages.help,
    '',
  ];
}

function summaries({ byOutcome, byMechanism, byConcern }: OppositionReport): string[] {
  return [
    ...tallyLines(byOutcome, OUTCOMES, (word) => labels.outcome[word]),
    ...tallyLines(byMechanism, MECHANISMS, (word) => labels.mechanism[word]),
    ...tallyLines(byConcern, CONCERNS, (word) => labels.concern[word]),
  ];
}
