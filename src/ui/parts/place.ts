import type { OppositionEvent } from '../../model/event';
import type { Site } from '../../model/site';

/** Two letters of a country -> its English name; the letters themselves when they are not known. */
const countries = new Intl.DisplayNames(['en-US'], { type: 'region', fallback: 'code' });

/** Whether the letters may be asked of `Intl.DisplayNames`, which throws on anything else. */
const isCode = (text: string) => /^[A-Z]{2}$/.test(text);

/** "VA" in the US, the country's name elsewhere, null when nothing is known. */
export function placeOf(record: Pick<Site | OppositionEvent, 'country' | 'state'>): string | null {
  if (record.country === 'US') return record.state;
  return isCode(record.country) ? (countries.of(record.country) ?? null) : null;
}
