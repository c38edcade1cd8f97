/** A campus and its buildings: which records speak of one building alone, and what a campus is called. */
import type { MwNote, SiteBuilding } from '../../../src/model/site';
import { codeOf, withoutPoints } from './buildingPoints';
import { buildingCodes, CODE, plainCode } from './campus';
import { UNNAMED } from './known';
import { asWords, type Operators } from './operators';
import type { CenterRow, RecordRow } from './rows';
import { by } from './tableReader';

/** What the records of a site say of it as a campus. */
export interface Campus {
  /** Codes of single buildings that its records name, in order; two or more make a campus. */
  codes: readonly string[];
  /** Its phases, where a register numbers them and has a record of each ("Chicago One", "Chicago Two"). */
  phases: { base: string; numbers: readonly string[] } | null;
  /** Whether a record speaks of one building out of several. */
  isOfOneBuilding(record: RecordRow): boolean;
}

/** Fewer records than this are no campus, unless each names another building of one series. */
const CAMPUS_RECORDS = 3;

/** Two records that name one building each, of one series: CH3 and CH5. */
function areTwoOfSeries(records: readonly RecordRow[]): boolean {
  const [a, b, ...more] = records.flatMap(({ dataset, name }) => {
    const codes = dataset === 'osm' || dataset === 'computeAtlas' ? buildingCodes(name ?? '') : [];
    return codes.length === 1 ? codes.map(plainCode) : [];
  });
  const series = (code: string) => code.replace(/\d.*$/, '');
  return a !== undefined && b !== undefined && more.length === 0 && a !== b && series(a) === series(b);
}

/** Reads the building codes of a site's records. Epoch's records are of campuses, whatever they are called. */
export function campusOf(records: readonly RecordRow[]): Campus {
  const found = new Set(
    records.flatMap(({ dataset, name }) => (dataset === 'epaEcho' ? [] : buildingCodes(name ?? ''))),
  );
  // NVA01A is a part of NVA01, not a building beside it.
  const codes = [...found]
    .filter((code) => !found.has(code.replace(/[A-Z]$/, '')) || !/[A-Z]$/.test(code))
    .sort(by((code) => code.replace(/\d+/, (digits) => digits.padStart(6, '0'))));
  const isCampus = codes.length > 1 && (records.length >= CAMPUS_RECORDS || areTwoOfSeries(records));
  const phases = phasesOf(records);
  return {
    codes: isCampus ? codes : [],
    phases,
    isOfOneBuilding: ({ dataset, name }) =>
      (isCampus && dataset !== 'epoch' && buildingCodes(name ?? '').length === 1) ||
      (phases !== null &&
        (dataset === 'computeAtlas' || dataset === 'epoch') &&
        isPhaseOf(phases.base, name)),
  };
}

/** The number of a phase at the end of a name, before a remark in brackets. */
const PHASE = /^(.+?)[\s-]+(\d{1,2}|I{1,3}|IV|One|Two|Three|Four)$/;

function phaseOf(name: string | null): { base: string; number: string } | null {
  const [, base, number] = PHASE.exec((name ?? '').replace(/\s*\([^)]*\)$/, '')) ?? [];
  return base && number ? { base, number } : null;
}

/** Whether a name is that of a phase; Epoch puts who uses it before it ("Meta-QTS Hillsboro 2"). */
function isPhaseOf(base: string, name: string | null): boolean {
  const own = phaseOf(name)?.base ?? '';
  return own === base || own.endsWith(`-${base}`);
}

function phasesOf(records: readonly RecordRow[]): Campus['phases'] {
  const numbers = new Map<string, Set<string>>();
  for (const { dataset, name } of records) {
    const phase = dataset === 'computeAtlas' ? phaseOf(name) : null;
    if (phase) numbers.set(phase.base, (numbers.get(phase.base) ?? new Set()).add(phase.number));
  }
  const found = [...numbers].find(([, of]) => of.size > 1);
  return found ? { base: found[0], numbers: [...found[1]].sort(by(inOrder)) } : null;
}

