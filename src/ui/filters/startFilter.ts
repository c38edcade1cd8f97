import { isFiltered } from '../../model/filters';
import { START_VIEW, type View } from '../../model/view/view';

/** Whether the filters are those of the start view, which the reader has not set. */
export const isStartFilter = ({ sites, events, own }: Pick<View, 'sites' | 'events' | 'own'>): boolean =>
  !isFiltered(sites, START_VIEW.sites) &&
  !isFiltered(events, START_VIEW.events) &&
  !isFiltered(own, START_VIEW.own);
