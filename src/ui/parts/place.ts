import { countryName } from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import type { Site } from '../../model/site';

/** "VA" in the US, the country's name elsewhere, null when nothing is known. */
export function placeOf(record: Pick<Site | OppositionEvent, 'country' | 'state'>): string | null {
  if (record.country === 'US') return record.state;
  return /^[A-Z]{2}$/.test(record.country) ? countryName(record.country) : null;
}
