/** Acts in a picture, in words for readers who can't see it. */
import { altSentences } from '../../i18n/words';
import { ALL_EVENTS, isFiltered } from '../../model/filters';
import { binds, measureOnDate } from '../../model/measureOnDate';
import { viewDate } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Description } from '../layer';
import type { Seen } from '../records';
import { eventRecords } from './records';

/** What acts a picture is told of, up to the day viewed. */
export function describeActs(state: AppState, seen: Seen): Description {
  const day = viewDate(state);
  const events = eventRecords.rows(state, seen);
  return altSentences.acts({
    recorded: events.length,
    inForce: events.filter((event) => binds(measureOnDate(event, day))).length,
    filtered: isFiltered(state.view.events, ALL_EVENTS),
    day,
  });
}
