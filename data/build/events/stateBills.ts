/**
 * Bills of state legislatures, from an inventory of their status on one day, with the acts of the record that name
 * the same bill. No act or measure is made from a bill alone.
 */
import { Checks } from '../../../src/ingest/check';
import { type Row, readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import {
  type BILL_STAGES,
  BILL_STATUSES,
  BILL_TOPICS,
  BILLS_SOURCE,
  type StateBill,
  type StateBillFile,
} from '../../../src/model/stateBill';
import { STATES } from '../geography';
import { readDatasets } from '../sources/read';
import type { OppositionRecord } from './opposition';
import { TABLES } from './words';

const FILE = `${TABLES}/state-bills.csv`;
const COLUMNS = [
  'id',
  'state',
  'bill',
  'status',
  'last_action',
  'chamber',
  'topics',
  'mw_threshold',
  'url',
  'url_stage',
  'url_action',
  'licence',
] as const;
const codes = STATES.map(({ code }) => code);

/** The words of the inventory are ours, written with underscores: `passed_one_chamber`. */
const camel = (word: string) => word.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The stages of Open States in our words. */
const STAGES: Readonly<Record<string, (typeof BILL_STAGES)[number]>> = {
  Introduced: 'introduced',
  'Passed committee only': 'passedCommittee',
  'Passed one chamber': 'passedOneChamber',
  'Passed both chambers': 'passedBothChambers',
  'Signed into law': 'signed',
  'Failed floor vote': 'failedVote',
  'Died in committee': 'diedInCommittee',
  Withdrawn: 'withdrawn',
};

/** A bill as read, with its state. */
export type Read = Omit<StateBill, 'eventIds'> & { state: string };

/** Reads the inventory; what is wrong with the table is added to `issues`. */
export function readStateBills(source: (file: string) => Buffer, issues: Issue[]): Read[] {
  const rows = readTable(FILE, source(FILE), COLUMNS);
  const checks = new Checks(FILE);
  checks.unique(rows, 'id');
  const required = { required: true };
  const bills = rows.flatMap((row): Read[] => {
    const id = checks.text(row, 'id', required);
    const state = checks.word(row, 'state', codes, required);
    const name = checks.text(row, 'bill', required);
    const status = wordOf(row, 'status', row.cells.status, BILL_STATUSES, checks);
    const topics = checks
      .list(row, 'topics')
      .flatMap((topic) => wordOf(row, 'topics', topic, BILL_TOPICS, checks) ?? []);
    if (topics.length === 0) checks.fail(row.line, 'topics', row.cells.topics, 'at least one topic');
    const lastAction = checks.partialDate(row, 'last_action');
    const thresholdMw = checks.number(row, 'mw_threshold', { min: 0.001, max: 100_000 });
    const page = pageOf(row, checks);
    checks.text(row, 'licence', required);
    if (id === null || state === null || name === null || status === null) return [];
    return [{ id, state, name, status, lastAction, topics, thresholdMw, page }];
  });
  issues.push(...checks.issues);
  return bills;
}

type BillRow = Row<(typeof COLUMNS)[number]>;

function wordOf<W extends string>(
  row: BillRow,
  column: 'status' | 'topics',
  cell: string,
  words: readonly W[],
  checks: Checks,
): W | null {
  const found = words.find((word) => word === camel(cell));
  if (found === undefined) checks.fail(row.line, column, cell, `one of ${words.join(', ')}`);
  return found ?? null;
}

function pageOf(row: BillRow, checks: Checks): StateBill['page'] {
  const url = checks.https(row, 'url');
  if (url === null) return null;
  const lastAction = checks.isoDate(row, 'url_action');
  const stage = STAGES[row.cells.url_stage];
  if (stage === undefined)
    checks.fail(row.line, 'url_stage', row.cells.url_stage, `one of ${Object.keys(STAGES).join(', ')}`);
  if (lastAction === null) checks.fail(row.line, 'url_action', row.cells.url_action, 'a day');
  return stage === undefined || lastAction === null ? null : { url, stage, lastAction };
}

const NUMBER =
  /(?<![\p{L}\d])(HB|SB|HF|SF|LD|LB|HR|SR|AB|SSB|HSB|HCR|SCR|SJR|HJ|HM|S|A|H)[\s.-]*0*(\d+)\p{L}{0,3}(?![\p{L}\d])/giu;
const NUMBER_OF_COLORADO = /(?<![\p{L}\d])(HB|SB)[\s-]?(\d\d)[\s-](\d{3,4})(?!\d)/giu;

/** House, senate and assembly bills of one number with and without the B: "HB 756" is Idaho's "H 756". */
const folded = (prefix: string) => prefix.toUpperCase().replace(/^([HSA])B$/, '$1');

/**
 * Numbers of bills in a text, folded: "HB 4583", "H. 4583" and "H04583" give `H4583`. Letters of a print ("S6486D")
 * are left out: they are versions of one bill. Numbers of Colorado begin with the year: `H26-1030`.
 * @param state two letters
 */
export const billNumbers = (text: string, state: string): string[] => [
  ...new Set(
    state === 'CO'
      ? [...text.matchAll(NUMBER_OF_COLORADO)].map(
          ([, prefix = '', year, number]) => `${folded(prefix)}${year}-${number}`,
        )
      : [...text.matchAll(NUMBER)].map(([, prefix = '', number = '']) => `${folded(prefix)}${number}`),
  ),
];

const YEARS = /(?<!\d)(20\d\d)(?:\s*[-/_]\s*(?:20)?(\d\d))?(?!\d)/g;

/**
 * The years in which a bill lived: those that its name or the address of its page gives, and that of its last action.
 * Numbers are given anew with every session, so that one of another year is another bill.
 */
export function yearsOf({
  name,
  lastAction,
  page,
}: Pick<StateBill, 'name' | 'lastAction' | 'page'>): number[] {
  const told = [name, page?.url ?? ''].flatMap((text) => [...text.matchAll(YEARS)]);
  const years = told.flatMap(([, first, second]) =>
    second === undefined ? [Number(first)] : [Number(first), 2000 + Number(second)],
  );
  return [...new Set([...years, ...(lastAction === null ? [] : [Number(lastAction.slice(0, 4))])])].sort();
}

/** An act, as far as it takes to find its bills. */
type ActOnBill = Pick<OppositionRecord['events'][number], 'event' | 'cluster'>;

/** The bills that an act is about: those of its records, and that of the step its text tells. */
function billsOfAct({ event, cluster }: ActOnBill, state: string): string[] {
  const told = cluster.map(({ id, writtenJurisdiction, instrument }) =>
    [id.replaceAll('-', ' '), writtenJurisdiction, instrument ?? ''].join(' ; '),
  );
  const numbers = billNumbers([...told, event.act?.instrument ?? ''].join(' ; '), state);
  const coded = state === 'CO' ? [] : cluster.flatMap(({ bills }) => billNumbers(bills.join(' ; '), state));
  return [...new Set([...coded, ...numbers])];
}

/** The bills with the acts of the record that name them. */
export function billsWithActs(read: readonly Read[], events: readonly ActOnBill[]): (Read & StateBill)[] {
  const acts = events.flatMap((one) => {
    const { id, country, jurisdictionKind, state, date } = one.event;
    if (country !== 'US' || jurisdictionKind !== 'state' || state === null || date === null) return [];
    return [{ id, state, year: Number(date.slice(0, 4)), bills: billsOfAct(one, state) }];
  });
  return read.map((bill) => {
    const numbers = billNumbers(bill.name, bill.state);
    const years = yearsOf(bill);
    const eventIds = acts
      .filter(
        (act) =>
          act.state === bill.state &&
          years.includes(act.year) &&
          act.bills.some((number) => numbers.includes(number)),
      )
      .map(({ id }) => id)
      .sort();
    return { ...bill, eventIds };
  });
}

/** The files of all states; a state without bills has an empty list. */
export function stateBillFiles(
  read: readonly Read[],
  events: OppositionRecord['events'],
  asOf: string,
): StateBillFile[] {
  const bills = billsWithActs(read, events);
  return codes.map((code) => ({
    state: code,
    asOf,
    bills: bills.filter(({ state }) => state === code).map(({ state: _, ...bill }) => bill),
  }));
}

/**
 * The day whose status the inventory tells, by `sources.json`.
 * @throws Error when the dataset has no entry with a whole day
 */
export function billsAsOf(source: (file: string) => Buffer): string {
  const datasets = readDatasets(source);
  const day = datasets.find(({ id }) => id === BILLS_SOURCE)?.retrieved;
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day))
    throw new Error(`data/sources.json: ${BILLS_SOURCE} needs the day on which it was retrieved`);
  return day;
}
