/**
 * What `zip-codes/<first two digits>.json` holds: the codes that begin so, each once. A code without a position
 * leads to its county.
 */
export type ZipFile = [
  zip: string,
  place: string,
  state: string,
  countyFips: string,
  lon: number | null,
  lat: number | null,
][];

/**
 * What `search.json` holds: one list per kind of answer, each row as short as it can be. Rows refer to one
 * another by their number.
 */
export interface SearchFile {
  /** Two letters, two digits, name. */
  states: [code: string, fips: string, name: string][];
  /** Five digits, full legal name. */
  counties: [fips: string, name: string][];
  /** County codes no longer in use: code, former name, year of the change, codes of today, largest share first. */
  formerCounties: [fips: string, name: string, since: number, now: string[]][];
  /** `knownAs` is left out where `name` is what readers use. */
  areas: [id: string, name: string, knownAs?: string][];
  /** ISO 3166-1 alpha-2 of the countries outside the US that hold a site or an event. */
  countries: string[];
  /** US towns: name, state, position in degrees, thousands of inhabitants. */
  towns: [name: string, state: string, lon: number, lat: number, thousands: number][];
  sites: [
    id: string,
    name: string,
    operator: string | null,
    locality: string | null,
    /** State in the US, else whatever division the source names. */
    state: string | null,
    country: string,
    /** Other names the place has in the sources. */
    otherNames: string[],
  ][];
  /** Companies with the rows of the sites they run, own or rent. */
  operators: [name: string, sites: number[], otherNames: string[]][];
  /** Opposition groups with the rows of the events they took part in. */
  groups: [name: string, events: number[], spellings: string[], id: string][];
  events: [
    id: string,
    jurisdiction: string,
    state: string | null,
    country: string,
    date: string | null,
    /** Project and company, as far as named. */
    subject: string | null,
  ][];
}
