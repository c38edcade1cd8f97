/** The same picture on several days: one arrangement, one frame, one legend; only the map and its day differ. */
import { formatDate } from '../../i18n/words';
import type { DrawItem } from '../../theme/drawing';
import { DAY_GROUP } from './page';
import type { Known, Prepared } from './prepare';

/** What is known, on another day. @param day `YYYY-MM-DD` */
export function onDay(known: Known, day: string): Known {
  const { state } = known;
  return { ...known, state: { ...state, view: { ...state.view, date: day } } };
}

/**
 * A picture that was prepared for several days, on one of them.
 * @param known of that day
 */
export function preparedOn(prepared: Prepared, known: Known, day: string): Prepared {
  const items = stamped(prepared.layout.items, formatDate(day));
  return { ...prepared, ...known, layout: { ...prepared.layout, items } };
}

/** The items with another day. It stands in a line by itself, so nothing else moves. */
function stamped(items: readonly DrawItem[], day: string): DrawItem[] {
  return items.map((item) => {
    if (item.kind !== 'group') return item;
    if (item.id !== DAY_GROUP) return { ...item, items: stamped(item.items, day) };
    return {
      ...item,
      items: item.items.map((text) => (text.kind === 'text' ? { ...text, text: day } : text)),
    };
  });
}
