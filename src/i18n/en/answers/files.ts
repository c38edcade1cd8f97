/** Pieces that the files of answers share. */
import type { Source } from '../../../model/source';
import { plain } from '../report/markdownParts';
import { formatDate } from '../shell/format';

/** Numbers without the tail of a binary fraction: 51.9 instead of 51.89999999999999. */
export const tidyNumbers = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

/** The section of the sources in Markdown. */
export const sourceLines = (sources: readonly Source[]): string[] => [
  '## Sources',
  '',
  ...sources.map(
    (source) =>
      `- ${plain(source.credit)} ${plain(source.title)}, ${plain(source.licence)}, read ${formatDate(source.retrieved)}: <${source.link}>`,
  ),
];
