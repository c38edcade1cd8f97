/** How fights over projects ended, in words. */
import { DECISIONS, type Decision, ENDINGS, type Ending } from '../../../model/endings/course';
import { type EndingNote, type Endings, endingsAt, TOLD_DAYS } from '../../../model/endings/endings';
import type { ShareWithin } from '../../../model/survival/wilson';
import { table } from '../report/markdownParts';
import { formatDate, formatNumber, formatShare, plural } from '../shell/format';
import { labels } from '../shell/labels';

const fights = (count: number) => plural(count, { one: '# fight', other: '# fights' });

/** "Went ahead", "Nothing told". */
export const endingLabel = (ending: Ending): string =>
  ending === 'notRecorded' ? 'Nothing told' : labels.outcome[ending];

/** A note on endings as a sentence. */
export function endingNote(note: EndingNote): string {
  switch (note.code) {
    case 'onlyRecorded':
      return 'Only fights that a tracker recorded are counted: most projects meet none, and trackers look harder in some places.';
    case 'recentUndecided':
      return `${fights(note.undecided)} ${note.undecided === 1 ? 'is' : 'are'} open; half of the open ones began after ${formatDate(note.began)} and had less time to be decided.`;
    case 'datedUnevenly':
      return `Of the decisions ${formatNumber(note.ended[0])} of ${formatNumber(note.ended[1])} that ended a project and ${formatNumber(note.ahead[0])} of ${formatNumber(note.ahead[1])} that let it go ahead have a date; only these are in the curve.`;
    case 'interim':
      return `${plural(note.decisions, { one: '# decision is', other: '# decisions are' })} not final and may still change.`;
    case 'notRecorded':
      return `Of ${fights(note.fights)} no tracker tells what became of the project; they are in no share and in no curve.`;
    case 'leftOut':
      return `Left out of the time: ${fights(note.decisionFirst)} whose first act on record is the decision itself, ${formatNumber(note.noDay)} with a decision without a date, ${formatNumber(note.noBegin)} without a dated act. So the curve shows fewer decisions than there were.`;
    case 'tooFew':
      return `${plural(note.cases, { one: '# case is', other: '# cases are' })} too few for a curve; ${formatNumber(note.least)} are needed.`;
    case 'noForecast':
      return 'This tells what was recorded. It is no forecast, and says nothing of causes.';
  }
}

const within = ({ low, high }: { low: number | null; high: number | null }) =>
  low === null || high === null ? '' : ` (${formatShare(low)} to ${formatShare(high)})`;

const shareText = (share: ShareWithin) =>
  share.share === null ? 'unknown' : `${formatShare(share.share)}${within(share)}`;

/** Lines of the section on endings, with its heading. */
export function endingLines(endings: Endings, title = 'How fights over projects ended'): string[] {
  const { counts, shares, times, notes } = endings;
  const lines = [
    `## ${title}: ${formatNumber(endings.fights)}`,
    '',
    ...(endings.fights === 0
      ? ['No fight over a project is on record here. It does not mean that there was none.', '']
      : table(
          ['What became of the project', 'Fights', 'Of the decided, with 95 % interval'],
          ENDINGS.map((word) => [
            endingLabel(word),
            formatNumber(counts[word]),
            (DECISIONS as readonly Ending[]).includes(word) ? shareText(shares[word as Decision]) : '',
          ]),
        )),
  ];
  if (times !== null) {
    const rows = TOLD_DAYS.flatMap((days) => endingsAt(times, days) ?? []);
    lines.push(
      `Time from the first dated act to the decision, ${fights(times.cases)} (${formatNumber(times.decided)} decided, ${formatNumber(times.open)} open): ${
        times.medianDays === null
          ? 'half were not decided within what was watched.'
          : `half were decided within ${plural(times.medianDays, { one: '# day', other: '# days' })}.`
      } Kaplan–Meier and Aalen–Johansen estimates with pointwise 95 % bands.`,
      '',
      ...table(
        ['After', 'Still watched', 'Not decided', ...DECISIONS.map((word) => labels.outcome[word])],
        rows.map((row) => [
          plural(row.days, { one: '# day', other: '# days' }),
          formatNumber(row.atRisk),
          `${formatShare(row.undecided.share)}${within(row.undecided)}`,
          ...DECISIONS.map((word) => `${formatShare(row.decided[word].share)}${within(row.decided[word])}`),
        ]),
      ),
    );
  }
  return [...lines, ...notes.map((note) => `- ${endingNote(note)}`), ''];
}
