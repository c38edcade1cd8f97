/** What the dialog of own data says: bringing files, what was understood, what can be mended, what is kept. */
import type { Field } from '../../../model/own/field';
import type { FileFormat } from '../../../model/own/inspection';
import type { OwnKind } from '../../../model/own/set';
import { formatNumber, listOf, plural } from '../shell/format';

const rows = (count: number) => plural(count, { one: '# row', other: '# rows' });

const megabytes = (bytes: number) => `${formatNumber(Math.round(bytes / 1024 / 1024))} MB`;

const FORMATS: Readonly<Record<FileFormat, string>> = {
  csv: 'CSV',
  tsv: 'tab-separated table',
  geojson: 'GeoJSON',
  geojsonLines: 'GeoJSON, a feature a line',
  json: 'JSON, a list of objects',
  excel: 'Excel',
  kml: 'KML',
  kmz: 'KMZ',
  gpx: 'GPX',
  shapefile: 'shapefile',
  parquet: 'Parquet',
};

const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

const fields: Readonly<Record<Field, string>> = {
  id: 'Id',
  name: 'Name',
  lat: 'Latitude',
  lon: 'Longitude',
  latLon: 'Latitude and longitude in one cell',
  wkt: 'Geometry as WKT',
  geojson: 'Geometry as GeoJSON',
  easting: 'Easting (x in meters or feet)',
  northing: 'Northing (y in meters or feet)',
  state: 'State',
  county: 'County',
  fips: 'FIPS code of the county',
  zip: 'ZIP code',
  place: 'Town',
  country: 'Country',
  address: 'Address',
  mw: 'Power in MW',
  acres: 'Area in acres',
  status: 'Status',
  date: 'Date',
  operator: 'Operator',
  kind: 'Kind',
  source: 'Source',
  note: 'Note',
};

const kinds: Readonly<Record<OwnKind, string>> = {
  sites: 'Own sites',
  events: 'Own events',
  areas: 'Own areas',
  lines: 'Own lines',
  marks: 'Just marks',
};