const inOrder = (number: string): string =>
  String(['One', 'Two', 'Three', 'Four'].indexOf(number) + 1 || number).padStart(4, '0');

/** The figure of a row of the list is that of a single building, or a sum over some of the buildings. */
export function partOfCampus(
  row: CenterRow,
  value: number,
  records: readonly RecordRow[],
  campus: Campus,
): MwNote | null {
  if (campus.codes.length === 0 && campus.phases === null) return null;
  const note = row.figure?.value === value ? row.figure.note : null;
  const own = records.filter(({ siteId, figure }) => siteId === row.id && figure);
  if (note?.kind === 'sum') {
    const buildings = campus.codes.length;
    return isOfWhole(own, campus) ? null : { kind: 'partialSum', records: note.records, buildings };
  }
  const same = own.filter(({ figure }) => figure?.value === value);
  const [one] = same;
  const isPart = same.every(
    (record) => campus.isOfOneBuilding(record) || isAddend(record, row, records, campus),
  );
  return one && isPart ? ofOne(one) : null;
}

/** Whether a record's figure was added up, by its row of the list, to that of a part of the campus. */
export function isAddend(
  record: RecordRow,
  row: CenterRow | undefined,
  records: readonly RecordRow[],
  campus: Campus,
): boolean {
  if (campus.codes.length === 0 || row?.figure?.note?.kind !== 'sum' || !record.figure) return false;
  return !isOfWhole(
    records.filter(({ siteId, figure }) => siteId === row.id && figure),
    campus,
  );
}

/**
 * Whether records that were added up are of the whole campus: they name all its buildings, or they are registers'
 * records of its phases and name none. An application to the California Energy Commission is for one building.
 */
function isOfWhole(summed: readonly RecordRow[], campus: Campus): boolean {
  const named = new Set(
    summed.flatMap(({ dataset, name }) => (dataset === 'epoch' ? [] : buildingCodes(name ?? ''))),
  );
  if (named.size > 0) return campus.codes.every((code) => named.has(code));
  return summed.every(({ dataset }) => dataset !== 'cecSppe');
}

/** The note of a figure of one building. */
export const ofOne = ({ name }: Pick<RecordRow, 'name'>): MwNote => ({ kind: 'building', name: name ?? '' });

/** A permit that names a company between owner and site, whose letters and number are no building's ("MECP1 …"). */
const HOLDER = /\bintermediate\b/i;

/** A name that is given to all of a campus ("Mesa Campus (PHX11)"). */
const CAMPUS = /\bcampus\b/i;

/**
 * The buildings of a campus, named ones first, each with its own figure and outline; none for a single record. A
 * record or permit of a building whose outline is there is no second building: its figure goes to the outline.
 * Where outlines have no code they may be those of the records and permits, unless these are more. Records of the
 * campus and of several buildings are none, and Epoch's are of campuses, whatever they are called.
 */
export function buildingsOf(records: readonly RecordRow[]): SiteBuilding[] {
  if (records.length < 2) return [];
  // An outline of ground on which something is being built is none of a building.
  const outlines = withoutPoints(
    records.filter(
      ({ dataset, reportedStatus, siteAreaM2 }) =>
        dataset === 'osm' && reportedStatus !== 'site' && siteAreaM2 === null,
    ),
  );
  const seen = new Set(outlines.map(codeOf));
  const others = records.filter(({ dataset }) => dataset !== 'osm');
  const alone = [
    ...others.filter(({ dataset }) => dataset !== 'epaEcho' && dataset !== 'epoch'),
    ...others.filter(({ dataset, name }) => dataset === 'epaEcho' && !HOLDER.test(name ?? '')),
  ].filter((record) => {
    const code = codeOf(record);
    if (code === null || seen.has(code) || CAMPUS.test(record.name ?? '')) return false;
    seen.add(code);
    return true;
  });
  const uncoded = outlines.filter((outline) => codeOf(outline) === null);
  const figureOf = (record: RecordRow) => {
    const code = codeOf(record);
    const twin = code === null ? null : others.find((other) => other.figure && codeOf(other) === code);
    return record.figure ?? twin?.figure ?? null;
  };
  return [...outlines, ...(alone.length > uncoded.length ? alone : [])]
    .sort(by(({ name, dataset, recordId }) => `${name === null ? 1 : 0} ${name} ${dataset} ${recordId}`))
    .map((record) => {
      const { name, dataset, recordId, footprintM2 } = record;
      const figure = figureOf(record);
      const mw = figure && figure.value > 0 ? { value: figure.value, basis: figure.basis } : null;
      return { name, dataset, recordId, mw, footprintM2 };
    });
}

