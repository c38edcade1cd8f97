/** What a reader thinks is wrong in the record, with what is needed to find the place again. */

/** What a correction is about: a card, and what it says. */
export interface CorrectionSubject {
  /** The card, as a link names it: "event=tazewell-county-va-2026". */
  record: string;
  /** Its name. */
  name: string;
  /** Where it is, in words; null where the name says it. */
  where: string | null;
  /** What the card says of it, in a sentence; null where it says nothing but figures. */
  says: string | null;
  /** Sources of the card as a whole, by their titles. */
  sources: readonly string[];
  /** Version of the data, and the last day of their record. */
  dataVersion: string;
  dataDate: string;
  /** Link to the view that was open. */
  link: string;
}

/** The figure of the card that is meant. */
export interface CorrectedFigure {
  label: string;
  value: string;
  date: string | null;
  /** Sources of the figure, by their titles. */
  sources: readonly string[];
}

export interface Correction extends CorrectionSubject {
  /** Null where the card as a whole is meant. */
  figure: CorrectedFigure | null;
  /** What is wrong or missing, in the reader's words. */
  wrong: string;
  /** A page that shows it, in the reader's words: mostly a link. */
  page: string;
}

/** A correction that the reader keeps on the device. */
export interface KeptCorrection extends Correction {
  /** Tells it from the others on the device. */
  id: number;
  /** Day on which it was kept, `YYYY-MM-DD`. */
  made: string;
}

/** Longest address that servers of forms take for certain, in characters. */
const LONGEST_ADDRESS = 8000;

/**
 * The address of a form for a new issue, filled in.
 * @param base  https address of the form; parameters it has are kept
 * @returns null where the text is too long for an address
 */
export function filledForm(base: string, title: string, body: string): string | null {
  const url = new URL(base);
  url.searchParams.set('title', title);
  url.searchParams.set('body', body);
  return url.href.length > LONGEST_ADDRESS ? null : url.href;
}
