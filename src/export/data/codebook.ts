/** What the columns of a download mean, from the same words that head them. */
import { exportTableWords } from '../../i18n/words';
import { csvText } from '../../model/csv';
import { type ExportTable, hasPoints } from './tables';

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A row for each column; where it stands in GeoJSON only for what is in GeoJSON. */
function columnRows(table: ExportTable): string[] {
  const { columns, coordinates } = exportTableWords.codebook;
  const points = hasPoints(table);
  const heads = [columns.name, ...(points ? [columns.key] : []), columns.meaning];
  return [
    row(heads),
    `|${heads.map(() => '---|').join('')}`,
    ...table.columns.map(({ key, name, meaning }) => {
      const member = key === 'lat' || key === 'lon' ? coordinates : `\`${key}\``;
      return row([name, ...(points ? [member] : []), meaning]);
    }),
  ];
}

/**
 * The file `CODEBOOK.md`.
 * @param tables those in the download; without any, it says only how tables are written
 */
export function codebookText(tables: readonly ExportTable[], dataDate: string, dataVersion: string): string {
  const { codebook } = exportTableWords;
  return `${[
    `# ${codebook.title}`,
    '',
    codebook.lead(dataDate, dataVersion),
    '',
    `## ${codebook.form}`,
    '',
    ...codebook.rules.map((rule) => `- ${rule}`),
    '',
    ...tables.flatMap((table) => [
      `## ${table.label}: ${table.name}.csv`,
      '',
      table.meaning,
      '',
      ...columnRows(table),
      '',
    ]),
    `## ${codebook.duties}`,
    '',
    ...codebook.dutiesText.map((duty) => `- ${duty}`),
  ].join('\n')}\n`;
}

/** The file `COLUMNS.csv`: the columns of all tables, a row each; a column of numbers holds nothing else. */
export function columnsCsv(tables: readonly ExportTable[]): string {
  const { columnsHead, columnType } = exportTableWords;
  return csvText(
    columnsHead,
    tables.flatMap(({ name, columns, cells }) =>
      columns.map((column, at) => {
        const told = cells.map((row) => row[at] ?? null).filter((cell) => cell !== null);
        const isNumber = told.length > 0 && told.every((cell) => typeof cell === 'number');
        return [`${name}.csv`, column.name, isNumber ? columnType.number : columnType.text, column.meaning];
      }),
    ),
  );
}

/** What a download says of itself. */
export interface ReadmeFacts {
  title: string;
  link: string;
  day: string;
  dataDate: string;
  version: string;
}

/** The file `README.txt`: which rows are in the download, and what its other files are. */
export function readmeText(
  names: readonly string[],
  tables: readonly ExportTable[],
  { title, link, day, dataDate, version }: ReadmeFacts,
): string {
  const { readme } = exportTableWords;
  const byFile = new Map(tables.map((table) => [`${table.name}.csv`, table]));
  const lines = [...names].sort().map((name) => {
    const table = byFile.get(name);
    if (table) return readme.table(name, table.cells.length, table.meaning);
    const what = readme.other[name];
    return what === undefined ? `- ${name}` : `- ${name}: ${what}`;
  });
  return `${[
    readme.title(title),
    '',
    readme.made(link, day, dataDate, version),
    '',
    ...lines,
    '',
    readme.spreadsheets,
  ].join('\r\n')}\r\n`;
}
