/** What previews of links say of states and counties, and where the small pages are that they are made from. */
import type { View } from './view/view';

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
  /** Of those that stop new projects the ones of which no source says when they end: they may be over. */
  endNotRecorded: number;
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

/** Path in the built site of the small page of a state (two letters) or a county (five digits). */
export const previewPath = (kind: 'state' | 'county', code: string): string => `p/${kind}/${code}.html`;

/**
 * Absolute address of the small page of the state or county whose card is open; null for everything else.
 * @param base of the app
 */
export function previewAddress(
  { selection, page }: Pick<View, 'selection' | 'page'>,
  base: string,
): string | null {
  if (page !== null || selection?.kind !== 'region') return null;
  const { region } = selection;
  if (region.kind === 'state') return new URL(previewPath('state', region.code), base).href;
  return region.kind === 'county' ? new URL(previewPath('county', region.fips), base).href : null;
}
