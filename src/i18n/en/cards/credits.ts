/** The words of the credits page; those of the methods page are `docs/methods.md`. */
import { formatDate } from '../shell/format';

export const creditMessages = {
  lead: 'Headroom brings other people’s records together. Each record keeps its source and licence; whoever reuses it owes what is said here.',
  version: (date: string, version: string) => `Data of ${formatDate(date)}, version ${version}.`,
  changes: 'What changed since an earlier version of the data',
  dataset: 'Take the record away as a data package (zip)',
  datasetHelp:
    'All sites and acts as CSV, GeoJSON and Parquet, each row with its licence, with schema, checksums and citation.',
  toMethods: 'How the figures are made, and their limits',
  toCredits: 'Data and credits',
  sources: 'Datasets',
  licences: 'Licences and what a re-user owes',
  publisher: 'Publisher',
  licence: 'Licence',
  credit: 'Credit to print',
  retrieved: 'Read',
  coverage: 'Covers',
  gaps: 'Known gaps',
  layers: 'Feeds',
  notSaid: 'not said',
} as const;
