/** A set of own data as a layer like ours. */
import { ownText } from '../../i18n/words';
import { boundsMeet, inBounds } from '../../model/bounds';
import { fold } from '../../model/fold';
import type { Field } from '../../model/own/field';
import type { OwnRecord, OwnSet, OwnValue } from '../../model/own/set';
import type { Source } from '../../model/source';
import { remembered } from '../../state/selectors';
import type { Tally } from '../../state/store';
import type { LegendRow } from '../../theme/legend';
import type { Hit, Layer, LayerChoice, LayerList, MapPart, RecordFact } from '../layer';
import { passesAll } from '../own';
import { classColor, classings, classLabel, coloring, emblemOf, OWN_COLOR, wordOf } from './classes';
import { OWN_Z, ownStyle, styleIds } from './draw';

/** How many records of a set a search names. */
const MOST_FOUND = 5;

/** Order of the first tab of own data: after ours. */
const FIRST_TAB = 50;

/** Fields that only say where a record is, which the map does. */
const COORDINATES: ReadonlySet<Field | null> = new Set<Field>([
  'lat',
  'lon',
  'latLon',
  'wkt',
  'geojson',
  'easting',
  'northing',
]);

/** What a record is called on the map, in lists and on its card. */
export const recordName = ({ id, name }: OwnRecord): string => (name === '' ? ownText.unnamed(id) : name);

/** A cell as it is shown; null where it says nothing. */
const cellText = (value: OwnValue): string | null => (value === null ? null : String(value));

/** Words of the classes that a record is in, by the key of the choice. */
export const wordsOf = (set: OwnSet, { cells }: OwnRecord): Record<string, string> =>
  Object.fromEntries(
    classings(set).map((cut) => [
      cut.column.key,
      wordOf(cut, cut.indexOf(cells[set.columns.indexOf(cut.column)] ?? null)),
    ]),
  );

/** What the filter of a set can ask for. */
const choicesOf = (set: OwnSet): LayerChoice[] =>
  classings(set).map((cut) => ({
    key: cut.column.key,
    label: () => cut.column.name,
    options: cut.classes.map((one, index) => ({ word: wordOf(cut, index), label: () => classLabel(one) })),
  }));

/** The rows of its legend: a class of the column that colors it each, or all marks. */
export function legendRowsOf(set: OwnSet): LegendRow[] {
  const cut = coloring(set);
  if (cut === null)
    return [{ key: set.id, emblem: emblemOf(set, OWN_COLOR), label: ownText.kinds[set.kind] }];
  return cut.classes.map((one, index) => ({
    key: wordOf(cut, index),
    emblem: emblemOf(set, classColor(cut, index)),
    label: classLabel(one),
  }));
}

/** Whom to credit for a set. */
export const creditOf = ({ credit, name }: OwnSet): string =>
  credit === '' ? ownText.noCredit(name) : credit;

/** The set as a source, with what its reader said of it. */
const sourceOf = (set: OwnSet): Source => ({
  id: set.id,
  publisher: creditOf(set),
  title: set.name,
  link: '',
  licence: ownText.ownLicence,
  licenceUrl: null,
  credit: creditOf(set),
  creditShort: creditOf(set),
  retrieved: set.added,
  coverage: ownText.coverage(set.file),
  knownGaps: ownText.gaps,
  layers: [],
});

function factsOf(set: OwnSet, { id, cells, changed }: OwnRecord): RecordFact[] {
  const own = set.columns.flatMap(({ name }, index): RecordFact[] => {
    const value = cellText(cells[index] ?? null);
    if (value === null) return [];
    return [/^https:\/\/\S+$/.test(value) ? { name, value, link: value } : { name, value }];
  });
  return [
    ...own,
    { name: ownText.facts.from, value: ownText.facts.place(set.file, id) },
    ...(changed === undefined ? [] : [{ name: ownText.facts.changed, value: ownText.facts.day(changed) }]),
    { name: ownText.facts.credit, value: creditOf(set) },
  ];
}

