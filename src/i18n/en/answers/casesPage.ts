/** The words of the page of cases like a given one. */
import type { Feature } from '../../../model/similar/features';
import { formatDate, formatNumber, formatShare, plural } from '../shell/format';

export const casesMessages = {
  lead: 'The fights over projects on record that are nearest to a case, by a distance whose parts are shown. It tells what was recorded: no forecast, and no cause.',
  empty:
    'Describe a case: a state, a size or anything else below. Or open “Cases like this” on the card of an act or a site.',
  ofEvent: (name: string) =>
    `The case of the fight over ${name}; what you choose below replaces what it gives.`,
  ofSite: (name: string) => `The case of ${name}; what you choose below replaces what it gives.`,
  notFound: {
    event: (id: string) =>
      `No act with the id “${id}” is in this version of the data, so it gives nothing to the case.`,
    site: (id: string) =>
      `No site with the id “${id}” is in this version of the data, so it gives nothing to the case.`,
  },
  forget: 'Describe a case of your own',
  notAsked: 'not asked',
  asRecord: 'as recorded',
  feature: {
    state: 'State',
    mw: 'Megawatts',
    kind: 'Kind of place',
    instruments: 'Instruments',
    grounds: 'Grounds',
    formerMine: 'Former mine',
  } satisfies Record<Feature, string>,
  noMw: (most: number) => `A number above 0, at most ${formatNumber(most)}.`,
  mine: { yes: 'mined before', no: 'not mined before' },
  instruments: (chosen: number) => (chosen === 0 ? 'Instruments' : `Instruments (${formatNumber(chosen)})`),
  grounds: (chosen: number) => (chosen === 0 ? 'Grounds' : `Grounds (${formatNumber(chosen)})`),
  weights: 'How much each counts',
  weightOf: (name: string) => `Weight of ${name}`,
  askedIn: (words: string) => `Asked: ${words}.`,
  viewed: (date: string, recordUpTo: string) =>
    `Viewed on ${formatDate(date)}; record up to ${formatDate(recordUpTo)}.`,
  endings: (fights: number) =>
    `How the nearest ${plural(fights, { one: '# fight', other: '# fights' })} ended`,
  endingColumns: {
    ending: 'What became of the project',
    fights: 'Fights',
    share: 'Of the decided, 95 % interval',
  },
  share: (share: number | null, low: number | null, high: number | null) =>
    share === null
      ? 'unknown'
      : `${formatShare(share)}${low === null || high === null ? '' : ` (${formatShare(low)} to ${formatShare(high)})`}`,
  curve: {
    title: 'Time from the first dated act to the decision',
    said: (cases: number, decided: number, open: number, median: number | null) =>
      `${plural(cases, { one: '# fight', other: '# fights' })}, ${formatNumber(decided)} decided and ${formatNumber(open)} open. ${
        median === null
          ? 'Half were not decided within what was watched.'
          : `Half were decided within ${plural(median, { one: '# day', other: '# days' })}.`
      }`,
    axis: 'Share not decided, Kaplan–Meier with its pointwise 95 % band; days on the horizontal axis, numbers at risk below it',
    atRisk: 'Numbers at risk',
    days: (days: number) => plural(days, { one: '# day', other: '# days' }),
    columns: { after: 'After', atRisk: 'Still watched', undecided: 'Not decided' },
    ways: 'Decided in each way: cumulative incidence by Aalen and Johansen',
  },
  instrumentsUsed: 'Instruments used in them',
  instrumentsColumns: { instrument: 'Instrument', fights: 'Fights' },
  limits: 'What the record can’t say',
  nearest: (matches: number) => `The nearest ${formatNumber(matches)}`,
  distance: (share: number) => `distance ${formatShare(share)}`,
  why: 'Why, votes, course',
  votes: (votes: string) => `Votes: ${votes}`,
  save: 'Save CSV',
} as const;
