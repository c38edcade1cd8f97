/** What the grid area of a site rests on, in words. */
import type { AreaBasis } from '../../../model/site';

export const areaBasisWords = {
  utility: 'Grid area of the utility that the record of the site names.',
  utilityAuthority:
    'Grid area of the utility that the record of the site names, by its balancing authority; of its zones that of the county.',
  gridOperator:
    'Grid area of the grid operator that the record of the site names; of its zones that of the county.',
  territory:
    'Grid area of the service territories around the point; the record of the site names no utility whose area is known.',
  county: 'Grid area of the county; the record of the site names no utility whose area is known.',
} satisfies Record<AreaBasis, string>;