/** A name given to a campus instead of that of one of its buildings, and why. */
export interface CampusName {
  name: string;
  reason: string;
}

const numbered = (base: string, numbers: readonly string[]): string =>
  `${base} (${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)})`;

/** The name of halls on the map that are called alike but for a number: "Portland 2" and "Portland 3". */
function seriesOf(row: CenterRow, records: readonly RecordRow[]): CampusName | null {
  const own = phaseOf(row.name);
  if (own === null || !/\s\S/.test(own.base) || buildingCodes(row.name).length > 0) return null;
  const halls = records.flatMap(({ dataset, name }) => (dataset === 'osm' ? (phaseOf(name) ?? []) : []));
  const numbers = [...new Set(halls.flatMap(({ base, number }) => (base === own.base ? [number] : [])))];
  if (numbers.length < 2 || !numbers.includes(own.number)) return null;
  const name = numbered(own.base.replace(/\s*-$/, ''), numbers.sort(by(inOrder)));
  return { name, reason: `${numbers.length} numbered halls; "${row.name}" is one of them` };
}

/**
 * The name of a campus whose row is named after one of its buildings: that of its outline, else company, town
 * and codes. Null when the row's own name serves.
 */
export function campusName(
  row: CenterRow,
  records: readonly RecordRow[],
  locality: string | null,
  operators: Operators,
): CampusName | null {
  const { codes, phases } = campusOf(records);
  if (phases && buildingCodes(row.name).length === 0 && phaseOf(row.name)?.base === phases.base) {
    const { base, numbers } = phases;
    return {
      name: numbered(base, numbers),
      reason: `${numbers.length} numbered phases; "${row.name}" is one of them`,
    };
  }
  const series = seriesOf(row, records);
  if (series !== null) return series;
  if (codes.length === 0 || buildingCodes(row.name).length !== 1) return null;
  const outlines = new Set(
    records.flatMap(({ name, reportedStatus }) =>
      reportedStatus === 'site' && name !== null && buildingCodes(name).length === 0 ? [name] : [],
    ),
  );
  const company = operators.first(row.operator)?.name ?? operators.leading(row.name)?.name ?? row.operator;
  const [outline] = outlines;
  if (outline && outlines.size === 1 && /\bcampus\b|\bplaza\b|\bpark\b/i.test(outline)) {
    return { name: outline, reason: `the campus outline carries this name; "${row.name}" is one building` };
  }
  // What is left of the name without the code: company, and town or district in the source's own words.
  const rest = row.name
    .replace(/\([^)]*\)/g, ' ')
    .replace(CODE, ' ')
    .replace(/\s[-.]\s?\d+$|\s-\s/, ' ')
    .replace(/\b(Data ?cent(er|re))\b/i, ' ')
    .replace(/[\s,:–-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const base = rest === '' ? company : rest;
  if (base === null || row.name === UNNAMED) return null;
  const isNamed = locality === null || asWords(base).includes(asWords(locality));
  const [first, second] = codes;
  const list = codes.length === 2 ? `${first} and ${second}` : `${first} and ${codes.length - 1} more`;
  return {
    name: `${base}${isNamed ? '' : ` ${locality}`} (${list})`,
    reason: `${codes.length} named buildings; "${row.name}" is one of them`,
  };
}
