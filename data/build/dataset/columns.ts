/** The columns of the data set to take away: names, types and meanings once, for its tables and for their schema. */
import type { CsvCell } from '../../../src/model/csv';
import type { EventDetail, OppositionEvent } from '../../../src/model/event';
import type { Site, SiteDetail } from '../../../src/model/site';
import type { Source } from '../../../src/model/source';

/** A column as Table Schema describes a field. */
export interface DatasetColumn<Row> {
  name: string;
  type: 'string' | 'number' | 'integer';
  description: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[]; pattern?: string };
  cell(row: Row): CsvCell;
}

/** A record with what its details say. */
export interface SiteRow {
  site: Site;
  detail: SiteDetail | null;
  licence: string;
}
export interface ActRow {
  act: OppositionEvent;
  detail: EventDetail | null;
  licence: string;
}

/** Several words in one cell, each once. */
export const listOf = (words: readonly (string | null)[]): string | null =>
  [...new Set(words.flatMap((word) => word ?? []))].join('; ') || null;

/** All licences that hold for a row: `CC-BY-4.0 AND ODbL-1.0`. Of datasets as a whole where records name none. */
export function licenceOf(
  ofRecords: readonly string[],
  datasets: readonly string[],
  sources: readonly Source[],
): string {
  const used = sources.filter(({ id }) => datasets.includes(id)).map(({ licence }) => licence);
  const parts = [...ofRecords, ...used].flatMap((licence) => licence.split(' AND '));
  return [...new Set(parts)].sort().join(' AND ');
}

export const PARTIAL_DATE = '^\\d{4}(-\\d\\d(-\\d\\d)?)?$';
export const FIPS = '^\\d{5}$';
export const SEVERAL = 'Several are parted by "; ".';

export const SOURCE_DATASET: readonly DatasetColumn<Source>[] = [
  {
    name: 'id',
    type: 'string',
    description: 'Id as in the column sources.',
    constraints: { required: true, unique: true },
    cell: ({ id }) => id,
  },
  {
    name: 'title',
    type: 'string',
    description: 'What it is.',
    constraints: { required: true },
    cell: ({ title }) => title,
  },
  { name: 'publisher', type: 'string', description: 'Who made it.', cell: ({ publisher }) => publisher },
  { name: 'link', type: 'string', description: 'Where it is.', cell: ({ link }) => link },
  { name: 'licence', type: 'string', description: 'Under which licence.', cell: ({ licence }) => licence },
  {
    name: 'licenceUrl',
    type: 'string',
    description: 'Where that can be read.',
    cell: ({ licenceUrl }) => licenceUrl,
  },
  {
    name: 'credit',
    type: 'string',
    description: 'The words that a re-user must print.',
    cell: ({ credit }) => credit,
  },
  {
    name: 'retrieved',
    type: 'string',
    description: 'When it was read.',
    constraints: { pattern: PARTIAL_DATE },
    cell: ({ retrieved }) => retrieved,
  },
  {
    name: 'knownGaps',
    type: 'string',
    description: 'What is known to be missing.',
    cell: ({ knownGaps }) => knownGaps,
  },
];
