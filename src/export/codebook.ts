/** What the columns of a download mean, from the same words that head them. */
import { exportTableWords } from '../i18n/exportTables';
import type { ExportTable } from './tables';

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/**
 * The file `CODEBOOK.md`.
 * @param tables those in the download; without any, it says only how tables are written
 */
export function codebookText(tables: readonly ExportTable[], dataDate: string, dataVersion: string): string {
  const { codebook, tables: names, rows } = exportTableWords;
  const { columns } = codebook;
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
      `## ${names[table.name]}: ${table.name}.csv`,
      '',
      rows(table.name),
      '',
      row([columns.name, columns.key, columns.meaning]),
      '|---|---|---|',
      ...table.columns.map(({ key, name, meaning }) => row([name, `\`${key}\``, meaning])),
      '',
    ]),
    `## ${codebook.duties}`,
    '',
    ...codebook.dutiesText.map((duty) => `- ${duty}`),
  ].join('\n')}\n`;
}
