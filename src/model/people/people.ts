/** Residents of the United States: by county, and at the centers of population of block groups. */

/** Dataset id in `sources.json`. */
export const PEOPLE_SOURCE = 'censusPeople';

/** Residents of a county. */
export interface CountyPeople {
  /** Census of 2020. */
  people2020: number;
  /** American Community Survey, 2020 to 2024: an estimate. */
  people2020to24: number | null;
}

/** `people/counties.json`: by five-digit FIPS, in the order of the two figures. */
export type PeopleFile = Record<string, [people2020: number, people2020to24: number | null]>;

/** `people/towns.json`: residents of 2020, by block groups whose center of population lies in a place. */
export interface TownPeopleFile {
  /** How many of a county live in the same towns that acted, told by their keys (`area` of acts). */
  towns: [people2020: number, fips: string, ...areas: string[]][];
  /** By FIPS, of counties that acted: residents outside incorporated places. */
  outside: Record<string, number>;
}

/** A block group with all its residents at its center of population. */
export interface PeoplePoint {
  lon: number;
  lat: number;
  people: number;
}

/** Parts of a degree that positions are told in. */
export const PER_DEGREE = 10_000;

/** `people/<state>.json`: three whole numbers a block group: lon and lat in `PER_DEGREE`, residents of 2020. */
export interface PeoplePointsFile {
  /** Two letters. */
  state: string;
  points: number[];
}

/** The points of a file. */
export function peoplePoints({ points }: PeoplePointsFile): PeoplePoint[] {
  const found: PeoplePoint[] = [];
  for (let at = 0; at + 2 < points.length; at += 3) {
    const [lon = 0, lat = 0, people = 0] = points.slice(at, at + 3);
    found.push({ lon: lon / PER_DEGREE, lat: lat / PER_DEGREE, people });
  }
  return found;
}
