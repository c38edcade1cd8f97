/** What is said around a reader's corrections, and the text of one. */
import type { Correction, KeptCorrection } from '../../../model/correction';
import { formatDate, plural } from '../shell/format';

export const correctionMessages = {
  open: 'Suggest a correction',
  lead: 'The text below names the record, what it says, its sources and the version of the data. Copy it and send it to those who run this map, or keep it.',
  leadForm:
    'The text below names the record, what it says, its sources and the version of the data. The form of those who run this map opens with it; nothing is sent before you send it there.',
  about: 'What is it about?',
  whole: (name: string) => `${name} as a whole`,
  wrong: 'What is wrong or missing',
  page: 'A page that shows it (https link)',
  text: 'The text',
  textHelp: 'It changes with what you write above.',
  copy: 'Copy the text',
  form: 'Open the form',
  formHint: 'Opens in a new tab',
  tooLong: 'The text is too long for the form’s address: copy it and paste it there.',
  keep: 'Keep on this device',
  kept: 'Kept on this device. It is listed below.',
  notKept: 'This browser keeps nothing here. Copy the text instead.',
  keptTitle: (count: number) => `Kept on this device (${plural(count, { one: '# text', other: '# texts' })})`,
  keptHelp: 'Nobody else sees them. They stay in this browser until you delete them or it clears its data.',
  none: 'You have kept none. Every card and every page of figures has “Suggest a correction” at its end.',
  /** "2 November 2026 · Lake Mariner" */
  item: ({ made, name }: Pick<KeptCorrection, 'made' | 'name'>) => `${formatDate(made)} · ${name}`,
  copyOne: (name: string) => `Copy the correction of ${name}`,
  remove: 'Delete',
  removeOne: (name: string) => `Delete the correction of ${name}`,
  removed: 'Deleted.',
  removeAll: 'Delete all',
  save: { json: 'Save as JSON', csv: 'Save as CSV' },
  mine: 'Corrections that you have kept',
} as const;

/** Heads of the table of corrections. */
export const correctionColumns = {
  made: 'Kept on',
  record: 'Record',
  name: 'Name',
  where: 'Place',
  says: 'The card says',
  figure: 'Figure',
  value: 'Value',
  date: 'Date of the value',
  sources: 'Sources',
  wrong: 'What is wrong or missing',
  page: 'A page that shows it',
  dataVersion: 'Data version',
  dataDate: 'Record up to',
  link: 'Link',
} as const;

/** "Correction: Tazewell County (event=tazewell-county-va-2026)" */
export const correctionTitle = ({ name, record }: Pick<Correction, 'name' | 'record'>): string =>
  `Correction: ${name} (${record})`;

/** All that is needed to check a correction, as plain text; what is not known has no line. */
export function correctionText(correction: Correction): string {
  const { figure, name, record, where, says, dataDate, dataVersion, link } = correction;
  const sources = figure?.sources ?? correction.sources;
  const lines = [
    `Record: ${name} (${record})`,
    where === null ? null : `Place: ${where}`,
    says === null ? null : `It says: ${says}`,
    figure === null
      ? null
      : `Figure: ${figure.label}: ${figure.value}${figure.date === null ? '' : ` (${figure.date})`}`,
    sources.length === 0 ? null : `Sources: ${sources.join('; ')}`,
    `Data version: ${dataVersion}, record up to ${formatDate(dataDate)}`,
    `Link: ${link}`,
    '',
    'What is wrong or missing:',
    correction.wrong.trim(),
    '',
    'A page that shows it:',
    correction.page.trim(),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}
