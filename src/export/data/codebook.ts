/** What the columns of a download mean, from the same words that head them. */
import { exportTableWords } from '../../i18n/words';
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
