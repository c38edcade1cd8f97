/** What a metric is called, what it means and what it does not, and what a place without a value is called. */

import type { FitsAsked } from '../../../model/grid/fitsAsked';
import type { BuiltInMetric } from '../../../model/metrics';
import { formatDate } from './format';

interface ScaleWords {
  title: string;
  /** Within a headline, which ends with the day viewed, where that is not the title; null where it goes without. */
  inHeadline?: string | null;
  /** The title where no control says what is asked. */
  titleOn?(asked: { day: string | null; fits: FitsAsked }): string;
  /** One line. */
  note: string;
  noData: string;
}

const againstPeak = (title: string, what: string): ScaleWords => ({
  title,
  note: `${what}, as a share of the area's peak hourly demand. Sites without a figure are not in it.`,
  noData: 'No figure on record',
});

const againstHeadroom = (title: string, what: string): ScaleWords => ({
  title,
  note: `${what}, as a share of the area's headroom at 0.5 % curtailment. Sites without a figure are not in it.`,
  noData: 'No figure on record',
});

/** Words of every metric. */
export const scaleWords: Readonly<Record<BuiltInMetric, ScaleWords>> = {
  'opposition.mechanism': {
    title: 'Strongest recorded act',
    // A headline says “recorded opposition” anyway.
    inHeadline: null,
    note: 'The strongest act recorded up to the date viewed. A place without a record may still have seen opposition.',
    noData: 'No act on record',
  },
  'opposition.inForce': {
    title: 'Measures in force on the date',
    inHeadline: 'measures in force',
    titleOn: ({ day }) => `Measures in force on ${day === null ? 'the date' : formatDate(day)}`,
    note: 'The most binding measure on the date viewed, worked out from adoption, term and end. A place without a record may still have a measure.',
    noData: 'No measure found in these trackers',
  },
  'grid.pressure': {
    title: 'Grid pressure',
    note: 'Mean of up to five scores from 0 to 100: load factor, headroom, growth, MW under construction, NERC rating.',
    noData: 'Not enough data',
  },
  'grid.headroom': {
    title: 'Headroom',
    // The app bears the same name.
    inHeadline: 'headroom of the grid',
    note: 'New constant load that the whole area could carry if that load backed off for 0.5 % of its energy.',
    noData: 'No usable load series',
  },
  'grid.headroomShare': {
    title: 'Headroom against peak',
    note: 'Headroom at 0.5 % curtailment as a share of the area’s peak hourly demand.',
    noData: 'No usable load series',
  },
  'grid.fits': {
    title: 'New MW that fit',
    titleOn: ({ fits }) => {
      const [percent = '', season] = fits.split(',');
      return `New MW that fit at ${percent} % curtailed${season ? `, ${season}` : ''}`;
    },
    note: 'Largest constant new load that, kept below the season’s highest demand, gives up no more than this share of its energy. Area-wide: it says nothing of one line.',
    noData: 'No usable load series',
  },
  'grid.newLoad': {
    title: 'Headroom that the new load takes',
    note: 'The new load as a share of each area’s headroom at 0.5 % curtailment: 100 % takes all of it.',
    noData: 'No usable load series',
  },
  'grid.peak': {
    title: 'Peak demand',
    note: 'Highest hourly demand of the whole area. It says nothing of one line or one substation.',
    noData: 'No usable load series',
  },
  'grid.loadFactor': {
    title: 'Load factor',
    note: 'Mean demand over peak demand of the whole area: the higher, the more evenly it is used.',
    noData: 'No usable load series',
  },
  'grid.alwaysOnGrowth': {
    title: 'Always-on growth',
    note: 'Change of the demand that is exceeded nine hours in ten, first to last year: new round-the-clock load.',
    noData: 'No comparable years',
  },
  'grid.growthSince2024': {
    title: 'Growth of demand since 2024',
    note: 'Mean demand of 2025 against the measured mean of 2024. The hourly record ends in 2024; the mean of 2025 is from another compilation of the same reports.',
    noData: 'Not known for both years',
  },
  'grid.operating': againstPeak('Operating sites against peak', 'Reported facility MW of operating sites'),
  'grid.construction': againstPeak(
    'Sites under construction against peak',
    'Planned full build-out of sites under construction',
  ),
  'grid.permitted': againstPeak('Permitted sites against peak', 'Planned full build-out of permitted sites'),
  'grid.proposed': againstPeak('Proposed sites against peak', 'Planned full build-out of proposed sites'),
  'grid.constructionHeadroom': againstHeadroom(
    'Sites under construction against headroom',
    'Planned full build-out of sites under construction',
  ),
  'grid.permittedHeadroom': againstHeadroom(
    'Permitted sites against headroom',
    'Planned full build-out of permitted sites',
  ),
  'grid.proposedHeadroom': againstHeadroom(
    'Proposed sites against headroom',
    'Planned full build-out of proposed sites',
  ),
  'land.cropland': {
    title: 'Cropland, 2007',
    inHeadline: 'cropland of 2007',
    note: 'Share of the county’s land that was cropland in the 2007 Census of Agriculture.',
    noData: 'No data',
  },
  'land.federal': {
    title: 'Federal land',
    note: 'Land owned by the federal government (PAD-US 3.0). Small holdings, military and tribal land are not in it.',
    noData: 'No data',
  },
  'land.state': {
    title: 'State land',
    note: 'Land owned by the state (PAD-US 3.0). Small holdings are not in it.',
    noData: 'No data',
  },
  'land.builtUp': {
    title: 'Built-up areas, 2002–03',
    inHeadline: 'built-up areas of 2002–03',
    note: 'Share of the county inside built-up areas as mapped in 2002–03: not what is built today.',
    noData: 'No data',
  },
  'water.stress': {
    title: 'Water stress',
    inHeadline: 'water stress',
    note: 'Share of the renewable water supply that is withdrawn, in the class of the largest covered part of the county (WRI Aqueduct 4.0, baseline). Small basins are missing from the source.',
    noData: 'Not covered, or less than a quarter of the county is',
  },
  'water.groundwater': {
    title: 'Fall of groundwater',
    inHeadline: 'fall of groundwater',
    note: 'How fast the water table falls, in the class of the largest covered part of the county (WRI Aqueduct 4.0). A county without a class may still have wells that fall.',
    noData: 'Not covered, or less than a quarter of the county is',
  },
  'water.withdrawals': {
    title: 'Water withdrawals, 2015',
    inHeadline: 'water withdrawals of 2015',
    note: 'Fresh and saline water taken in 2015, in million US gallons a day (US Geological Survey). Large power plants dominate it. It says nothing of what data centers take.',
    noData: 'No figure of 2015',
  },
};

/** Classes of water, by their number in the tables. */
export const waterClassWords = {
  'water.stress': {
    [-1]: 'Arid, and little water is used',
    0: 'Low: under 10 %',
    1: 'Low to medium: 10 to 20 %',
    2: 'Medium to high: 20 to 40 %',
    3: 'High: 40 to 80 %',
    4: 'Extremely high: over 80 %',
  },
  'water.groundwater': {
    0: 'No fall',
    1: 'Up to 2 cm a year',
    2: '2 to 4 cm a year',
    3: '4 to 8 cm a year',
  },
} as const;

/** Classes of the scale of measures that are not steps of the ladder. */
export const standingWords = {
  proposed: 'Proposed, not decided',
  termRunOut: 'Term has run out: check whether it was extended',
  endNotRecorded: 'Moratorium or ban adopted, end not recorded',
  inForce: (step: string) => `In force: ${step}`,
} as const;

/** A class of numbers by its limits, each with its unit. */
export const rangeWords = {
  under: (limit: string) => `Under ${limit}`,
  from: (limit: string) => `${limit} and more`,
  between: (from: string, to: string) => `${from} to ${to}`,
} as const;
