/** GeoJSON, newline-delimited GeoJSON, and plain lists of objects in JSON. */
import type { Feature, Geometry } from 'geojson';
import { type ParseError, parse as parseWithErrors, printParseErrorCode, visit } from 'jsonc-parser';
import { Findings, isFault, Unreadable } from '../../model/own/finding';
import { LINE_PROPERTY, type ReportedRow } from '../../model/own/inspection';
import { type Crs, crsOfName } from './crs';
import { checkedGeometry, standardFindings } from './feature';
import { applyChoices, columnsOf } from './fields';
import { type Reading, tellProgress } from './reading';
import { type PartRead, readRows } from './table';
import { Lines } from './text';
import { habitOf, readPlace, readValues } from './values';

/** One feature of a file, whatever it is, with the line on which it starts. */
export interface RawFeature {
  line: number;
  feature: unknown;
}

export interface JsonRead {
  format: 'geojson' | 'geojsonLines' | 'json';
  part: PartRead;
  crs: string | null;
}

/**
 * @param partName name of the file within an archive of several
 * @throws Unreadable when the text is no JSON, or JSON of another kind
 */
export async function readJson(
  text: string,
  reading: Reading,
  partName: string | null = null,
): Promise<JsonRead> {
  const trimmed = text.trim();
  if (trimmed === '') throw new Unreadable('emptyFile');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const lines = linesOfFeatures(text, partName);
    if (lines) {
      const part = await readFeatures(partName, lines.features, null, reading, lines.findings);
      return { format: 'geojsonLines', part, crs: null };
    }
    throw syntaxError(text);
  }
  const whole = value as { type?: unknown; features?: unknown; crs?: unknown; arcs?: unknown } | null;
  if (whole !== null && typeof whole === 'object' && !Array.isArray(whole)) {
    if (whole.type === 'Topology') throw new Unreadable('unknownFormat', 'TopoJSON');
    if ('geometryType' in whole && 'spatialReference' in whole)
      throw new Unreadable('unknownFormat', 'Esri JSON');
    if (whole.type === 'FeatureCollection') {
      if (!Array.isArray(whole.features))
        throw new Unreadable('noFeatures', JSON.stringify(whole.features) ?? '');
      return fromCollection(text, whole.features, whole.crs, reading, partName);
    }
    if (whole.type === 'Feature') return fromCollection(text, [whole], whole.crs, reading, partName);
    if (typeof whole.type === 'string' && ('coordinates' in whole || 'geometries' in whole)) {
      const feature = { type: 'Feature', properties: {}, geometry: whole };
      return fromCollection(text, [feature], whole.crs, reading, partName);
    }
  }
  return fromObjects(text, value, reading, partName);
}

async function fromCollection(
  text: string,
  features: readonly unknown[],
  crsMember: unknown,
  reading: Reading,
  partName: string | null,
): Promise<JsonRead> {
  const starts = featureLines(text);
  const findings = new Findings(partName);
  const name = crsName(crsMember);
  let crs: Crs | null = null;
  if (name !== null) {
    const known = crsOfName(name);
    if (known === null) {
      // Nothing says where these coordinates are: every feature is reported.
      findings.add('foreignCrs', null, 'crs', name, { crs: name, code: 0 });
      return {
        format: 'geojson',
        part: unplaced(features, starts, findings),
        crs: name,
      };
    }
    if (known === 'degrees') findings.add('crsMember', null, 'crs', name);
    else crs = known;
  }
  const raw = features.map((feature, index) => ({ feature, line: starts[index] ?? 1 }));
  const part = await readFeatures(partName, raw, crs, reading, findings);
  return { format: 'geojson', part, crs: crs?.name ?? null };
}

function unplaced(features: readonly unknown[], starts: readonly number[], findings: Findings): PartRead {
  return {
    understood: { part: findings.part, headerLine: null, columns: [] },
    rows: features.length,
    features: [],
    reportedRows: features.map((feature, index) => ({
      part: findings.part,
      line: starts[index] ?? 1,
      cells: cellsOf(feature),
    })),
    findings,
  };
}

/** The name in a `crs` member of the format's first version; null where there is none. */
function crsName(member: unknown): string | null {
  if (member === null || member === undefined) return null;
  const { properties } = member as { properties?: { name?: unknown; code?: unknown } };
  const name = properties?.name ?? properties?.code;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : JSON.stringify(member);
}

/** What RFC 8142 puts before every feature. */
export const RECORD_SEPARATOR = '\u001E';

/** A line among others that is no JSON. */
class BrokenLine {
  constructor(readonly text: string) {}
}

