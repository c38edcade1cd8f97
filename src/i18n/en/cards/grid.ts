/** The words of the grid part of cards, and of its charts. */
import { type ClaimKind, claimKind } from '../../../model/grid/claimKind';
import type { DoubtKind } from '../../../model/grid/doubtfulHours';
import type { AdequacyRisk, PressurePart } from '../../../model/grid/pressure';
import { LAST_HOURLY_YEAR } from '../../../model/grid/recentDemand';
import type { SetBy } from '../../../model/grid/setBy';
import {
  formatDate,
  formatMegawatts,
  formatNumber,
  formatShare,
  inText,
  listOf,
  plural,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
} from '../shell/format';
import { windowMessages } from '../shell/gridWindow';

export const gridMessages = {
  sections: {
    demand: 'Grid area: measured demand',
    headroom: 'Headroom for new load',
    pressure: 'Grid pressure',
    pipeline: 'Sites against the grid',
    adequacy: 'Adequacy rating',
    claims: 'What others report',
    charts: 'Charts of demand',
    subAreas: 'Areas inside, by pressure',
  },
  methods: 'How this is computed',
  areaWide: 'Area-wide and generation-side: it says nothing of one line or one substation.',
  parent: 'The area it belongs to',
  window: {
    pending: 'Loading the figures of these years',
    missing: (words: string) => `The figures of ${words} are not at hand.`,
  },
  years: windowMessages.years,
  facts: {
    peak: 'Peak demand',
    summer: 'Summer peak (Apr–Oct)',
    winter: 'Winter peak (Nov–Mar)',
    mean: 'Mean demand',
    loadFactor: 'Load factor',
    hoursAbove95: 'Hours at or above 95 % of peak',
    alwaysOn: 'Always-on growth (P10)',
    energy: 'Energy growth',
    coverage: 'Hours with a value',
  },
  recent: {
    title: '2025 and 2026',
    recordEnds: `The hourly record ends in ${LAST_HOURLY_YEAR}: no figure measured from hours knows of later demand.`,
    lead: 'From a summary of the same reports to EIA by another compiler, without hours; shown beside the figures and mixed into none.',
    none: (area: string) => `For ${area} nothing later than 2024 is in our sources.`,
    mean2025: 'Mean demand of 2025',
    growth: 'Growth since 2024',
    growthOf: (share: number) => `${share > 0 ? '+' : ''}${formatShare(share)}`,
    january: 'Mean of January 2026',
    peak: 'Peak, May 2025 to April 2026',
    peakBefore: 'Peak, May 2024 to April 2025',
    energy: 'Energy, May 2025 to April 2026',
    energyBefore: 'Energy, May 2024 to April 2025',
    gwh: (gwh: number) => `${formatNumber(gwh)}\u00a0GWh`,
  },
  setBy: {
    title: 'Which hours set these figures',
    lead: 'The highest hour of each season, with the two hours before and after it. Hours bear their end. Whether an hour was imputed (estimated, where the report had a gap) is not told by the dataset, unless a gap was plainly filled.',
    caption: 'Hours that set the figures',
    columns: { hour: 'Hour', mw: 'MW', around: 'Two before, two after', sets: 'Sets' },
    sets: { summer: 'the threshold of April to October', winter: 'the threshold of November to March' },
    setsPeak: 'the peak and the load factor',
    headroom: 'Headroom hangs on both thresholds.',
    filled: 'in a gap that was filled',
    leftOut: 'left out',
    leftOutNote: (when: string, mw: string, why: string) =>
      `One hour that would set these figures is left out as doubtful: ${mw} in the hour to ${when}, ${why}.`,
    why: {
      isolated: 'far above the hours before and after it',
      raised: 'above the hours before and after it by more than the time of day explains',
      offLevel: 'far above what is usual at that time of day, while other areas are not',
      low: 'far below what is usual at that time of day',
      aboveZones: 'above what its zones add up to, while the two agree in nearly all other hours',
      alone:
        'far above what is usual at that time of day, while the other zones and the whole authority are not',
      repeated: 'one value for many hours',
      copied: 'the hours of the day before once more',
      straight: 'on a straight line',
    } satisfies Record<DoubtKind, string>,
    counts: (parts: readonly string[]) => `Doubtful hours in these years: ${listOf(parts)}.`,
    count: {
      isolated: (hours: number) => `${formatNumber(hours)} isolated`,
      raised: (hours: number) => `${formatNumber(hours)} raised above those around`,
      offLevel: (hours: number) => `${formatNumber(hours)} off the level`,
      low: (hours: number) => `${formatNumber(hours)} far too low`,
      aboveZones: (hours: number) => `${formatNumber(hours)} above the sum of its zones`,
      alone: (hours: number) => `${formatNumber(hours)} of a zone that rises alone`,
      repeated: (hours: number) => `${formatNumber(hours)} with a value that stands still`,
      copied: (hours: number) => `${formatNumber(hours)} copied from the day before`,
      straight: (hours: number) => `${formatNumber(hours)} on a straight line`,
    } satisfies Record<DoubtKind, (hours: number) => string>,
    kept: 'Filled gaps (values that stand still, copies, straight lines) count; all other doubtful hours are left out.',
    both: 'Figures with and without doubtful hours',
    bothColumns: {
      figure: 'Figure',
      shown: 'As shown',
      withLeftOut: 'With the hours left out',
      withoutFilled: 'Without filled gaps',
    },
    moves: 'These figures move by more than 1 %:',
    hangs: 'These figures are more than 1 % off without one single hour, real as it may be:',
    hangsOnNone: 'No figure is more than 1 % off without one of these hours.',
    hangsCaption: 'Figures without one hour',
    hangsColumn: 'Without one hour',
    withoutThis: (when: string) => `without ${when}`,
    same: 'less than 1 % off',
    figures: {
      peakMw: 'Peak demand',
      summerPeakMw: 'Summer threshold',
      winterPeakMw: 'Winter threshold',
      loadFactor: 'Load factor',
      headroom025Mw: 'Headroom at 0.25 %',
      headroom05Mw: 'Headroom at 0.5 %',
      headroom1Mw: 'Headroom at 1 %',
    } satisfies Record<SetBy['figure'], string>,
    value: (figure: SetBy['figure'], value: number) =>
      figure === 'loadFactor' ? formatShare(value) : formatMegawatts(value),
  },
  hoursAYear: (hours: number) =>
    `${formatNumber(hours, hours < 10 && !Number.isInteger(hours) ? 1 : 0)} hours a year`,
  perYear: (share: number) => `${share > 0 ? '+' : ''}${formatShare(share)} a year`,
  oneYear: 'one year has no growth',
  /** Instead of a figure; `YYYY-MM`. */
  acrossStep: (month: string) =>
    `unknown: in ${formatDate(month)} all hours step to another level for good, and a figure over both says nothing`,
  gapYears: 'unknown: the first or the last year lacks too many hours',
  defectDate: (window: string) => `${window}, series with a known defect`,
  defect: 'Don’t rely on these figures: the series has a known defect in these years.',
  noSeries: (area: string) =>
    `No hourly demand is on record for ${area}: peak, load factor and headroom are unknown.`,
  noYears: (area: string, covered: string, asked: string) =>
    `The hours of ${area} on record are of ${covered}: nothing is known of it for ${asked}.`,
  noOwnSeries: (area: string, parent: string) =>
    `${area} has no hourly demand of its own: the figures below are those of ${parent}, which contains it.`,
  otherYears: (area: string, covered: string, asked: string, parent: string) =>
    `The hours of ${area} on record are of ${covered}, not of all of ${asked}: the figures below are those of ${parent}, which contains it.`,
  headroom: {
    lead: 'How much new load that runs day and night the whole area could carry, if it backed off (was curtailed) whenever demand would pass the season’s highest: by the share of its energy that this would cost.',
    caption: 'Headroom by share of energy curtailed',
    level: 'Energy curtailed',
    mw: 'Headroom',
    ofPeak: 'Of peak',
    names: { '0.25': '0.25 %', '0.5': '0.5 %', '1': '1 %' },
    figure: (level: string) => `headroom at ${level} of energy curtailed`,
    value: (mw: number, share: number | null) =>
      share === null ? formatMegawatts(mw) : `${formatMegawatts(mw)}, ${formatShare(share)} of peak`,
    acrossStep: (years: string, month: string) =>
      `Unknown over ${years}: in ${formatDate(month)} all hours of the record step to another level for good, mostly because something else is counted from then on. Hours before it say nothing of what the area can carry after it.`,
    afterStep: (years: string) => `Measure over ${years}, after the step`,
    compare: (chosen: string, mw: string, other: string, otherMw: string) =>
      `The window matters. At 0.5 %: ${mw} on ${chosen}, ${otherMw} on ${other}.`,
    others: 'Other windows',
    moves: 'Headroom at 0.5 % over other windows',
    use: (window: string) => `Measure over ${window}`,
    chosen: 'chosen',
    defect: 'known defect',
    step: 'unknown: the level steps',
    columns: { years: 'Years', peak: 'Peak', headroom: 'Headroom', ofPeak: 'Of peak' },
    none: 'No hours',
  },
  pressure: {
    value: (score: number) => `${formatNumber(score)} of 100`,
    known: 'Pressure',
    range: ([low, high]: readonly [number, number]) =>
      `Between ${formatNumber(low)} and ${formatNumber(high)} when any one part is left out.`,
    mean: (parts: number) =>
      `Plain mean of ${plural(parts, { one: '# part', other: '# parts' })}. A higher score is more pressure.`,
    notEnough: 'Not enough data',
    notEnoughWhy: (parts: number) =>
      `${parts === 0 ? 'No part is' : `Only ${plural(parts, { one: '# part', other: '# parts' })} of five ${parts === 1 ? 'is' : 'are'}`} known; at least three are needed for a score.`,
    missing: 'Not known',
    /** What a copied score is called; `part` is null for the whole. */
    figure: (area: string, part: string | null) =>
      part === null ? `${area}, grid pressure` : `${area}, grid pressure, ${inText(part)}`,
    score: 'Score',
    formula: 'Formula',
    inputs: 'Inputs',
    source: 'Source',
    parts: {
      loadFactor: {
        name: 'Load factor',
        formula: '(load factor − 40 %) / 30 %, as 0–100',
        why: 'there is no hourly demand in these years',
      },
      headroom: {
        name: 'Little headroom',
        formula: '(20 % − headroom at 0.5 % over peak) / 15 %, as 0–100',
        why: 'there is no hourly demand in these years',
      },
      energyGrowth: {
        name: 'Energy growth',
        formula: 'growth a year / 5 %, as 0–100',
        why: 'growth takes two years with nearly all their hours',
      },
      committed: {
        name: 'Load under construction',
        formula: '(MW under construction / headroom at 0.5 %) / 2, as 0–100',
        why: 'no site under construction with a planned build-out in MW is on record, which does not mean that nothing is being built, or there is no headroom to compare it with',
      },
      adequacy: {
        name: 'Adequacy rating (NERC)',
        formula: 'normal 0, elevated 50, high 100',
        why: 'no rating is in our sources',
      },
    } satisfies Record<PressurePart, { name: string; formula: string; why: string }>,
    missingPart: (name: string, why: string) => `${name}: ${why}.`,
    inputsOf: {
      loadFactor: (share: number) => `load factor ${formatShare(share)}`,
      headroom: (mw: number, peak: number, share: number) =>
        `headroom ${formatMegawatts(mw)}, peak ${formatMegawatts(peak)}: ${formatShare(share)}`,
      energyGrowth: (share: number) => `${share > 0 ? '+' : ''}${formatShare(share)} a year`,
      committed: (mw: number, sites: number, headroom: number) =>
        `${formatMegawatts(mw)} planned build-out at ${plural(sites, { one: '# site', other: '# sites' })} under construction, headroom ${formatMegawatts(headroom)}: ${formatNumber(mw / headroom, 2)} times the headroom`,
      adequacy: (risk: string, area: string | null) => (area === null ? risk : `${risk} (${area})`),
    },
    acrossStep: (month: string) =>
      `in ${formatDate(month)} all hours step to another level for good, so that these years do not compare`,
    sites: 'Site records of Headroom, see Sites below',
  },
  risk: { normal: 'normal risk', elevated: 'elevated risk', high: 'high risk' } satisfies Record<
    AdequacyRisk,
    string
  >,
  adequacy: {
    fact: 'NERC long-term rating',
    unknown: 'unknown',
    unknownHelp: 'No rating of this area is in our sources. That is not the same as normal.',
    assessed: (area: string) => `Rated as the assessment area ${area}.`,
    inherited: (area: string, parent: string) =>
      `NERC does not rate ${area} by itself: this is the rating of ${parent}, to which it belongs.`,
  },
  /** Names of figures that are longer when they are copied. */
  copied: {
    alwaysOn: 'always-on growth (P10 of the last year less P10 of the first)',
    summer: 'summer peak (April to October)',
    winter: 'winter peak (November to March)',
  },
  claims: {
    /** The value as the source states it; long numbers get their separators. */
    value: (value: string, unit: string) => {
      const number = /^\d+$/.test(value) ? formatNumber(Number(value)) : value;
      return unit === 'category' || unit === 'count' ? number : `${number}\u00a0${unit}`;
    },
    differs: {
      headroom:
        'Differs from ours where the hours behind it do: the publisher corrected the reports to EIA by rules of its own.',
      shareOfEnergy:
        'Not comparable with site MW over peak: this is a share of the energy that the utility sold in a year, and counts every customer it takes for a data center. Ours adds the MW of the operating sites that have a figure for the whole facility, and most have none.',
      shareOfPeak:
        'Counts all load that the source takes for data centers at the peak. Ours adds the MW of sites that have a figure on record, drawn at the peak or not.',
      connected:
        'Counts all that is connected or may be, used or not. Ours adds the operating sites that have a figure for the whole facility, and most have none: the true sum is larger.',
      pipeline:
        'Counts what is signed for, asked for or queued with the utility, at every stage and often more than once. Ours adds the planned build-out of sites on record, each status apart, without those whose supply may not be the grid.',
      forecast: 'Expected, not measured. Ours is measured from hours up to 2024.',
      otherYears:
        'Measured over other years, or of the utility and not of the area. Ours is measured over the years chosen, up to 2024.',
    } satisfies Record<ClaimKind, string>,
    lead: 'Reported by others, not measured here, and mixed into none of the figures above.',
    none: (area: string) => `No such figure for ${area} is in our sources. It does not mean there is none.`,
    failed: 'The reported figures could not be loaded.',
    by: (title: string, period: string) => `as reported by ${title}, for ${period}`,
    of: (scope: string) => `of ${scope}`,
    excerpt: 'read in excerpt',
    fullText: 'read in full',
    parent: (parent: string) => `More may be reported of ${parent} as a whole`,
  },
  pipeline: {
    lead: 'MW as recorded for our sites, one kind of figure for each status. Statuses are never added up: some of what is proposed will not be built.',
    caption: 'Site MW against peak and headroom',
    columns: { status: 'Status', mw: 'MW', ofPeak: 'Of peak', ofHeadroom: 'Of headroom at 0.5 %' },
    noFigure: 'no figure on record',
    sitesDate: (date: string) => `sites ${date}`,
    demandDate: (years: string) => `demand ${years}`,
    over: (sites: number, known: { withMw: number; sites: number }) =>
      `${plural(sites, { one: '# site', other: '# sites' })}; ${formatNumber(known.withMw)} of ${formatNumber(known.sites)} have a figure`,
    otherKinds: 'Figures of other kinds (critical IT, nameplate) stand under “Sites” below.',
    ownPower: 'Sites with a power plant of their own, or supply not recorded',
    ownPowerOf: (area: string, status: string, basis: string) =>
      `${area}, ${inText(status)} sites with a power plant of their own or supply not recorded, ${basis}`,
    ownPowerHelp:
      'Recorded as supplied by their own plant in whole or in part, or plans of 1,000 MW and more whose record names no utility and only mixed sources. How much of them this area is to carry is not on record: they are in no share of peak or headroom and not in pressure.',
    fromParent: (area: string) =>
      `${area} has no measured demand of its own in these years to set its sites against.`,
    value: (
      mw: number,
      sites: number,
      known: { withMw: number; sites: number },
      ofPeak: string,
      ofHeadroom: string,
    ) =>
      `${formatMegawatts(mw)} at ${plural(sites, { one: '# site', other: '# sites' })} (${formatNumber(known.withMw)} of ${formatNumber(known.sites)} have a figure): ${ofPeak} of peak, ${ofHeadroom} of headroom at 0.5 %`,
  },
  subAreas: {
    lead: 'Highest pressure first; then those without a score, by headroom against peak.',
    pressure: (score: number) => `pressure ${formatNumber(score)}`,
    notEnough: 'not enough data for a score',
    headroom: (mw: number, share: number | null, window: readonly [number, number]) =>
      `headroom ${formatMegawatts(mw)}${share === null ? '' : ` (${formatShare(share)} of peak)`}, ${windowMessages.years(window)}`,
    noSeries: 'no measured demand in these years',
    defect: 'series with a known defect',
  },
  charts: {
    loading: 'Loading the hours',
    failed: 'The charts could not be drawn.',
    saveSvg: 'Save SVG',
    saveCsv: 'Save CSV',
    table: 'Table',
    saveLabel: (what: string, title: string) => `${what}: ${title}`,
    from: (area: string, window: string) => `${area}, ${window}`,
    madeWith: 'Drawn by Headroom.',
    columns: { area: 'area', years: 'years', source: 'source' },
    localTime: (offset: number) =>
      `local standard time (UTC${offset < 0 ? '\u2212' : '+'}${Math.abs(offset)})`,
    utc: 'UTC',
    months: SHORT_MONTHS,
    weekdays: SHORT_WEEKDAYS,
    day: (date: string) => {
      const day = new Date(`${date}T00:00Z`);
      return `${SHORT_WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()}`;
    },
    none: 'no value',
    duration: {
      title: 'Load-duration curve',
      axis: 'share of hours with at least this demand',
      demand: 'Measured demand',
      withLoad: (mw: string) => `With ${mw} more`,
      summary: (peak: string, median: string, low: string) =>
        `Demand falls from ${peak} in the highest hour to ${median} in the middle one and ${low} in the lowest.`,
      summaryLoad: (mw: string, peak: string) =>
        `With a new load of up to ${mw} that never backs off the highest hour is ${peak}.`,
      columns: { share: 'share of hours (%)', mw: 'demand (MW)', withLoad: 'demand with the new load (MW)' },
    },
    heat: {
      title: 'Mean demand by hour and month',
      axis: (clock: string) => `hour of the day, ${clock}`,
      summary: (highest: string, at: string, lowest: string, low: string) =>
        `Highest on average is ${highest}, ${at}; lowest ${lowest}, ${low}.`,
      at: (month: string, hour: number) => `${month} from ${hour}:00`,
      columns: { month: 'month', hour: 'hour begins', mw: 'mean demand (MW)' },
    },
    years: {
      title: 'Peak and always-on load by year',
      peak: 'Peak',
      p10: 'Always-on (P10)',
      summary: (first: number, peakFirst: string, last: number, peakLast: string, p10: string) =>
        `The peak was ${peakFirst} in ${first} and ${peakLast} in ${last}. ${p10}`,
      summaryP10: (first: string, last: string) => `Always-on load went from ${first} to ${last}.`,
      summaryOne: (year: number, peak: string) => `The peak of ${year} was ${peak}.`,
      columns: {
        year: 'year',
        peak: 'peak (MW)',
        at: 'hour of the peak (UTC)',
        p10: 'P10 (MW)',
        coverage: 'hours with a value (%)',
      },
    },
    week: {
      title: 'The week around the peak',
      axis: (clock: string) => `days begin at midnight, ${clock}`,
      peak: 'Peak',
      summary: (peak: string, when: string, low: string) =>
        `The peak of ${peak} fell on ${when}. The lowest hour of the seven days around it was ${low}.`,
      columns: { at: 'hour ending (UTC)', day: 'local day', hour: 'local hour begins', mw: 'demand (MW)' },
    },
  },
} as const;

/** What sets a published figure apart from ours, by its metric; null where it has no counterpart here. */
export function claimDiffers(metric: string): string | null {
  const kind = claimKind(metric);
  return kind === null ? null : gridMessages.claims.differs[kind];
}
