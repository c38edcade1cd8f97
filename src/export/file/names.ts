/** Names of files. */
import { endingsOfDay } from '../../i18n/words';
import { fold } from '../../model/fold';

/** Letters that Unicode does not take apart into one of the alphabet and a mark. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Small letters, digits and hyphens: safe in every file system and in links. */
export function slug(text: string): string {
  return fold(text.normalize('NFKD'))
    .replace(/[^a-z0-9]/g, (letter) => SPELT[letter] ?? '-')
    .replace(/-+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/** A day of the data at the end of a headline. The name of the file says it once. */
function withoutDate(title: string, dataDate: string): string {
  const end = endingsOfDay(dataDate).find((words) => title.endsWith(words));
  return end === undefined ? title : title.slice(0, -end.length);
}

/**
 * `Texas: sites & grid` -> `headroom-texas-sites-grid-2026-08-22.png`. A headline's own day stays where it is another.
 * @param extension without its dot
 * @param note      what the headline does not say, in letters for file names
 */
export function filenameOf(title: string, dataDate: string, extension = 'png', note = ''): string {
  return `${['headroom', slug(withoutDate(title, dataDate)), note, dataDate].filter((part) => part !== '').join('-')}.${extension}`;
}
