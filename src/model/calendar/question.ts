/**
 * How a calendar that is asked for is written in one line, in links:
 *
 *   calendar = days "/" kinds "/" regions        any part may be empty
 *   days     = NUMBER                            1 to 3653; 365 where it is empty
 *   kinds    = KIND *( "." KIND )                all where it is empty
 *   regions  = region *( "," region )            the whole record where it is empty
 */
import { plainNumber } from '../regionText';
import { CALENDAR_KINDS, type CalendarKind } from './calendar';

/** How far ahead can be looked, in days: ten years. */
export const MOST_DAYS = 3653;
/** How far is looked ahead where nobody says. */
export const USUAL_DAYS = 365;

export interface CalendarQuestion {
  days: number;
  /** Null for all. */
  kinds: readonly CalendarKind[] | null;
  /** Regions as `formatRegion` writes them; null for the whole record. */
  regions: string | null;
}

export const WHOLE_CALENDAR: CalendarQuestion = { days: USUAL_DAYS, kinds: null, regions: null };

/** Reads a question. Never throws: what is not understood is left out. */
export function parseCalendar(text: string | null): CalendarQuestion {
  if (text === null) return WHOLE_CALENDAR;
  const [days = '', kinds = '', ...regions] = text.split('/');
  const asked = kinds.split('.');
  const found = CALENDAR_KINDS.filter((kind) => asked.includes(kind));
  const number = Math.round(plainNumber(days));
  return {
    days: number >= 1 && number <= MOST_DAYS ? number : USUAL_DAYS,
    kinds: found.length === 0 || found.length === CALENDAR_KINDS.length ? null : found,
    // A reader's own name of a region may hold a stroke.
    regions: regions.join('/') || null,
  };
}

/** Writes a question as `parseCalendar` reads it; null for the whole calendar. */
export function formatCalendar({ days, kinds, regions }: CalendarQuestion): string | null {
  const parts = [days === USUAL_DAYS ? '' : String(days), (kinds ?? []).join('.'), regions ?? ''];
  const text = parts.join('/');
  return text === '//' ? null : text;
}
