/** Own data as they leave the app: in pictures, tables and GeoJSON, with the credit that their reader named. */
import { ownText } from '../../i18n/words';
import { boundsMeet } from '../../model/bounds';
import { fold } from '../../model/fold';
import type { OwnRecord, OwnSet } from '../../model/own/set';
import type { AppState } from '../../state/store';
import type { FilePart, LayerChoice } from '../layer';
import { askedWords } from '../own';
import type { RecordTable, Seen } from '../records';
import { coloring } from './classes';
import { creditOf, legendRowsOf, recordName } from './layer';

/** Names that the table gives to what every record has. */
const TAKEN: ReadonlySet<string> = new Set(['id', 'lat', 'lon', 'credit', 'record']);

/** The name of a property in GeoJSON. */
const keyOf = (name: string) => (TAKEN.has(name) ? `own_${name}` : name);

/** Letters and digits of a name, for the name of a file. */
const fileName = ({ id, name }: OwnSet): string => {
  const plain = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return plain === '' ? id : `${plain}-${id.slice(-4)}`;
};

/** @param passing the records that pass the filter of the set */
export function filePartOf(
  set: OwnSet,
  choices: readonly LayerChoice[],
  passing: (state: AppState) => readonly OwnRecord[],
): FilePart {
  const seenOf = (state: AppState, { bounds, holds }: Seen) =>
    passing(state).filter(({ lon, lat, bounds: box, geometry }) =>
      geometry.type === 'Point' ? holds(lon, lat) : boundsMeet(box, bounds),
    );
  const { columns } = ownText;
  const records: RecordTable<OwnRecord> = {
    name: fileName(set),
    label: () => set.name,
    meaning: () => ownText.rowsMeaning(set.name),
    feature: set.id,
    columns: () => [
      { key: 'id', ...columns.id },
      ...set.columns.map(({ name }) => ({ key: keyOf(name), name, meaning: columns.own(name) })),
      { key: 'lat', ...columns.lat },
      { key: 'lon', ...columns.lon },
      { key: 'credit', ...columns.credit },
    ],
    rows: seenOf,
    idOf: ({ id }) => id,
    geometryOf: ({ geometry }) => geometry,
    cells: ({ id, lon, lat, cells }) => ({
      ...Object.fromEntries(set.columns.map(({ name }, index) => [keyOf(name), cells[index] ?? null])),
      id,
      lat,
      lon,
      credit: creditOf(set),
    }),
  };
  return {
    legend: ({ own }) => {
      const asked = askedWords(
        own[set.id],
        choices.map(({ key, options }) => ({ key, words: options.map(({ word }) => word) })),
      );
      const rows = legendRowsOf(set).filter(({ key }) => key === set.id || asked.has(String(key)));
      const cut = coloring(set);
      const heading = cut === null ? set.name : ownText.byColumn(set.name, cut.column.name);
      return [{ id: set.id, heading, strip: null, rows, notes: [] }];
    },
    filters: ({ own }) =>
      choices.flatMap(({ key, label, options }) => {
        const asked = own[set.id]?.[key] ?? null;
        if (asked === null) return [];
        const names = options.filter(({ word }) => asked.includes(word)).map((option) => option.label());
        return ownText.filter(label(), names.length === 0 ? ownText.nothing : names.join(', '));
      }),
    subject: () => set.name,
    described: (state, seen) => {
      const shown = seenOf(state, seen);
      const text = ownText.described(shown.length, set.name);
      const some = shown.slice(0, 5).map(recordName);
      return { full: [text, ...(some.length > 0 ? [ownText.among(some)] : [])].join(' '), short: text };
    },
    records: records as RecordTable,
  };
}
