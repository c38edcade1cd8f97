/** Workbooks of Excel (.xlsx). */
import readWorkbook from 'read-excel-file/universal';
import { Findings, Unreadable } from '../../model/own/finding';
import { cellText } from './geojsonFile';
import type { Reading } from './reading';
import { type PartRead, readRows } from './table';

/** Reads every sheet that holds a table. @throws Unreadable when no sheet does, or the workbook is damaged */
export async function readExcel(bytes: Uint8Array, reading: Reading): Promise<PartRead[]> {
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = await readWorkbook(bytes.slice().buffer as never);
  } catch (error) {
    throw new Unreadable('damagedFile', error instanceof Error ? error.message : String(error));
  }
  const parts: PartRead[] = [];
  const others: Findings[] = [];
  let first = '';
  for (const { sheet, data } of sheets) {
    const rows = data
      .map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (rows.length === 0) continue;
    const name = sheets.length > 1 ? sheet : null;
    first ||= rows[0]?.cells.join(', ') ?? '';
    const part = await readRows(name, rows, reading);
    if (part) parts.push(part);
    else {
      const findings = new Findings(name);
      findings.add('sheetWithoutTable', null, null, sheet);
      others.push(findings);
    }
  }
  const [main] = parts;
  if (!main) throw new Unreadable(first === '' ? 'emptyFile' : 'noTable', first);
  for (const { all } of others) main.findings.all.push(...all);
  return parts;
}
