/** Acts of opposition, and how their filter stands in a link. */
import { writtenDay, writtenList } from '../view/linkText';
import { ACTIONS, CONCERNS, MECHANISMS, OUTCOMES, type Outcome, TECHNOLOGIES } from '../vocabulary';
import type { LayerFacts } from './layer';

/** Words for outcomes that links of former versions hold. */
const FORMER_OUTCOMES: Readonly<Record<string, readonly Outcome[]>> = {
  paused: ['onHold', 'adopted'],
  conditioned: ['wentAheadWithConditions', 'adopted'],
  advanced: ['wentAhead', 'votedDown', 'billDied'],
  lapsed: ['ended', 'votedDown', 'billDied'],
  pending: ['undecided', 'proposed', 'notRecorded'],
};

export const opposition = {
  id: 'opposition',
  on: true,
  filter: {
    parameters: ['action', 'concern', 'outcome', 'mechanism', 'tech', 'since'],
    read: ({ list, day }) => ({
      events: {
        actions: list('action', ACTIONS),
        concerns: list('concern', CONCERNS),
        outcomes: list('outcome', OUTCOMES, FORMER_OUTCOMES),
        mechanisms: list('mechanism', MECHANISMS),
        technologies: list('tech', TECHNOLOGIES),
        since: day('since'),
      },
    }),
    write: ({ events }) => [
      writtenList(ACTIONS, events.actions),
      writtenList(CONCERNS, events.concerns),
      writtenList(OUTCOMES, events.outcomes),
      writtenList(MECHANISMS, events.mechanisms),
      writtenList(TECHNOLOGIES, events.technologies),
      writtenDay(events.since),
    ],
  },
} as const satisfies LayerFacts;