/** Checks features one by one. */
export async function readFeatures(
  partName: string | null,
  raw: readonly RawFeature[],
  crs: Crs | null,
  reading: Reading,
  findings: Findings = new Findings(partName),
): Promise<PartRead> {
  const keys = new Set<string>();
  for (const { feature } of raw) for (const key of Object.keys(propertiesOf(feature) ?? {})) keys.add(key);
  const names = [...keys];
  const { gazetteer, repairs } = reading;
  const columns = columnsOf(names);
  applyChoices(columns, partName, reading);
  const rowOf = (feature: unknown) => {
    const properties = propertiesOf(feature) ?? {};
    return names.map((name) => cellText(properties[name]));
  };
  const habits = columns.map((column) =>
    habitOf(
      column,
      raw.map(({ feature }) => cellText(propertiesOf(feature)?.[column.name])),
    ),
  );
  const seen = new Map<string, number>();
  const features: Feature<Geometry, Record<string, unknown>>[] = [];
  const reportedRows: ReportedRow[] = [];
  for (const [index, { feature, line }] of raw.entries()) {
    tellProgress(reading, index, raw.length);
    const before = findings.all.length;
    const read = await readFeature(feature, line);
    if (read && !findings.all.slice(before).some(isFault)) features.push(read);
    else reportedRows.push({ part: partName, line, cells: cellsOf(feature) });
  }
  if (raw.length === 0) findings.add('noRows', null, null, '');
  return {
    understood: {
      part: partName,
      headerLine: null,
      columns: columns.map(({ name, field }) => ({ name, field })),
    },
    rows: raw.length,
    features,
    reportedRows,
    findings,
  };

  async function readFeature(
    feature: unknown,
    line: number,
  ): Promise<Feature<Geometry, Record<string, unknown>> | null> {
    if (feature instanceof BrokenLine) {
      findings.add('syntax', line, null, feature.text, { what: 'ValueExpected' });
      return null;
    }
    const { type, geometry, id } = (feature ?? {}) as { type?: unknown; geometry?: unknown; id?: unknown };
    if (feature === null || typeof feature !== 'object' || Array.isArray(feature) || type !== 'Feature') {
      findings.add('notAFeature', line, 'type', type === undefined ? feature : type);
      return null;
    }
    if (id !== undefined && id !== null) {
      const key = JSON.stringify(id);
      const first = seen.get(key);
      if (typeof id !== 'string' && typeof id !== 'number') findings.add('notAFeature', line, 'id', id);
      else if (first !== undefined) findings.add('duplicateId', line, 'id', String(id), { line: first });
      else seen.set(key, line);
    }
    const properties = propertiesOf(feature);
    if (properties === null) {
      const given = (feature as { properties?: unknown }).properties;
      // The standard allows null; without the member, or with another kind of value, it is no feature.
      if (given === null) findings.add('noProperties', line, 'properties', 'null');
      else if (given !== undefined) findings.add('notAFeature', line, 'properties', given);
      else if (!repairs.has('addProperties')) {
        findings.add('notAFeature', line, 'properties', '', {}, { kind: 'addProperties', value: '{}' });
      }
    }
    const cells = rowOf(feature);
    const { values } = readValues(line, columns, cells, habits, findings, repairs);
    const place = await readPlace(line, columns, cells, true, gazetteer, findings, repairs);
    const checked = checkedGeometry(
      geometry,
      crs,
      place,
      gazetteer,
      repairs,
      (code, path, value, given, repair) => findings.add(code, line, pathText(path), value, given, repair),
    );
    if (!checked) return null;
    // Values that are not checked keep the kind that the file gives them.
    const kept = Object.fromEntries(
      columns.flatMap(({ name, field }) => {
        const given = properties?.[name];
        if (given === undefined) return [];
        return [[name, field === 'mw' || field === 'acres' || field === 'date' ? values[name] : given]];
      }),
    );
    const mended = { ...kept, [LINE_PROPERTY]: line };
    if (!standardFindings(checked, mended, line, findings)) return null;
    return {
      type: 'Feature',
      ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
      geometry: checked as Geometry,
      properties: mended,
    };
  }
}

