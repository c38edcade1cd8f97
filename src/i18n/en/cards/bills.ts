/** The words of bills of state legislatures. */
import type { BillStage, BillStatus, BillTopic, ReportBills, StateBill } from '../../../model/stateBill';
import { BILL_STATUSES } from '../../../model/stateBill';
import { formatDate, formatMegawatts, formatNumber, inText, listOf, plural } from '../shell/format';

const status = {
  enacted: 'Enacted',
  passedBothChambers: 'Passed both chambers',
  passedOneChamber: 'Passed one chamber',
  inCommittee: 'Proposed, in committee',
  carriedOver: 'Carried over to the next session',
  vetoed: 'Vetoed',
  failedOrDied: 'Failed or died',
  withdrawn: 'Withdrawn',
} satisfies Record<BillStatus, string>;

const topic = {
  moratoriumOrBan: 'Moratorium or ban',
  localSiting: 'Local siting',
  preemptionOrStateSiting: 'Siting by the state or limit on local rules',
  ratepayerOrLargeLoad: 'Rates and large loads',
  taxIncentiveLimit: 'Tax incentives limited',
  taxIncentiveOffer: 'Tax incentives offered',
  disclosure: 'Disclosure',
  water: 'Water',
  noise: 'Noise',
  generation: 'Power generation',
  study: 'Study',
  crypto: 'Crypto mining',
  other: 'Other subject',
} satisfies Record<BillTopic, string>;

const stage = {
  introduced: 'introduced',
  passedCommittee: 'passed a committee',
  passedOneChamber: 'passed one chamber',
  passedBothChambers: 'passed both chambers',
  signed: 'signed into law',
  failedVote: 'failed in a vote',
  diedInCommittee: 'died in committee',
  withdrawn: 'withdrawn',
} satisfies Record<BillStage, string>;

export const billMessages = {
  title: 'Bills in the legislature',
  status,
  /** "Status on 31 July 2026: 3 enacted, 8 failed or died." */
  counts: ({ asOf, counts }: ReportBills): string => {
    const told = BILL_STATUSES.flatMap((one) =>
      counts[one] === 0 ? [] : [`${formatNumber(counts[one])} ${inText(status[one])}`],
    );
    return `Status on ${formatDate(asOf)}: ${listOf(told)}.`;
  },
  none: (asOf: string) => `The inventory of ${formatDate(asOf)} lists no bill of this state.`,
  notTold: (bills: number, asOf: string) =>
    `The inventory lists ${plural(bills, { one: '# bill', other: '# bills' })} with their status on ${formatDate(asOf)} alone. What they had come to on an earlier day is not told.`,
  help: 'What came after that day is not in the inventory. The last action is the last step of a bill on record, not the day on which it was adopted or failed. A bill may support data centers or limit them.',
  topics: ({ topics }: Pick<StateBill, 'topics'>) =>
    topics.map((one, index) => (index === 0 ? topic[one] : inText(topic[one]))).join(', '),
  threshold: (mw: number) => `threshold ${formatMegawatts(mw)}`,
  lastAction: (day: string | null) =>
    day === null ? 'last action not recorded' : `last action ${formatDate(day)}`,
  /** "Open States: signed into law, last action 11 April 2025". */
  page: ({ stage: told, lastAction }: NonNullable<StateBill['page']>) =>
    `Open States: ${stage[told]}, last action ${formatDate(lastAction)}`,
  acts: 'In the record of acts',
  columns: ['Bill', 'Status', 'About', 'Last action', 'Page', 'Acts in the record'],
  noActs: 'none',
  noPage: 'none',
} as const;
