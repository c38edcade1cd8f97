/** What is said of own data once it is a layer: on the map, in its list, on its cards and in files. */
import { formatDate, formatNumber, plural } from '../shell/format';
import { rangeWords } from '../shell/scaleText';

const rows = (count: number) => plural(count, { one: '# row', other: '# rows' });

/** A number with all its digits: limits of classes are short already. */
const exact = (value: number) => formatNumber(value, (String(value).split('.')[1] ?? '').length);

export const ownText = {
  kinds: {
    sites: 'Own sites',
    events: 'Own events',
    areas: 'Own areas',
    lines: 'Own lines',
    marks: 'Own marks',
  },
  /** A record that the file gives no name. */
  unnamed: (line: string) => `No. ${line}`,
  /** A class of cells that say nothing. */
  none: 'Not stated',
  /** Ends that are open are null; a year is both ends of one. */
  years: (from: number | null, to: number | null) =>
    from === null
      ? `Up to ${to}`
      : to === null
        ? `${from} and later`
        : from === to
          ? `${from}`
          : `${from} to ${to}`,
  range: (from: number | null, to: number | null) =>
    from === null
      ? rangeWords.under(exact(to ?? 0))
      : to === null
        ? rangeWords.from(exact(from))
        : rangeWords.between(exact(from), exact(to)),
  counted: (shown: number, withMap: boolean) => (withMap ? `${rows(shown)} in view` : rows(shown)),
  off: (name: string) => `“${name}” is off, so the map does not show it.`,
  note: (file: string, added: string) =>
    file === ''
      ? `Your own marks, the first made on ${formatDate(added)}. They stay on this device.`
      : `Your own data from “${file}”, brought on ${formatDate(added)}. It stays on this device.`,
  /** The credit where nobody named one. */
  noCredit: (name: string) => `${name}: a reader’s own data, source not stated`,
  ownLicence: 'not stated',
  coverage: (file: string) =>
    file === '' ? 'What was marked on the map.' : `What the file “${file}” holds.`,
  gaps: 'Headroom has not checked these data beyond their form.',
  facts: {
    from: 'From',
    place: (file: string, line: string) => (file === '' ? 'Marked on the map' : `${file}, line ${line}`),
    changed: 'Changed here',
    day: formatDate,
    credit: 'Credit',
    kind: 'Kind',
  },
  onMap: (layer: string, name: string) => `${layer}: ${name}`,
  byColumn: (name: string, column: string) => `${name} by ${column}`,
  described: (count: number, name: string) => `${rows(count)} of “${name}”.`,
  filter: (column: string, words: string) => `${column}: ${words}`,
  nothing: 'none',
  among: (names: readonly string[]) => `Among them: ${names.join('; ')}.`,
  columns: {
    id: { name: 'Line', meaning: 'Line or row in the file that was brought.' },
    lat: {
      name: 'Latitude',
      meaning: 'WGS 84, degrees; of a line or an area the middle of the box around it.',
    },
    lon: {
      name: 'Longitude',
      meaning: 'WGS 84, degrees; of a line or an area the middle of the box around it.',
    },
    credit: { name: 'Credit', meaning: 'Whom to credit for these data.' },
    own: (name: string) => `The column “${name}” of the file that was brought.`,
  },
  rowsMeaning: (name: string) => `Rows of “${name}” that pass its filter and lie in the picture.`,
} as const;
