/** What goes through the whole reading of a file. */
import type { RepairKind } from '../../model/own/finding';
import type { FieldChoices } from '../../model/own/inspection';
import type { Gazetteer } from './gazetteer';

export interface Reading {
  gazetteer: Gazetteer;
  /** Kinds of repair that are made wherever they are offered. */
  repairs: ReadonlySet<RepairKind>;
  /** What columns hold, where the reader said so; of all others it is guessed. */
  fields?: FieldChoices;
  /** Told now and then how many rows of a part have been checked. */
  progress?(done: number, rows: number): void;
}

/** The same reading with one more kind of repair. */
export const repairing = (reading: Reading, kind: RepairKind): Reading => ({
  ...reading,
  repairs: new Set([...reading.repairs, kind]),
});

/** How many rows are checked between two tellings. */
const ROWS_A_TELLING = 500;

/** Tells how far the reading has come, now and then. @param done rows that have been checked */
export function tellProgress({ progress }: Reading, done: number, rows: number): void {
  if (done % ROWS_A_TELLING === 0) progress?.(done, rows);
}
