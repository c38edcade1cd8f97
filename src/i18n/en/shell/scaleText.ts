/** What a metric means and what it does not, in one line, and what a place without a value is called. */
import type { MetricId } from '../../../model/metrics';

interface ScaleWords {
  note: string;
  noData: string;
}

const againstPeak = (what: string): ScaleWords => ({
  note: `${what}, as a share of the area's peak hourly demand. Sites without a figure are not in it.`,
  noData: 'No figure on record',
});

const againstHeadroom = (what: string): ScaleWords => ({
  note: `${what}, as a share of the area's headroom at 0.5 % curtailment. Sites without a figure are not in it.`,
  noData: 'No figure on record',
});

/** Words of every metric. */
export const scaleWords = {
  'opposition.mechanism': {
    note: 'The strongest act recorded up to the date viewed. A place without a record may still have seen opposition.',
    noData: 'No act on record',
  },
  'opposition.inForce': {
    note: 'The most binding measure on the date viewed, worked out from adoption, term and end. A place without a record may still have a measure.',
    noData: 'No measure found in these trackers',
  },
  'grid.pressure': {
    note: 'Mean of up to five scores from 0 to 100: load factor, headroom, growth, MW under construction, NERC rating.',
    noData: 'Not enough data',
  },
  'grid.headroom': {
    note: 'New constant load that the whole area could carry if that load backed off for 0.5 % of its energy.',
    noData: 'No usable load series',
  },
  'grid.headroomShare': {
    note: 'Headroom at 0.5 % curtailment as a share of the area’s peak hourly demand.',
    noData: 'No usable load series',
  },
  'grid.newLoad': {
    note: 'The new load as a share of each area’s headroom at 0.5 % curtailment: 100 % takes all of it.',
    noData: 'No usable load series',
  },
  'grid.peak': {
    note: 'Highest hourly demand of the whole area. It says nothing of one line or one substation.',
    noData: 'No usable load series',
  },
  'grid.loadFactor': {
    note: 'Mean demand over peak demand of the whole area: the higher, the more evenly it is used.',
    noData: 'No usable load series',
  },
  'grid.alwaysOnGrowth': {
    note: 'Change of the demand that is exceeded nine hours in ten, first to last year: new round-the-clock load.',
    noData: 'No comparable years',
  },
  'grid.operating': againstPeak('Reported facility MW of operating sites'),
  'grid.construction': againstPeak('Planned full build-out of sites under construction'),
  'grid.permitted': againstPeak('Planned full build-out of permitted sites'),
  'grid.proposed': againstPeak('Planned full build-out of proposed sites'),
  'grid.constructionHeadroom': againstHeadroom('Planned full build-out of sites under construction'),
  'grid.permittedHeadroom': againstHeadroom('Planned full build-out of permitted sites'),
  'grid.proposedHeadroom': againstHeadroom('Planned full build-out of proposed sites'),
  'land.cropland': {
    note: 'Share of the county’s land that was cropland in the 2007 Census of Agriculture.',
    noData: 'No data',
  },
  'land.federal': {
    note: 'Land owned by the federal government (PAD-US 3.0). Small holdings, military and tribal land are not in it.',
    noData: 'No data',
  },
  'land.state': {
    note: 'Land owned by the state (PAD-US 3.0). Small holdings are not in it.',
    noData: 'No data',
  },
  'land.builtUp': {
    note: 'Share of the county inside built-up areas as mapped in 2002–03: not what is built today.',
    noData: 'No data',
  },
} satisfies Record<MetricId, ScaleWords>;

/** Classes of the scale of measures that are not steps of the ladder. */
export const standingWords = {
  proposed: 'Proposed, not decided',
  termRunOut: 'Term has run out: check whether it was extended',
  inForce: (step: string) => `In force: ${step}`,
} as const;
