/** What words of the trade mean, in a line each, by the word as it stands on cards. */
import { labels } from '../shell/labels';
import { cardMessages } from './cards';
import { gridMessages } from './grid';

const { facts } = gridMessages;

const LOAD_FACTOR =
  'Mean demand over peak demand. 100 % would be the same demand in every hour; a high figure leaves few quiet hours for new load.';
const ALWAYS_ON =
  'Change, from the first year to the last, of the demand that is exceeded in nine hours of ten. Load that runs day and night, as data centers do, shows here; weather hardly does.';

const MEANINGS: Readonly<Record<string, string>> = {
  [facts.peak]: 'The highest demand of a single hour in the years chosen, over the whole area.',
  [facts.loadFactor]: LOAD_FACTOR,
  [facts.alwaysOn]: ALWAYS_ON,
  [cardMessages.facts.alwaysOn]: ALWAYS_ON,
  [facts.hoursAbove95]:
    'How many hours a year come within 5 % of the peak: few of them mean a short, sharp peak.',
  [gridMessages.adequacy.fact]:
    'NERC, the body that sets the reliability rules of the North American grid, rates each year how likely each area is to run short of power.',
  [labels.mwBasis.facility]: 'All that the site may draw, cooling included.',
  [labels.mwBasis.criticalIT]: 'What the computers alone may draw; cooling comes on top.',
  [labels.mwBasis.nameplate]: 'What the equipment is built for, not what it draws.',
  [labels.mwBasis.backup]: 'What its standby generators may give; not what the site draws.',
  [labels.mwBasis.plannedBuildOut]:
    'What the site would have if all that is announced were built. Plans, not load.',
};

const AUTHORITY =
  'Balancing authority: the grid operator that keeps demand and supply equal in an area, hour by hour.';

/** What a word means, also one with more behind a comma (“critical IT, operating”); null where it explains itself. */
export const meaningOf = (word: string): string | null =>
  MEANINGS[word] ?? MEANINGS[word.split(', ')[0] ?? ''] ?? null;

export const glossaryText = {
  authority: AUTHORITY,
  ask: (word: string) => `What “${word}” means`,
} as const;
