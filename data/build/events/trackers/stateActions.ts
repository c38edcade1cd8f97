/** Laws and orders of states, by Gizmo Warehouse. */
import { stateNamed } from '../../geography';
import { columnsOf, trackerTable } from './table';

export const stateActions = trackerTable({
  tracker: 'stateActions',
  file: 'state-actions',
  columns: columnsOf('id state type class instrument status date mw_threshold sources licence'),
  level: () => ({ column: 'level', word: 'State' }),
  jurisdiction: ({ state }) => stateNamed(state)?.name ?? '',
  technologies: null,
  concerns: 'type',
  // A restriction pauses new permits, whatever the instrument is called.
  actions: ({ cells }) => ({
    column: 'type',
    words: cells.class === 'restriction' ? [cells.type, 'moratorium'] : [cells.type],
  }),
  outcomeWord: (cells) => cells.class,
});
