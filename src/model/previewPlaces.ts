/** What previews of links say of states and counties. */

/** Folder beside the versions of the built data. */
export const PREVIEWS_FOLDER = 'previews';

export interface PreviewPlace {
  /** Of a county its full legal name, with its state. */
  name: string;
  /** Two letters. */
  state: string;
  /** Measures in force inside, and those of them that stop new projects. */
  inForce: number;
  stopping: number;
  /** Sites under construction. */
  construction: number;
}

/** `previews/places.json`. */
export interface PreviewPlaces {
  /** The last day of the record, of which the figures are. */
  day: string;
  /** By two letters. */
  states: Readonly<Record<string, PreviewPlace>>;
  /** By five digits. */
  counties: Readonly<Record<string, PreviewPlace>>;
}