/** `geometry.coordinates[0][1]` */
export const pathText = (path: readonly (string | number)[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');

function propertiesOf(feature: unknown): Record<string, unknown> | null {
  const properties = (feature as { properties?: unknown } | null)?.properties;
  return properties !== null && typeof properties === 'object' && !Array.isArray(properties)
    ? (properties as Record<string, unknown>)
    : null;
}

/** A value of JSON as the text of a cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  }
  if (typeof value === 'object') {
    return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? '';
  }
  return String(value);
}

function cellsOf(feature: unknown): Record<string, string> {
  if (feature instanceof BrokenLine) return { value: feature.text };
  const properties = propertiesOf(feature);
  const cells = Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, value]) => [name, cellText(value)]),
  );
  const { geometry } = (feature ?? {}) as { geometry?: unknown };
  return properties || geometry !== undefined
    ? { ...cells, geometry: cellText(geometry) }
    : { value: cellText(feature) };
}

/** The line on which each element of the top-level `features` starts; the one feature's own line without such. */
function featureLines(text: string): number[] {
  const lines: number[] = [];
  let [depth, topKey] = [0, ''];
  const open = (startLine: number) => {
    if (depth === 2 && topKey === 'features') lines.push(startLine + 1);
    depth++;
  };
  const element = (startLine: number) => {
    if (depth === 2 && topKey === 'features') lines.push(startLine + 1);
  };
  visit(text, {
    onObjectBegin: (_offset, _length, startLine) => open(startLine),
    onArrayBegin: (_offset, _length, startLine) => open(startLine),
    onObjectEnd: () => {
      depth--;
    },
    onArrayEnd: () => {
      depth--;
    },
    onObjectProperty: (property) => {
      if (depth === 1) topKey = property;
    },
    onLiteralValue: (_value, _offset, _length, startLine) => element(startLine),
  });
  if (lines.length > 0) return lines;
  return [new Lines(text).at(text.search(/\S/))];
}

/** Features a line each (RFC 8142 record separators too); null when the text is something else. */
function linesOfFeatures(
  text: string,
  partName: string | null,
): { features: RawFeature[]; findings: Findings } | null {
  const findings = new Findings(partName);
  const features: RawFeature[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  let good = 0;
  const broken: { line: number; text: string }[] = [];
  for (const [index, whole] of lines.entries()) {
    const line = (whole.startsWith(RECORD_SEPARATOR) ? whole.slice(1) : whole).trim();
    if (line === '') continue;
    try {
      const feature: unknown = JSON.parse(line);
      if (feature === null || typeof feature !== 'object') return null;
      features.push({ line: index + 1, feature: geometryAsFeature(feature) });
      good++;
    } catch {
      if (!line.startsWith('{')) return null;
      broken.push({ line: index + 1, text: line });
    }
    // A broken collection over many lines has no line that is an object by itself.
    if (broken.length > 3 && good === 0) return null;
  }
  if (good === 0 || (broken.length > good && good < 3)) return null;
  for (const { line, text: value } of broken) features.push({ line, feature: new BrokenLine(value) });
  features.sort((a, b) => a.line - b.line);
  return { features, findings };
}

function geometryAsFeature(value: object): unknown {
  const { type } = value as { type?: unknown };
  return typeof type === 'string' && type !== 'Feature' && 'coordinates' in value
    ? { type: 'Feature', properties: {}, geometry: value }
    : value;
}

function syntaxError(text: string): Unreadable {
  const errors: ParseError[] = [];
  parseWithErrors(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  const offset = first?.offset ?? text.length;
  const line = new Lines(text).at(Math.min(offset, text.length));
  return new Unreadable('syntax', text.slice(Math.max(0, offset - 20), offset + 20), line, {
    what: first ? printParseErrorCode(first.error) : 'EndOfFileExpected',
  });
}

/** A list of objects, at the top or as the only list within an object. @throws Unreadable */
async function fromObjects(
  text: string,
  value: unknown,
  reading: Reading,
  partName: string | null,
): Promise<JsonRead> {
  const lists = Array.isArray(value)
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).filter((part): part is unknown[] => Array.isArray(part) && part.length > 0)
      : [];
  const list = lists.find((one) =>
    one.every((part) => part !== null && typeof part === 'object' && !Array.isArray(part)),
  );
  if (!list || list.length === 0) throw new Unreadable('noFeatures', text.slice(0, 60));
  if (list.every((part) => (part as { type?: unknown }).type === 'Feature')) {
    const part = await readFeatures(
      partName,
      list.map((feature) => ({ feature, line: 1 })),
      null,
      reading,
    );
    return { format: 'geojson', part, crs: null };
  }
  const names = [...new Set(list.flatMap((part) => Object.keys(part as object)))];
  const rows = list.map((part, index) => ({
    line: index + 1,
    cells: names.map((name) => cellText((part as Record<string, unknown>)[name])),
  }));
  const part = await readRows(partName, [{ line: 0, cells: names }, ...rows], reading);
  if (!part) throw new Unreadable('noTable', names.join(', '));
  part.understood.headerLine = null;
  return { format: 'json', part, crs: null };
}
