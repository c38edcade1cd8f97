/** What was found in a reader's file, as codes with values; words are made where they are shown. */

/** Codes of findings that keep a row, or the whole file, from being loaded as it stands. */
export const FAULTS = [
  // The file as a whole.
  'emptyFile',
  'unknownFormat',
  'oldExcel',
  'damagedFile',
  'syntax',
  'noTable',
  'noFeatures',
  'tooLarge',
  // Rows.
  'openQuote',
  'cellCount',
  'repeatedHeader',
  'duplicateId',
  'notAFeature',
  'invalidGeometry',
  'wrongGeometryType',
  'badCharacters',
  'tooLong',
  // Positions.
  'noPosition',
  'halfPosition',
  'notACoordinate',
  'latitudeRange',
  'longitudeRange',
  'swappedAxes',
  'nullIsland',
  'lostSign',
  'decimalComma',
  'lostDecimals',
  'projected',
  'foreignCrs',
  'textCoordinates',
  'openRing',
  'shortRing',
  'antimeridian',
  // Values.
  'notANumber',
  'numberRange',
  'numberSpan',
  'otherUnit',
  'notADate',
  'noSuchDay',
  'ambiguousDate',
  'dateRange',
  'shortFips',
  'unknownFips',
  'formerCounty',
  'otherState',
  'sameName',
  'unknownPlace',
  'unknownZip',
  'unknownState',
] as const;

/** Codes of findings that are told although the row was loaded: how it was understood. */
export const REMARKS = [
  'winding',
  'crsMember',
  'encoding',
  'replacementCharacter',
  'noRows',
  'sheetWithoutTable',
  'repeatedColumn',
  'namelessColumn',
  'noProjection',
  'missingPart',
  'unitRead',
  'dateRead',
  'angleRead',
  'placedByName',
  'outsideCounty',
  'noProperties',
] as const;

export type Fault = (typeof FAULTS)[number];
export type Remark = (typeof REMARKS)[number];
export type FindingCode = Fault | Remark;

/** A change that makes a row right and can't make it wrong, named so that it can be offered for all rows at once. */
export const REPAIRS = [
  'swapAxes',
  'decimalComma',
  'reproject',
  'padFips',
  'currentCounty',
  'negateLongitude',
  'numbersFromText',
  'closeRing',
  'rewindRing',
  'cutAntimeridian',
  'removeCharacters',
  'addProperties',
] as const;
export type RepairKind = (typeof REPAIRS)[number];

export interface Repair {
  kind: RepairKind;
  /** What the value becomes, as text. */
  value: string;
}

/** One thing that was found, with its place. */
export interface Finding {
  code: FindingCode;
  /** Sheet of a workbook or layer of an archive; null where a file has one part only. */
  part: string | null;
  /** 1-based line, row of a sheet, or number of a record; null for the file as a whole. */
  line: number | null;
  /** Name of the column, or path within a feature (`geometry.coordinates[0][1]`). */
  column: string | null;
  value: string;
  /** What the sentence about it needs beside the value. */
  given: Readonly<Record<string, string | number>>;
  repair: Repair | null;
}

const FAULT_CODES: ReadonlySet<string> = new Set(FAULTS);

/** Whether a finding keeps its row from being loaded. */
export const isFault = ({ code }: Pick<Finding, 'code'>): boolean => FAULT_CODES.has(code);

/** A value as it is quoted in a finding: at most 200 characters. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** Gathers what is found in one part of a file. */
export class Findings {
  readonly all: Finding[] = [];

  constructor(readonly part: string | null = null) {}

  add(
    code: FindingCode,
    line: number | null,
    column: string | null,
    value: unknown,
    given: Finding['given'] = {},
    repair: Repair | null = null,
  ): void {
    this.all.push({ code, part: this.part, line, column, value: quoted(value), given, repair });
  }
}

/** A file of which nothing can be read; its one finding says why. */
export class Unreadable extends Error {
  constructor(
    readonly code: Fault,
    readonly value = '',
    readonly line: number | null = null,
    readonly given: Finding['given'] = {},
  ) {
    super(`${code}: ${value}`);
  }
}
