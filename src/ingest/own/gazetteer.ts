/** Names and codes of places, as the reader of a file needs them to put rows on the map. */

export interface CountyPlace {
  fips: string;
  /** Full legal name: "Loudoun County". */
  name: string;
  /** Two letters. */
  state: string;
  lon: number;
  lat: number;
  /** West, south, east, north, in degrees. */
  bounds: readonly [number, number, number, number];
}

export interface NamedPlace {
  name: string;
  state: string;
  lon: number;
  lat: number;
}

export interface Gazetteer {
  county(fips: string): CountyPlace | null;
  /** What a code that is no longer in use became; null for codes that never were. */
  formerCounty(fips: string): { name: string; now: readonly string[] } | null;
  /** Counties of a name, with or without its legal word, in one state or in all. */
  countiesNamed(name: string, state: string | null): readonly CountyPlace[];
  /** Towns of a name, in one state or in all, largest first. */
  townsNamed(name: string, state: string | null): readonly NamedPlace[];
  /** Two letters of a state from its code, name, or number. */
  state(text: string): string | null;
  /** West, south, east, north of a state; null when unknown. */
  stateBounds(state: string): readonly [number, number, number, number] | null;
  /** Where a five-digit postal code of the US lies; null when there is none. */
  zip(code: string): Promise<NamedPlace | null> | NamedPlace | null;
}
