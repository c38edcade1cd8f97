/** What a hearing sheet is made from, and what it is made of once it is in words. */
import type { Endings } from '../endings/endings';
import type { RegionReport } from '../report/report';

/** A table of a sheet. */
export interface SheetTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** One part of a sheet. */
export interface SheetSection {
  title: string;
  /** Before the table. */
  lines: readonly string[];
  table: SheetTable | null;
  /** In small letters behind it. */
  notes: readonly string[];
}

/** All words of a sheet but those in its map. */
export interface SheetText {
  title: string;
  /** Below the title. */
  about: string;
  sections: readonly SheetSection[];
  sourcesTitle: string;
  sources: readonly string[];
  /** At the foot of each page. */
  foot: string;
  page: (number: number, of: number) => string;
}

/** All words of the first pages of an atlas. */
export interface AtlasText {
  title: string;
  /** Below the title, a paragraph each. */
  about: readonly string[];
  /** Heads of the contents: place and page. */
  columns: readonly string[];
  entries: readonly { title: string; number: string }[];
  foot: string;
  page: (number: number, of: number) => string;
}

/** What a sheet is made from. */
export interface SheetFacts {
  /** With what surrounds the place. */
  report: RegionReport;
  /** How fights over projects ended in the place itself or the states that it lies in; null where that is not at hand. */
  endings: { of: string; endings: Endings } | null;
  /** Reopens the view. */
  link: string;
  dataVersion: string;
}
