/** Acts in a picture, in words for readers who can't see it. */
import { altSentences, eventSummary } from '../../i18n/words';
import { ALL_EVENTS, isFiltered } from '../../model/filters';
import { stoppingInForce } from '../../model/measuresInForce';
import { loadedValue } from '../../state/dataset';
import { selectedAct } from '../../state/opposition';
import { viewDate } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Description } from '../layer';
import type { Seen } from '../records';
import { eventRecords } from './records';

/** More acts than this are counted, not told. */
const TOLD = 3;

/** What acts a picture is told of, up to the day viewed. */
export function describeActs(state: AppState, seen: Seen): Description {
  const day = viewDate(state);
  const events = eventRecords.rows(state, seen);
  const selected = selectedAct(state);
  return altSentences.acts({
    recorded: events.length,
    inForce: stoppingInForce(events, day),
    filtered: isFiltered(state.view.events, ALL_EVENTS),
    day,
    recordUpTo: loadedValue(state.data.manifest)?.recordUpTo ?? day,
    told: selected ? [eventSummary(selected)] : events.length <= TOLD ? events.map(eventSummary) : [],
  });
}
