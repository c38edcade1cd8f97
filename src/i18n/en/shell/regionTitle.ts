/** Names of regions. */
import type { RegionName } from '../../../model/regionRules';
import { coordinatesText, formatNumber, listOf } from './format';

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** English name of an ISO 3166-1 alpha-2 code; the code itself where the runtime knows no name. */
export function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}

/** What a reader calls a place of their own, with what it is: "Our valley (25 km around 39.04° N, 77.49° W)". */
const withName = (called: string | undefined, what: string, alone: string) =>
  called === undefined ? alone : `${called} (${what})`;

/** "Loudoun County, Virginia", "PJM Interconnection (PJM)", "25 km around 39.04° N, 77.49° W". */
export function regionTitle(name: RegionName): string {
  switch (name.kind) {
    case 'country':
      return countryName(name.code);
    case 'state':
      return name.name;
    case 'county':
      return `${name.name}, ${name.state}`;
    case 'area':
      return `${name.name} (${name.id})`;
    case 'radius':
      return withName(
        name.called,
        `${name.km} km around ${coordinatesText(name)}`,
        `${name.km} km around ${coordinatesText(name)}`,
      );
    case 'polygon':
      return withName(
        name.called,
        `outline around ${coordinatesText(name)}`,
        `Outline around ${coordinatesText(name)}`,
      );
    case 'several':
      return listOf(name.names.map(regionTitle));
  }
}

/** How many places a short title names one by one. */
const NAMED = 2;

/** The same without coordinates, for a heading that stands beside the map: "Joliet, Illinois (25 km)", "a circle of 25 km". */
export function shortRegionTitle(name: RegionName): string {
  switch (name.kind) {
    case 'radius':
      return name.called === undefined ? `a circle of ${name.km} km` : `${name.called} (${name.km} km)`;
    case 'polygon':
      return name.called ?? 'an outline of your own';
    case 'several':
      return name.names.length <= NAMED
        ? listOf(name.names.map(shortRegionTitle))
        : `${formatNumber(name.names.length)} places`;
    default:
      return regionTitle(name);
  }
}
