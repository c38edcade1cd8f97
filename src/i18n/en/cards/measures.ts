/** The words of lists of measures on cards, and of the table that they are saved as. */
import type { EndBasis, MeasureConflict, ToldExtension } from '../../../model/legalMeasure';
import type { ReportMeasure } from '../../../model/oppositionReport';
import { formatDate, formatShare, inText, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { measureText } from '../shell/measureText';

const number = (count: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);

const kindOf = ({ kind, mechanism }: Pick<ReportMeasure, 'kind' | 'mechanism'>) =>
  kind === null ? labels.measureInForce[mechanism] : inText(labels.measureKind[kind]);

const untilOf = ({
  until,
  endBasis,
  measureState,
}: Pick<ReportMeasure, 'until' | 'endBasis' | 'measureState'>): string => {
  if (measureState === 'termRunOut')
    return until === null ? 'term has run out' : `term ran out on ${formatDate(until)}`;
  if (until !== null) return `in force until ${formatDate(until)}`;
  return endBasis === 'openEnded' ? 'in force, no end set' : 'adopted, end not recorded';
};

export const measureMessages = {
  title: (day: string) => `Measures in force on ${formatDate(day)}`,
  /** Of moratoria, bans and pauses of utilities alone. */
  counts: (counts: Parameters<typeof measureText.counts>[0]) =>
    counts.endKnown + counts.openEnded + counts.endNotRecorded === 0
      ? 'No moratorium, ban or pause by a utility was found in force in our sources.'
      : `Moratoria, bans and pauses of utilities: ${measureText.counts(counts)}.`,
  none: (day: string) => `No measure in force on ${formatDate(day)} was found in our sources.`,
  knownEnd: 'Moratoria, bans and pauses in force',
  noEnd: 'Adopted, end not recorded',
  noEndHelp: 'No source says when these end. They may be over.',
  runOut: 'Term has run out: check whether it was extended',
  runOutHelp:
    'Where a source says that one was extended, the line says so. Our sources may have missed others.',
  /** Of a measure whose known term is over on the day viewed, `until` being its last day. */
  extension: (told: ToldExtension, until: string | null): string => {
    if (told.until === null) return 'A source says it was extended, without a date.';
    return until !== null && told.until <= until
      ? 'A source says it was extended, but gives no later end.'
      : `A source says it was extended until ${formatDate(told.until)}.`;
  },
  rules: 'Rules and other measures',
  part: 'Also in force in a part of this county',
  partHelp: 'These towns reach into the county and are counted in another one.',
  /** Appended to the line of such a measure. */
  share: (share: number) => `about ${formatShare(share)} of the town lies here`,
  above: 'Also in force here, from the state or the country',
  /** "moratorium (Ordinance 26-12), in force until 3 March 2027 (end counted from the term), from 3 March 2026". */
  line: (measure: ReportMeasure): string => {
    const basis =
      measure.until === null || measure.endBasis === 'notRecorded'
        ? ''
        : ` (${measureText.basis[measure.endBasis]})`;
    const from =
      measure.from === null
        ? 'from a day not recorded'
        : `from ${formatDate(measure.from, measure.fromPrecision)}`;
    const kind = measure.instrument === null ? kindOf(measure) : `${kindOf(measure)} (${measure.instrument})`;
    return `${kind}, ${untilOf(measure)}${basis}, ${from}`;
  },
  save: 'Save as CSV',
  listing: {
    order: 'Sort by',
    orders: { end: 'end', place: 'place', since: 'newest first' },
    state: 'State',
    kind: 'Kind',
    all: 'all',
    none: 'None of the measures in force here is of this state and this kind.',
  },
  basis: (basis: EndBasis) => measureText.basis[basis],
  aimedAt: labels.technology,
  columns: {
    jurisdiction: 'Jurisdiction',
    jurisdictionKind: 'Kind of jurisdiction',
    state: 'State',
    countyFips: 'County FIPS',
    kind: 'Measure',
    instrument: 'Ordinance, bill or order',
    technology: 'Aimed at',
    from: 'From',
    until: 'Until',
    endBasis: 'How the end is known',
    words: 'In words',
    scope: 'Holds',
    day: 'Day viewed',
    recordUpTo: 'Record up to',
    acts: 'Acts',
    sources: 'Sources',
    credit: 'Credit',
    licence: 'Licence',
    link: 'Link',
  },
  /** Of a line of the table: where, and whether, it holds. */
  scope: {
    inside: 'in the region',
    above: 'from the state or country around it',
    part: (share: number) =>
      `in a part of this county, counted in another one; about ${formatShare(share)} of the town lies here`,
    runOut: (extended: boolean) =>
      `term has run out; ${extended ? 'a source says it was extended' : 'check whether it was extended'}`,
  },
  /** "Three trackers, two ends". */
  disagree: (trackers: number, values: number, what: MeasureConflict): string => {
    const words = {
      adoption: { one: '# day of adoption', other: '# days of adoption' },
      end: { one: '# end', other: '# ends' },
      fate: { one: '# answer on what became of it', other: '# answers on what became of it' },
      kind: { one: '# kind', other: '# kinds' },
    }[what];
    const inWords = (count: number, forms: { one: string; other: string }) =>
      plural(count, forms).replace(/^\d+/, number(count));
    const said = `${inWords(trackers, { one: '# tracker', other: '# trackers' })}, ${inWords(values, words)}`;
    return said.charAt(0).toUpperCase() + said.slice(1);
  },
  /** In the words of the record: a size, a zone, a part of the place. */
  limitedTo: (what: string) => `Applies to: ${what}`,
  claims: 'What each tracker says',
  claim: (tracker: string, facts: string) => `${tracker}: ${facts}`,
  claimFrom: (date: string) => `from ${date}`,
  claimUntil: (date: string) => `until ${formatDate(date)}`,
  claimNoEnd: 'no end told',
  seen: (date: string) => `looked up to ${formatDate(date)}`,
  weak: 'found by a machine, cites no page, and counts for nothing by itself',
  superseded: 'an older edition',
  machine: measureText.readByMachine,
} as const;
