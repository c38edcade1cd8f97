/** Names of regions. */
import type { RegionName } from '../../../model/regionRules';

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** English name of an ISO 3166-1 alpha-2 code; the code itself where the runtime knows no name. */
export function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}

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
    case 'radius': {
      const { lon, lat, km } = name;
      const place = `${Math.abs(lat)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon)}° ${lon < 0 ? 'W' : 'E'}`;
      return `${km} km around ${place}`;
    }
  }
}
