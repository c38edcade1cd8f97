/** The words of the what-if: a new load on a grid area, and what it would meet. */

import type { Instead } from '../../../model/grid/askedHours';
import type { InterruptibleTime, NewLoad } from '../../../model/grid/whatIf';
import { formatDate, formatMegawatts, formatNumber, formatShare, inText, plural } from '../shell/format';
import { windowMessages } from '../shell/gridWindow';

const NBSP = '\u00a0';

/** Where an interruptible share is off, as part of a sentence. */
const TIMES: Record<InterruptibleTime, string> = {
  always: 'at any time',
  summer: 'from April to October',
  winter: 'from November to March',
  daytime: 'from 07:00 to 19:00',
};

/** `2020–2024`; a single year is itself. */
export const formatYears = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first}–${last}`;

/** Small shares keep their first digits: `0.013 %`, `0.5 %`, `12 %`. */
export function formatSmallShare(share: number): string {
  const percent = share * 100;
  if (percent === 0 || percent >= 1) return formatShare(share);
  if (percent < 0.0005) return `below 0.001${NBSP}%`;
  return `${formatNumber(percent, percent < 0.1 ? 3 : 2)}${NBSP}%`;
}

/** Hours, below ten with one digit: means over years are seldom whole. */
export function formatHours(hours: number): string {
  if (hours > 0 && hours < 0.05) return `below 0.1${NBSP}hours`;
  const digits = hours < 10 && !Number.isInteger(hours) ? 1 : 0;
  return `${formatNumber(hours, digits)}${NBSP}${plural(hours, { one: 'hour', other: 'hours' })}`;
}

/** Energy: `1,240 MWh`. */
export function formatMwh(mwh: number): string {
  return `${formatNumber(mwh, mwh > 0 && mwh < 10 ? 1 : 0)}${NBSP}MWh`;
}

/** `UTC−5`. */
export const formatOffset = (hours: number): string =>
  hours === 0 ? 'UTC' : `UTC${hours < 0 ? '\u2212' : '+'}${Math.abs(hours)}`;

/** The load in words: `1,000 MW in every hour`. */
export function describeLoad({ peakMw, loadFactor, interruptible }: NewLoad): string {
  const shape =
    loadFactor === 1
      ? 'in every hour'
      : `at most, ${formatShare(loadFactor)} of it on average, more by day than by night`;
  const off =
    interruptible.share === 0
      ? ''
      : `; ${formatShare(interruptible.share)} of what it draws can be interrupted ${TIMES[interruptible.time]}`;
  return `${formatMegawatts(peakMw)} ${shape}${off}`;
}

export const whatIfMessages = {
  title: 'What if: a new load',
  intro:
    'Add a load that is not there yet, and see in which of the measured hours it would have to back off.',
  add: 'Add a new load',
  remove: 'Remove the new load',
  elsewhere: (load: string, area: string) => `A new load of ${load} is on ${area} at the moment.`,
  move: (area: string) => `Ask about ${area} instead`,
  openArea: (area: string) => `Open ${area}`,
  noHours: (area: string, years: string) =>
    `${area} has no hourly demand on record for ${years}, and neither has an area around it: this can’t be answered here.`,
  instead: {
    noSeries: (area: string, parent: string) =>
      `${area} has no hourly demand of its own. The answers are those of ${parent}, which contains it.`,
    otherYears: (area: string, parent: string) =>
      `${area} has no hourly demand in these years. The answers are those of ${parent}, which contains it.`,
    defect: (area: string, parent: string) =>
      `The hourly demand of ${area} has a known defect. The answers are those of ${parent}, which contains it.`,
  } satisfies Record<Instead, (area: string, parent: string) => string>,
  defective: 'These hours have a known defect. Take the answers as indications only:',
  clipped: (area: string, years: string) => `The hours of ${area} cover ${years} of the years chosen.`,
  stepped: (area: string, month: string, years: string) =>
    `In ${formatDate(month)} all hours of ${area} step to another level for good: the answers are of ${years}, after the last such step.`,
  allStepped: (area: string, month: string, years: string) =>
    `In ${formatDate(month)} all hours of ${area} step to another level for good, and of ${years} no whole year after that is on record: this can’t be answered here.`,
  mw: 'New load, MW',
  slider: 'New load, slider',
  mwInvalid: (most: string) => `Expected a number above 0 and at most ${most}.`,
  shape: 'Shape of the load, and what can be interrupted',
  loadFactor: 'Load factor',
  loadFactorText: (share: string, constant: boolean) =>
    constant
      ? `${share}: the same in every hour`
      : `${share} of the most it draws, on average; the day (07:00–19:00) comes first`,
  off: 'Can be interrupted',
  offText: (share: string) => `${share} of what it draws`,
  offNone: 'nothing',
  offTime: 'When it can be interrupted',
  offTimes: {
    always: 'At any time',
    summer: 'April to October',
    winter: 'November to March',
    daytime: '07:00 to 19:00',
  } satisfies Record<InterruptibleTime, string>,
  working: 'Working it out from the hours',
  answers: 'What it would meet',
  figures: {
    newPeak: 'New peak, if it never backs off',
    used: 'Headroom it takes',
    hours: 'Backs off, at least in part',
    energy: 'Energy it gives up',
    run: 'Longest stretch',
    uncovered: 'Left after interrupting',
  },
  values: {
    newPeak: (mw: string, before: string) => `${mw} (${before} without it)`,
    used: (share: string, headroom: string) => `${share} of ${headroom}`,
    noHeadroom: 'there is no headroom',
    hours: (hours: string) => `${hours} a year`,
    energy: (mwh: string, share: string) => `${mwh} a year, ${share} of its energy`,
    run: (hours: string) => `${hours} in a row`,
    uncovered: (hours: string, mwh: string) => `${hours} and ${mwh} a year`,
  },
  headroomHelp:
    'Headroom: the largest constant new load that would give up no more than 0.5 % of its energy if it backed off whenever demand would pass the highest measured in the season. The hourly record ends in 2024.',
  label: (area: string, load: string, name: string, from: string | null, defective: boolean) =>
    `${area} with a new load of ${load}: ${inText(name)}${from === null ? '' : ` (hourly demand of ${from})`}${
      defective ? ' (hours with a known defect)' : ''
    }`,
  when: {
    title: 'When it would back off',
    help: (offset: string) =>
      `Hours a year by month and hour of the day, local standard time (${offset}). The stronger the color, the more.`,
    never: 'In no hour of these years.',
    cell: (month: string, hour: string, hours: string) => `${month}, ${hour}: ${hours} a year`,
    most: (month: string, hour: string, hours: string) =>
      `Most often in ${month} around ${hour}: ${hours} a year.`,
    table: 'As a table',
    month: 'Month',
    scroll: 'Hours by month and hour of the day, scrolls sideways',
  },
  years: {
    title: 'A lucky window?',
    help: 'The same load against other years. Every row takes its own highest demand as the limit, so a single year is stricter than a window of several.',
    caption: 'The same load over other years',
    period: 'Years',
    headroom: 'Headroom',
    used: 'Takes',
    hours: 'Backs off, hours a year',
    chosen: 'chosen',
    all: 'all years',
    value: (headroom: string, used: string, hours: string, share: string) =>
      `headroom ${headroom}, of which it takes ${used}; backs off ${hours} a year, ${share} of its energy`,
    name: 'same load against these years',
  },
  map: 'Color the map by the headroom it takes',
  mapHelp: 'What the same load would take of the headroom of every area.',
  caveat:
    'Area-wide and generation-side: it says nothing of one line or one substation, and nothing of other new loads.',
  methods: 'How this is calculated',
  plan: {
    button: (mw: string) => `Build as planned: add ${mw} to its grid area`,
    help: (basis: string, area: string) =>
      `The figure is the ${basis}, drawn in every hour, on top of the measured demand of ${area} (${windowMessages.recordTo}).`,
    running: 'Part of it may be in the measured demand already.',
    ownPower:
      'A plant of its own is to supply it in whole or in part, or its supply is not recorded: how much the grid is to carry is not on record, and this asks about all of it.',
  },
} as const;
