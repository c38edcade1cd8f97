/** What the counts of the opposition section count. */
import type { TallyUnit } from '../../../model/oppositionReport';

const ACTS = 'acts inside the region up to the day viewed';

export const tallyUnits: Record<TallyUnit, string> = {
  acts: ACTS,
  measures: `measures among the ${ACTS}`,
  actsByStrongestStep: `${ACTS}, by the strongest step they name`,
  actsByConcern: `${ACTS}; an act may name several concerns or none`,
};

export const countedJurisdictions =
  'Jurisdictions with at least one recorded moratorium measure up to the day viewed: proposed, adopted, over or voted down alike. A ban and a pause of a utility count as well; rules on zoning, rates and taxes do not. A jurisdiction counts once, however many measures or trackers name it; a city and the county around it are two. Acts that are no measure, such as a petition for a moratorium, do not count.';
