import type { OppositionEvent } from './event';

/**
 * One key for one jurisdiction, however its name is written: "City of Saline" and "Saline" are one. A county and
 * a city of one name, or a town and a township, are two; so are namesakes in two counties.
 */
export function jurisdictionKey({
  jurisdiction,
  jurisdictionKind,
  country,
  state,
  countyFips,
}: Pick<OppositionEvent, 'jurisdiction' | 'jurisdictionKind' | 'country' | 'state' | 'countyFips'>): string {
  const area = [country, state ?? '', jurisdictionKind];
  if (jurisdictionKind === 'county' && countyFips !== null) return [...area, countyFips].join('|');
  const name = jurisdiction
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:city|town|village|borough|charter township|township) of /, '')
    .replace(/ (?:charter township|township|twp\.?)$/, '')
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^a-z0-9]/g, '');
  return [...area, name, countyFips ?? ''].join('|');
}
