/** Reads the table of acts that the texts of Data Center Tracker tell of. */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import {
  ACT_KINDS,
  type ActKind,
  BODY_KINDS,
  type BodyKind,
  EFFECTS,
  type Effect,
  SUBJECTS,
  type Subject,
} from '../../../../src/model/act';
import type { DatePrecision } from '../../../../src/model/vocabulary';
import { billsIn, firstDay } from '../trackers/text';
import { TABLES } from '../words';

type Source = (file: string) => Buffer;

/** How a date is known: named in the text, the record's own, worked out from the text, or not at all. */
const DATE_BASES = ['stated', 'record', 'derived', 'none'] as const;

/** One act that a text tells of. */
export interface ToldAct {
  /** Id of the record of Data Center Tracker. */
  record: string;
  /** Place in the order of time within the record, from 1. */
  step: number;
  /** First day of the period that is known; null when undated. */
  date: string | null;
  datePrecision: DatePrecision;
  dateBasis: (typeof DATE_BASES)[number];
  actor: BodyKind;
  act: ActKind;
  effect: Effect;
  about: Subject;
  votes: [number, number] | null;
  termDays: number | null;
  /** The last day of its term, where the text names one: a day, month or year. */
  termUntil: string | null;
  /** What it applies to, in few words; empty when nothing is told. */
  appliesTo: string;
  instrument: string | null;
  project: string | null;
  company: string | null;
  mw: number | null;
  acres: number | null;
  /** False for acts known only from a cited title or an update stamp, and for those merely scheduled. */
  clear: boolean;
  note: string;
}

export const TOLD_FILE = `${TABLES}/told-acts.csv`;

/**
 * The kind of a told act in the sense of what was done: who turns down the appeal of residents rules for the
 * project; a bill sent back or carried over has not failed; the day on which rules take effect is not that of their
 * adoption; a town hall is no hearing, a committee that is set up no study, and a report is one.
 */
function kindTold(
  act: ActKind,
  { effect = '', note = '', actor = '' }: Readonly<Record<string, string>>,
): ActKind {
  if (act === 'hearing' && isMeeting(actor, note)) return 'meeting';
  if (act === 'studyOrdered' && /\b(?:work(?:ing )?group|committee|task force)\b/i.test(note)) {
    return /\b(?:to study|proposed)\b/.test(note) ? act : 'bodyFormed';
  }
  if (act === 'denied' && effect === 'advances') return 'ruling';
  if (act === 'billFailed' && /re-referred|carried over|next session/.test(note)) return 'tabled';
  if (act === 'rulesAdopted' && /^(?:(?:tax )?takes effect|effective date)/.test(note)) return 'tookEffect';
  if (act === 'other' && REPORT.test(note)) return 'reportPublished';
  return act;
}

const REPORT =
  /^(?:releases|publishes|study (?:of|finds)|draft .*\bstudy\b|preliminary report|(?!news )(?:[\w&.]+ ){1,3}(?:report|white paper)\b)/i;

const MEETING =
  /\b(?:town halls?|forum|open house|(?:community|informational?|info|question|input) (?:meetings?|sessions?|events?)|roundtable|listening session|workshop)\b/i;

/** A town hall, or what a developer or residents hold, is no official hearing, unless the text calls it one. */
function isMeeting(actor: string, note: string): boolean {
  if (/\bhearings?\b/i.test(note)) return false;
  return actor === 'developer' || actor === 'residents' || MEETING.test(note);
}

/** A text that tells what a neighbour did: the act is not the record's place's. The note names whose it is. */
const isOfElsewhere = ({ note }: Pick<ToldAct, 'note'>) => note.startsWith('elsewhere: ');

const OTHER_USES =
  /\b(?:wind|solar|batter(?:y|ies)|energy storage|carbon capture|nuclear|small modular reactors?)\b/i;
const OUR_USES = /data|crypto|bitcoin|comput|server|\bAI\b|hyperscale|colocation|mining/i;

/** A pause or ban that is told of wind farms and the like, and not of data centers. */
const isOfOtherUse = ({ act, appliesTo }: Pick<ToldAct, 'act' | 'appliesTo'>) =>
  /^(?:moratorium|ban)/.test(act) && OTHER_USES.test(appliesTo) && !OUR_USES.test(appliesTo);

/** Reads `told-acts.csv`: acts of the record's place, by record, in the order of time. */
export function readToldActs(source: Source, issues: Issue[]): Map<string, ToldAct[]> {
  const columns =
    'record step date date_basis actor act effect about votes_for votes_against term_days term_until applies_to instrument project company mw acres certainty note';
  const rows = readTable(TOLD_FILE, source(TOLD_FILE), columns.split(' '));
  const checks = new Checks(TOLD_FILE);
  const told = new Map<string, ToldAct[]>();
  for (const row of rows) {
    const required = { required: true };
    const count = { min: 0, integer: true };
    const day = firstDay(checks.partialDate(row, 'date'));
    const [yes, no] = [checks.number(row, 'votes_for', count), checks.number(row, 'votes_against', count)];
    const act: ToldAct = {
      record: checks.text(row, 'record', required) ?? '',
      step: checks.number(row, 'step', { ...required, min: 1, integer: true }) ?? 0,
      date: day?.date ?? null,
      datePrecision: day?.precision ?? 'unknown',
      dateBasis: checks.word(row, 'date_basis', DATE_BASES, required) ?? 'none',
      actor: checks.word(row, 'actor', BODY_KINDS, required) ?? 'other',
      act: kindTold(checks.word(row, 'act', ACT_KINDS, required) ?? 'other', row.cells),
      effect: checks.word(row, 'effect', EFFECTS, required) ?? 'neither',
      about: checks.word(row, 'about', SUBJECTS, required) ?? 'other',
      votes: yes === null || no === null ? null : [yes, no],
      termDays: checks.number(row, 'term_days', { min: 1, max: 3653, integer: true }),
      termUntil: checks.partialDate(row, 'term_until'),
      appliesTo: row.cells.applies_to ?? '',
      instrument: checks.text(row, 'instrument'),
      project: checks.text(row, 'project'),
      company: checks.text(row, 'company'),
      mw: checks.number(row, 'mw', { min: 0.001, max: 100_000 }),
      acres: checks.number(row, 'acres', { min: 0 }),
      clear: checks.word(row, 'certainty', ['clear', 'unsure'], required) === 'clear',
      note: row.cells.note ?? '',
    };
    if (isOfElsewhere(act) || isOfOtherUse(act)) continue;
    told.set(act.record, [...(told.get(act.record) ?? []), act]);
  }
  issues.push(...checks.issues);
  return told;
}

/** Of acts on several bills those on the record's own; all where none of them names it. */
export function actsOnBills(acts: readonly ToldAct[], bills: readonly string[]): readonly ToldAct[] {
  const named = acts.filter(({ instrument }) =>
    billsIn(instrument ?? '').some((bill) => bills.includes(bill)),
  );
  return named.length > 0 ? named : acts;
}
