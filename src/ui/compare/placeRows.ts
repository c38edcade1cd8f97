/** Rows of places side by side as figures, each with its source and the years or the day it is of. */
import {
  cardMessages,
  gridMessages,
  measureWords,
  placeMessages,
  rankColumn,
  rankValue,
} from '../../i18n/words';
import { LAND_SHARES } from '../../model/land';
import type { Figure } from '../../model/provenance';
import { RANK_COLUMNS, type RankColumn } from '../../model/rank/columns';
import { type ComparedRow, LEAST_COMPARED, type MeasuresHere } from '../../model/rank/comparison';
import { LOAD_SOURCE } from '../../model/report/tables';
import { cellsDiffer, differencesFirst, type SideRow } from './side';

interface Days {
  dataDate: string;
  recordUpTo: string;
  /** The day viewed. */
  date: string;
  /** Years that grid figures are taken over. */
  window: readonly [number, number];
}

/** The years that figures of tables are of. */
const YEARS: Readonly<Record<string, string>> = {
  people: '2020–2024',
  people2020: '2020',
  density: '2020–2024',
  withdrawals: '2015',
  importLimit: '2024',
  lineKm: '2024',
};

/** What the values of a column are of; null where its name says it, or nothing does. */
function dateOf(column: RankColumn, { dataDate, recordUpTo, date, window }: Days): string | null {
  if (column.sources.includes(LOAD_SOURCE)) return gridMessages.years(window);
  if (column.counts === 'sites') return dataDate;
  if (column.counts === 'acts') return date < recordUpTo ? date : recordUpTo;
  const land = LAND_SHARES.find(({ source }) => column.sources.includes(source));
  return land?.years ?? YEARS[column.id] ?? null;
}

/** A row of which all but one say "does not apply" compares nothing. */
const speaksOfTwo = ({ applies }: ComparedRow) =>
  applies.length < LEAST_COMPARED || applies.filter(Boolean).length >= LEAST_COMPARED;

/** @param names of the places, in the order of the values */
export function placeSideRows(names: readonly string[], rows: readonly ComparedRow[], days: Days): SideRow[] {
  return differencesFirst(
    rows.filter(speaksOfTwo).flatMap((row): SideRow[] => {
      const column = RANK_COLUMNS.find(({ id }) => id === row.id);
      if (column === undefined) return [];
      const name = rankColumn(row.id);
      const cell = (index: number): Figure[] => {
        const value = row.values[index] ?? null;
        const label = `${names[index] ?? ''}, ${name}`;
        if (value === null) {
          const words = row.applies[index] ? cardMessages.unknown : placeMessages.doesNotApply;
          return [{ label, value: words, claim: 'unknown', sources: [], date: null }];
        }
        const known = row.known?.[index];
        const words = rankValue(value, row.unit);
        return [
          {
            label,
            value: known ? placeMessages.withCoverage(words, known) : words,
            claim: 'calculated',
            sources: row.sources[index] ?? [],
            date: dateOf(column, days),
          },
        ];
      };
      const isAmount = row.unit !== 'text' && row.unit !== 'score';
      return [
        {
          id: row.id,
          label: name,
          cells: names.map((_, index) => cell(index)),
          numbers: isAmount ? row.values.map((value) => (typeof value === 'number' ? value : null)) : null,
          differs: row.differs,
        },
      ];
    }),
  );
}

/** What is in force in each of the places and until when, by name. */
export function measuresRow(names: readonly string[], inForce: readonly (MeasuresHere | null)[]): SideRow {
  const label = placeMessages.measuresInForce;
  const cells = names.map((name, index): Figure[] =>
    measureWords(inForce[index] ?? null).map(({ words, measure }) => ({
      label: `${name}, ${label}`,
      value: words,
      claim: measure === null ? 'unknown' : 'reported',
      sources: measure?.attestedBy ?? [],
      date: null,
    })),
  );
  return { id: 'measuresByName', label, cells, numbers: null, differs: cellsDiffer(cells) };
}
