/** The one notion of who acted: which acts are of one jurisdiction, however a tracker writes its name. */
import type { OppositionEvent } from './event';
import { fold } from './fold';
import { cutShort } from './placeName';

/** Names once folded: the same few hundred are asked for with every filter. */
const plainNames = new Map<string, string>();

/** A jurisdiction's name without its legal form, folded: "City of Niagara Falls" is "niagara falls", "Johnson City" stays. */
export function plainJurisdiction(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = cutShort(fold(name))
    .replace(/^(?:city|town|village|borough|charter township|township) of /, '')
    .replace(/ (?:charter township|township|twp|borough)$/, '');
  plainNames.set(name, plain);
  return plain;
}

/**
 * One key for one jurisdiction: "City of Saline" and "Saline" are one. A county and a city of one name, or a town
 * and a township, are two; so are namesakes in two counties.
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
  return [...area, plainJurisdiction(jurisdiction).replaceAll(' ', ''), countyFips ?? ''].join('|');
}
