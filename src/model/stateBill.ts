/** Bills of state legislatures, each as one inventory found it on one day. */

/** What a bill had come to; in the order in which lists show them. */
export const BILL_STATUSES = [
  'enacted',
  'passedBothChambers',
  'passedOneChamber',
  'inCommittee',
  'carriedOver',
  'vetoed',
  'failedOrDied',
  'withdrawn',
] as const;
export type BillStatus = (typeof BILL_STATUSES)[number];

/** What a bill is about. */
export const BILL_TOPICS = [
  'moratoriumOrBan',
  'localSiting',
  'preemptionOrStateSiting',
  'ratepayerOrLargeLoad',
  'taxIncentiveLimit',
  'taxIncentiveOffer',
  'disclosure',
  'water',
  'noise',
  'generation',
  'study',
  'crypto',
  'other',
] as const;
export type BillTopic = (typeof BILL_TOPICS)[number];

/** The stage that a bill's page of Open States gives. */
export const BILL_STAGES = [
  'introduced',
  'passedCommittee',
  'passedOneChamber',
  'passedBothChambers',
  'signed',
  'failedVote',
  'diedInCommittee',
  'withdrawn',
] as const;
export type BillStage = (typeof BILL_STAGES)[number];

export interface StateBill {
  id: string;
  /** Numbers and session as the inventory writes them: `HB 259 (34th Leg., 2026)`. */
  name: string;
  status: BillStatus;
  /** `YYYY-MM-DD`, or `YYYY` where no more is known; null when not recorded. Not the day of an adoption. */
  lastAction: string | null;
  topics: BillTopic[];
  /** Megawatts of load that it is about or begins at; null when none is recorded. */
  thresholdMw: number | null;
  /** Its page of Open States, with the stage and the last action there, which may be later; null without one. */
  page: { url: string; stage: BillStage; lastAction: string } | null;
  /** Acts of the record that name one of its numbers in its session. */
  eventIds: string[];
}

/** The bills of one state. Built into `bills/<state>.json`. */
export interface StateBillFile {
  /** Two letters. */
  state: string;
  /** The day whose status the inventory tells, `YYYY-MM-DD`. */
  asOf: string;
  bills: StateBill[];
}

/** Dataset id of the inventory in `sources.json`. */
export const BILLS_SOURCE = 'stateBills';

/** The bills of a state as reports tell them. */
export interface ReportBills {
  asOf: string;
  /** Bills of which nothing is told, because the day viewed is before `asOf`. */
  notTold: number;
  /** Bills by status. */
  counts: Record<BillStatus, number>;
  /** By status, then the latest action first. */
  list: StateBill[];
}

/**
 * The bills of a state on a day. Their status is known for one day alone: before it nothing is told.
 * @param told ids of the acts that the report lists; others are left out of the bills' acts
 * @param day  the day viewed, `YYYY-MM-DD`
 */
export function reportBills(
  { asOf, bills }: StateBillFile,
  told: ReadonlySet<string>,
  day: string,
): ReportBills {
  const list = day < asOf ? [] : bills.map((bill) => onDay(bill, told, day)).sort(byStatus);
  const counts = Object.fromEntries(
    BILL_STATUSES.map((status) => [status, list.filter((bill) => bill.status === status).length]),
  ) as Record<BillStatus, number>;
  return { asOf, notTold: bills.length - list.length, counts, list };
}

const onDay = (bill: StateBill, told: ReadonlySet<string>, day: string): StateBill => ({
  ...bill,
  page: bill.page !== null && bill.page.lastAction <= day ? bill.page : null,
  eventIds: bill.eventIds.filter((id) => told.has(id)),
});

const byStatus = (a: StateBill, b: StateBill): number =>
  BILL_STATUSES.indexOf(a.status) - BILL_STATUSES.indexOf(b.status) ||
  ((b.lastAction ?? '') < (a.lastAction ?? '') ? -1 : (b.lastAction ?? '') > (a.lastAction ?? '') ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);
