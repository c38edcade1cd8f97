/** The sentences of the legend, on screen and in pictures. */
import { formatNumber } from './format';
import { messages } from './messages';

export const legendText = {
  actSpots:
    'Soft spots: acts of towns, in the middle of the town, not at a project. Wide ones lie somewhere in the county.',
  actAreas:
    'Acts of counties and states are outlined, those of states dashed; moved in, those of towns as well.',
  /** While acts or measures color the areas. */
  statewide: 'Left half: a county; right half, paler: a whole state',
  townActs: 'Soft spot: acts of a town, in its middle, not at a project',
  townSomewhere: 'Wide soft spot: a town somewhere in the county, its place not on record',
  townInForce: 'Dot: measure of a town, in force, colored as above',
  townOther: 'Ring: measure of a town, proposed, run out, or with no end on record',
  outlines: 'Outlines',
  gridOutline: 'Grid areas',
  landOutline: 'Counties',
  subAreas: 'Sub-areas where there are any, else the balancing authority.',
  certain: 'Records of low confidence or unknown status are dimmed.',
  /** How marks are read, in one sentence after another. */
  marks: (readings: readonly string[]) => readings.map((reading) => `${reading}.`).join(' '),
  /** A limit between two classes of shares. */
  percent: (share: number) => `${formatNumber(share * 100)}%`,
  mw: 'MW',
  /** Million US gallons a day. */
  mgd: 'million gal/day',
  sites: messages.legend.sites,
  opposition: messages.legend.opposition,
} as const;
