/** The words printed into a saved picture. */
import { formatDate } from './format';

export const pictureText = {
  dataDate: (date: string) => `Data as of ${formatDate(date)}`,
  actsUpTo: (date: string) => `Acts recorded up to ${formatDate(date)}. No record is not “no opposition”.`,
  filters: (conditions: string) => `Shown: ${conditions}`,
  excluded: { dimmed: 'The rest is dimmed.', hidden: 'The rest is hidden.' },
  sites: 'Sites',
  siteReading:
    'Larger: more MW. Hollow: MW unknown. Heavy outline: under construction. Pale: permitted or proposed. Two bars: paused. Struck through: cancelled or closed. Dashed: approximate position. A ring with a number: so many sites, colored by class.',
  certain: 'Records of low confidence or unknown status are dimmed.',
  opposition: 'Opposition',
  actReading: 'Spots: acts of towns, in the middle of the town, not at a project.',
  actOutlines: 'Outlines: acts of counties; dashed: of states.',
  stateActs: 'Acts of a whole state are paler.',
  placeMeasures: 'Dots: measures of towns in force; rings: run out or proposed.',
  outlines: 'Outlines',
  gridOutline: 'Grid areas',
  landOutline: 'Counties',
  subAreas: 'Sub-areas where there are any, else the balancing authority.',
  authorities: 'Balancing authorities.',
  sources: 'Sources and licences',
  licence: (licence: string) => `Licence: ${licence}`,
  floors: 'Counts are floors: what is not recorded is not shown. MW are as reported.',
  app: 'Headroom',
} as const;