/** The layer of a set. @param place of the set among the sets, which orders the tabs */
export function ownLayer(set: OwnSet, place: number): Layer {
  const byId = new Map(set.records.map((record) => [record.id, record]));
  const words = new Map<OwnRecord, Readonly<Record<string, string>>>(
    set.records.map((record) => [record, wordsOf(set, record)]),
  );
  const passing = remembered(
    ({ view }) => [view.own[set.id]],
    (asked) =>
      asked === undefined
        ? set.records
        : set.records.filter((record) => passesAll(asked, words.get(record) ?? {})),
  );
  const inView = remembered(
    (state) => [passing(state), state.bounds],
    (records, bounds) =>
      bounds === null
        ? records
        : records.filter(({ lon, lat, bounds: box, geometry }) =>
            geometry.type === 'Point' ? inBounds(lon, lat, bounds) : boundsMeet(box, bounds),
          ),
  );
  const tally = remembered(
    (state) => [inView(state)],
    (records): Tally => {
      const counts = new Map<string, number>(records.length === 0 ? [] : [[set.id, records.length]]);
      for (const record of records)
        for (const word of Object.values(words.get(record) ?? {}))
          counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    },
  );
  const thing = (id: string) => ({ kind: 'record', layer: set.id, id }) as const;
  const list: LayerList<OwnRecord> = {
    tab: set.id,
    order: FIRST_TAB + place,
    label: () => set.name,
    inView,
    counted: ownText.counted,
    off: () => ownText.off(set.name),
    row: {
      keyOf: ({ id }) => id,
      name: recordName,
      facts: ({ name, cells }) =>
        set.columns
          .flatMap(({ field }, index) =>
            COORDINATES.has(field) ? [] : (cellText(cells[index] ?? null) ?? []),
          )
          .filter((text) => text !== name)
          .slice(0, 3)
          .join(' · '),
      selection: ({ id }) => thing(id),
      hover: ({ id }) => thing(id),
    },
  };
  const choices = choicesOf(set);
  return {
    id: set.id,
    label: () => set.name,
    tables: () => ({ onScreen: [], inExports: [] }),
    title: {
      order: FIRST_TAB + place,
      subject: () => set.name,
      reading: () => {
        const cut = coloring(set);
        return cut && ownText.byColumn(set.name, cut.column.name);
      },
    },
    legendRows: () => legendRowsOf(set),
    legendNote: () => ownText.note(set.file, set.added),
    ...(choices.length > 0 && { choices }),
    tally,
    record: (id) => {
      const record = byId.get(id);
      if (!record) return null;
      const { lon, lat, bounds, geometry } = record;
      const named = { name: recordName(record), lon, lat };
      return geometry.type === 'Point' ? named : { ...named, bounds };
    },
    search: (folded) =>
      set.records
        .filter(({ name }) => ` ${fold(name)}`.includes(` ${folded}`))
        .slice(0, MOST_FOUND)
        .map((record) => ({ id: record.id, name: recordName(record) })),
    facts: (id) => {
      const record = byId.get(id);
      return record ? factsOf(set, record) : [];
    },
    list: list as LayerList,
    sources: () => [sourceOf(set)],
    map: async () => mapPartOf(set, byId),
    file: async () => (await import('./leave')).filePartOf(set, choices, passing),
  };
}

function mapPartOf(set: OwnSet, byId: ReadonlyMap<string, OwnRecord>): MapPart {
  const ids = styleIds(set.id);
  const read: Hit['read'] = ({ properties }) => {
    const record = byId.get(String(properties.id));
    if (!record) return null;
    const selection = { kind: 'record', layer: set.id, id: record.id } as const;
    return {
      hover: selection,
      action: { kind: 'select', selection },
      line: () => ownText.onMap(set.name, recordName(record)),
    };
  };
  return {
    style: ({ state: { view, hover }, mode, font }) =>
      ownStyle(set, {
        mode,
        font,
        on: view.layers[set.id] === true,
        asked: view.own[set.id],
        marked: [view.selection, hover].flatMap((thing) =>
          thing?.kind === 'record' && thing.layer === set.id ? thing.id : [],
        ),
      }),
    hits: [
      { layer: ids.point, z: OWN_Z.point, reach: 'beside', read },
      { layer: ids.line, z: OWN_Z.line, reach: 'beside', read },
      { layer: ids.fill, z: OWN_Z.area, reach: 'inside', read },
    ],
    placeOf: (_, thing) => {
      const record = thing.kind === 'record' && thing.layer === set.id ? byId.get(thing.id) : undefined;
      return record?.geometry.type === 'Point' ? { lon: record.lon, lat: record.lat, size: 0.8 } : null;
    },
  };
}