export const ownMessages = {
  /** Of a picture that was saved here, whose view is opened. */
  picture: {
    reading: 'Reading the picture.',
    opened: 'The picture’s view and settings are open.',
    failed: 'The picture could not be read. Try again.',
  },
  lead: 'Bring a table or a map file of your own: CSV, Excel, GeoJSON, KML, GPX, a zipped shapefile or Parquet. It becomes a layer beside ours.',
  private: 'Nothing is uploaded. Files are read in this browser, and what you load stays on this device.',
  choose: 'Choose files',
  drop: 'Files can also be dropped anywhere on the page, and a table copied from a spreadsheet pasted on it.',
  paste: {
    title: 'Paste a table',
    label: 'A table copied from a spreadsheet, with its header',
    read: 'Read this table',
    file: 'pasted-table.tsv',
  },
  tooLarge: (most: number) =>
    `The file is larger than ${megabytes(most)}, which is the most that is read here.`,
  waiting: 'Waits for the file before it',
  reading: (done: number, all: number) =>
    all === 0 ? 'Reading the file' : `Checking row ${formatNumber(done)} of ${formatNumber(all)}`,
  stop: 'Stop reading',
  discard: 'Leave this file out',
  done: 'Done',
  retry: 'Try again',
  unreadable: (expected: string) => `Nothing of this file can be read. Expected: ${expected}.`,
  understood: (file: {
    format: FileFormat;
    encoding: string | null;
    separator: string | null;
    crs: string | null;
  }) =>
    listOf(
      [
        FORMATS[file.format],
        ...(file.separator !== null && file.separator !== '\t'
          ? [`separated by ${SEPARATORS[file.separator] ?? file.separator}`]
          : []),
        ...(file.encoding !== null && file.encoding !== 'utf-8' ? [file.encoding] : []),
        ...(file.crs === null ? [] : [`coordinates of ${file.crs}`]),
      ],
      'unit',
    ),
  counted: (all: number, loaded: number, reported: number) =>
    reported === 0
      ? `${rows(all)}: all can be loaded.`
      : `${rows(all)}: ${formatNumber(loaded)} can be loaded, ${formatNumber(reported)} can’t as they stand.`,
  repairs: {
    title: 'Repairs that are safe',
    help: 'Each is made only where one right answer is known. The file itself stays as it is.',
    one: (name: string, count: number) =>
      `${name} (${plural(count, { one: '# finding', other: '# findings' })})`,
    made: (name: string) => `${name}: made`,
    takeBack: (name: string) => `Take back: ${name}`,
  },
  columns: {
    title: 'What the columns were taken for',
    help: 'Change what was guessed wrongly; the file is then read anew.',
    headerLine: (line: number) => `The header was found on line ${line}.`,
    file: 'Column of the file',
    ours: 'Taken for',
    none: 'Kept as it is',
    of: (column: string) => `What “${column}” holds`,
  },
  fields,
  findings: {
    title: (faults: number, remarks: number) =>
      listOf(
        [
          ...(faults > 0 ? [plural(faults, { one: '# fault', other: '# faults' })] : []),
          ...(remarks > 0 ? [plural(remarks, { one: '# remark', other: '# remarks' })] : []),
        ],
        'and',
      ),
    help: 'A fault keeps its row from being loaded. A remark says how a row was read that is loaded.',
    where: 'Line',
    column: 'Column',
    value: 'Value',
    expected: 'Expected',
    repair: 'Repair',
    whole: 'File',
    fault: 'Fault',
    remark: 'Remark',
    repairAll: (name: string) => `${name}, everywhere`,
    becomes: (value: string) => `becomes ${value}`,
    more: (count: number) => `Show ${formatNumber(count)} more`,
  },
  rejects: {
    save: (count: number) => `Save the ${plural(count, { one: 'row', other: '# rows' })} left out as CSV`,
    help: 'Each row as it stood, with a last column that says why. Mend it and bring it again.',
    file: (name: string) => `${name}-left-out.csv`,
  },
  form: {
    name: 'Name of the layer',
    kind: 'These are',
    kinds,
    credit: 'Whom to credit',
    creditHelp: 'Printed wherever these data are shown or saved: “County planning office, July 2026”.',
    load: (count: number) => `Load ${rows(count)}`,
    nothing: 'No row can be loaded as it stands.',
  },
  loaded: (count: number, name: string) =>
    `${rows(count)} of “${name}” ${count === 1 ? 'is' : 'are'} on the map.`,
  leftOut: (count: number) =>
    `${rows(count)} ${count === 1 ? 'was' : 'were'} left out. Save ${count === 1 ? 'it' : 'them'} before you close this.`,
  again: 'Load anew',
  kept: {
    title: 'On this device',
    none: 'Nothing yet.',
    help: 'Kept in this browser until you delete it. Browsers may clear what a page keeps that is not visited for long (Safari after seven days), so keep your files.',
    one: (count: number, file: string) =>
      file === '' ? plural(count, { one: '# mark', other: '# marks' }) : `${rows(count)}, from ${file}`,
    zoom: (name: string) => `Show “${name}” on the map`,
    zoomShort: 'Show',
    remove: (name: string) => `Delete “${name}”`,
    removeShort: 'Delete',
    undo: 'Undo',
    redo: 'Redo',
    exportAll: 'Export all',
    exportFile: 'headroom-own-data.zip',
    deleteAll: 'Delete all',
    deleted: 'Deleted from this device.',
    problems: {
      full: 'The browser has no room left, so the last change is not kept: it is here until you close the page. Delete something, or free room on the device, and load it again.',
      refused:
        'The browser keeps nothing for this page (a private window may be the reason). What you load is here until you close the page.',
    },
  },
  legend: {
    color: 'Color by',
    oneColor: 'One color',
    size: 'Size by',
    oneSize: 'One size',
    edit: 'Own data',
  },
  marks: {
    add: 'Add a mark on the map',
    help: 'A mark of your own, with a name and a note.',
    set: 'My marks',
    name: 'Name',
    note: 'Note',
    added: 'The mark is on the map. Give it a name and a note on its card.',
  },
  pointing: {
    newMark: 'Click or tap the map where the mark is to be.',
    move: 'Click or tap the map where it is to be.',
    keys: 'By keyboard: move the map with the arrow keys, then press Enter in it.',
    here: 'Take the middle of the map',
    cancel: 'Cancel',
    moved: 'It is at its new place. “Undo” on its card takes that back.',
  },
  edit: {
    open: 'Change',
    title: 'Change this record',
    help: 'Only the copy on this device is changed; your file stays as it is.',
    lat: 'Latitude, degrees',
    lon: 'Longitude, degrees',
    save: 'Save the change',
    move: 'Move it on the map',
    remove: 'Delete this record',
    undo: 'Undo',
    redo: 'Redo',
    saved: 'The change is saved on this device.',
    removed: 'The record is deleted.',
    problems: {
      number: 'A number with a decimal point and nothing else, such as 300 or 1.5.',
      date: 'A day as YYYY-MM-DD, such as 2026-03-02.',
      long: `At most ${formatNumber(2000)} letters.`,
      lat: 'A latitude between -90 and 90.',
      lon: 'A longitude between -180 and 180.',
    },
  },
  share: (names: readonly string[]) =>
    `This view shows your own data (${listOf([...names], 'and')}). They are not in the link: whoever opens it sees them only after bringing the same file.`,
} as const;
