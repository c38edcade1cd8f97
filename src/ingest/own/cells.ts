/** Numbers, dates and angles as people write them in tables. */

/** What a cell says: a value, what was odd about it, or that nothing is in it. */
export type Read<T> =
  | { kind: 'value'; value: T }
  /** Readable beyond doubt, though not written as a plain value. */
  | { kind: 'understood'; value: T; as: string }
  /** Readable if the reader agrees. */
  | { kind: 'repairable'; value: T; as: string; code: 'decimalComma' }
  | {
      kind: 'wrong';
      code:
        | 'notANumber'
        | 'numberSpan'
        | 'otherUnit'
        | 'lostDecimals'
        | 'notADate'
        | 'noSuchDay'
        | 'ambiguousDate';
    }
  | { kind: 'empty' };

const UNKNOWN = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'n.a.',
  'none',
  'null',
  'nan',
  'tbd',
  'tba',
  'unknown',
  'not known',
  'not disclosed',
  'undisclosed',
  '?',
  'k.a.',
  'nicht bekannt',
  '.',
  '..',
  '…',
]);

/** Whether a cell says that nothing is known. */
export const saysNothing = (text: string): boolean => UNKNOWN.has(text.trim().toLowerCase());

/** Units of power, as factors to MW. */
const POWER_UNITS: Readonly<Record<string, number>> = {
  mw: 1,
  mwe: 1,
  megawatt: 1,
  megawatts: 1,
  'mw it': 1,
  mwac: 1,
  mwdc: 1,
  mva: 1,
  gw: 1000,
  gigawatt: 1000,
  gigawatts: 1000,
  kw: 0.001,
  kilowatt: 0.001,
  kilowatts: 0.001,
  w: 0.000001,
};

/** Acres in a hectare. */
export const ACRES_A_HECTARE = 2.4710538;

/** Units of area, as factors to acres. */
const AREA_UNITS: Readonly<Record<string, number>> = {
  acre: 1,
  acres: 1,
  ac: 1,
  ha: ACRES_A_HECTARE,
  hectare: ACRES_A_HECTARE,
  hectares: ACRES_A_HECTARE,
  'sq mi': 640,
  'square miles': 640,
  km2: 247.10538,
  'km²': 247.10538,
};

export type Quantity = 'power' | 'area' | 'plain';
const UNITS: Readonly<Record<Quantity, Readonly<Record<string, number>>>> = {
  power: POWER_UNITS,
  area: AREA_UNITS,
  plain: {},
};

const POINT_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:[, {2}'’]\d{3})+(?:\.\d+)?$/;
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
const COMMA_GROUPED = /^[+-]?\d{1,3}(?:[. {2}]\d{3})+,\d+$/;
const MANY_POINTS = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;
const SPAN = /^[+-]?[\d.,]+\s*(?:-|–|—|to|bis|\/)\s*[\d.,]+/i;
const WITH_UNIT = /^([+-]?[\d., {2}'’]*\d(?:\.)?)\s*([\p{L}][\p{L}\d² .]*)$/u;

/**
 * A number of a quantity (MW, acres, or none), with or without its unit.
 * @param commaIsDecimal the column has numbers that only make sense with a decimal comma, so "1,200" is doubtful
 */
export function readNumber(cell: string, quantity: Quantity, commaIsDecimal = false): Read<number> {
  const text = cell
    .trim()
    .replace(/[−]/g, '-')
    .replace(/\u00A0|\u202F/g, ' ');
  if (saysNothing(text)) return { kind: 'empty' };
  const bare = bareNumber(text, commaIsDecimal);
  if (bare) return bare;
  const [, digits = '', unitText = ''] =
    WITH_UNIT.exec(text.replace(/^(?:~|≈|ca\.?|approx\.?|about)\s*/i, '')) ?? [];
  const unit = unitText.trim().toLowerCase().replace(/\.$/, '');
  const factor = UNITS[quantity][unit];
  if (digits !== '' && factor !== undefined) {
    const number = bareNumber(digits.trim(), commaIsDecimal);
    if (number && (number.kind === 'value' || number.kind === 'understood' || number.kind === 'repairable')) {
      const value = round(number.value * factor);
      if (number.kind === 'repairable') return { ...number, value, as: String(value) };
      return { kind: 'understood', value, as: String(value) };
    }
  }
  if (SPAN.test(text)) return { kind: 'wrong', code: 'numberSpan' };
  if (digits !== '' && unit !== '')
    return { kind: 'wrong', code: quantity === 'plain' ? 'notANumber' : 'otherUnit' };
  return { kind: 'wrong', code: 'notANumber' };
}

/** Twelve digits: what is left of a product after rounding errors. */
const round = (value: number) => Number(value.toPrecision(12));

function bareNumber(text: string, commaIsDecimal: boolean): Read<number> | null {
  if (POINT_NUMBER.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { kind: 'value', value } : { kind: 'wrong', code: 'notANumber' };
  }
  if (COMMA_GROUPED.test(text)) {
    const value = Number(text.replace(/[. {2}]/g, '').replace(',', '.'));
    return { kind: 'repairable', value, as: String(value), code: 'decimalComma' };
  }
  if (GROUPED.test(text) && !(commaIsDecimal && text.includes(','))) {
    const value = Number(text.replace(/[, {2}'’]/g, ''));
    return { kind: 'understood', value, as: String(value) };
  }
  if (COMMA_NUMBER.test(text)) {
    const value = Number(text.replace(',', '.'));
    return { kind: 'repairable', value, as: String(value), code: 'decimalComma' };
  }
  if (MANY_POINTS.test(text)) return { kind: 'wrong', code: 'lostDecimals' };
  return null;
}

/** Whether a column's numbers have decimal commas: some that can't be groups of thousands. */
export const usesDecimalComma = (cells: readonly string[]): boolean =>
  cells.some((cell) => {
    const text = cell.trim();
    return (COMMA_NUMBER.test(text) && !GROUPED.test(text)) || COMMA_GROUPED.test(text);
  });

const DMS =
  /^([NSEWO])?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*(?:°|º|deg|d|\s)\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:['′’m]|min|\s|$)\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”s]|''|sec)?\s*)?([NSEWO])?$/i;
const LETTERED = /^([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSEWO])$/i;

/** A coordinate in degrees: a number, with a decimal comma, or degrees, minutes and seconds with or without a letter. */
export function readAngle(cell: string): Read<number> {
  const text = cell
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/\u00A0|\u202F/g, ' ');
  if (saysNothing(text)) return { kind: 'empty' };
  const bare =
    POINT_NUMBER.test(text) || COMMA_NUMBER.test(text) || MANY_POINTS.test(text)
      ? bareNumber(text, true)
      : null;
  if (bare) return bare;
  if (GROUPED.test(text)) {
    // Metres and feet come with groups of thousands.
    const value = Number(text.replace(/[, {2}'’]/g, ''));
    return { kind: 'understood', value, as: String(value) };
  }
  const [, plain, after] = LETTERED.exec(text) ?? [];
  if (plain !== undefined && after !== undefined) {
    const value = signed(Number(plain), after);
    return { kind: 'understood', value, as: String(value) };
  }
  const [, before, degrees, minutes, seconds, behind] = DMS.exec(text) ?? [];
  if (degrees === undefined) return { kind: 'wrong', code: 'notANumber' };
  if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return { kind: 'wrong', code: 'notANumber' };
  const size = Math.abs(Number(degrees)) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const value = Number(signed(degrees.startsWith('-') ? -size : size, before ?? behind ?? '').toFixed(7));
  return { kind: 'understood', value, as: String(value) };
}

const signed = (value: number, letter: string) =>
  /[SWO]/i.test(letter) && letter !== '' ? -Math.abs(value) : value;

/** A date as precise as it was written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** In which order a column writes the numbers of a day. */
export type DayOrder = 'monthFirst' | 'dayFirst' | 'unknown' | 'mixed';

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'jan', 'januar', 'jän', 'janvier', 'enero'],
    ['february', 'feb', 'februar', 'février', 'fevrier', 'febrero'],
    ['march', 'mar', 'märz', 'mrz', 'maerz', 'mars', 'marzo'],
    ['april', 'apr', 'avril', 'abril'],
    ['may', 'mai', 'mayo'],
    ['june', 'jun', 'juni', 'juin', 'junio'],
    ['july', 'jul', 'juli', 'juillet', 'julio'],
    ['august', 'aug', 'août', 'aout', 'agosto'],
    ['september', 'sep', 'sept', 'septembre', 'septiembre'],
    ['october', 'oct', 'okt', 'oktober', 'octobre', 'octubre'],
    ['november', 'nov', 'novembre', 'noviembre'],
    ['december', 'dec', 'dez', 'dezember', 'décembre', 'decembre', 'diciembre'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?\.?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const NUMBERS =
  /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})(?:[, ]+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)?$/i;
const SHORT_YEAR = /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/;
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/;
const DAY_MONTH = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of)?[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4})$/u;
const MONTH_DAY = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const MONTH_ONLY = /^(\p{L}+)\.?,?[\s-]+(\d{4})$/u;

/** What the days of a column tell of their order: a number above 12 can only be a day. */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  let [monthFirst, dayFirst] = [false, false];
  for (const cell of cells) {
    const [, a, b] = NUMBERS.exec(cell.trim()) ?? [];
    if (a === undefined || b === undefined) continue;
    if (Number(a) > 12 && Number(b) <= 12) dayFirst = true;
    if (Number(b) > 12 && Number(a) <= 12) monthFirst = true;
    // Points are written where the day comes first.
    if (/^\d{1,2}\.\s*\d{1,2}\.\s*\d{4}/.test(cell.trim())) dayFirst = true;
  }
  if (monthFirst && dayFirst) return 'mixed';
  if (monthFirst) return 'monthFirst';
  return dayFirst ? 'dayFirst' : 'unknown';
}

/** A date as people write it. @param order what the other cells of the column tell */
export function readDate(cell: string, order: DayOrder): Read<PartialDate> {
  const text = cell.trim().replace(/\s+/g, ' ');
  if (saysNothing(text)) return { kind: 'empty' };
  const iso = ISO.exec(text);
  if (iso) {
    const read = dateOf(Number(iso[1]), iso[2], iso[3]);
    return read.kind === 'understood' && text === read.value ? { kind: 'value', value: read.value } : read;
  }
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return dateOf(Number(yearFirst[1]), yearFirst[2], yearFirst[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return dayOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), text, order);
  if (SHORT_YEAR.test(text)) return { kind: 'wrong', code: 'ambiguousDate' };
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return dateOf(Number(monthYear[2]), monthYear[1]);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return named(dayMonth[2], dayMonth[3], dayMonth[1]);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return named(monthDay[1], monthDay[3], monthDay[2]);
  const monthOnly = MONTH_ONLY.exec(text);
  if (monthOnly) return named(monthOnly[1], monthOnly[2]);
  return { kind: 'wrong', code: 'notADate' };
}

function named(monthName = '', year = '', day?: string): Read<PartialDate> {
  const month = MONTHS[monthName.toLowerCase()];
  if (month === undefined) return { kind: 'wrong', code: 'notADate' };
  return dateOf(Number(year), String(month), day);
}

function dayOf(a: number, b: number, year: number, text: string, order: DayOrder): Read<PartialDate> {
  const points = /^\d{1,2}\.\s*\d/.test(text);
  const dayFirst = a > 12 || points || (order === 'dayFirst' && b <= 12);
  const monthFirst = b > 12 || (order === 'monthFirst' && a <= 12 && !points);
  if (a > 12 && b > 12) return { kind: 'wrong', code: 'noSuchDay' };
  if (a === b) return dateOf(year, String(a), String(b));
  if (dayFirst && !monthFirst) return dateOf(year, String(b), String(a));
  if (monthFirst && !dayFirst) return dateOf(year, String(a), String(b));
  return { kind: 'wrong', code: 'ambiguousDate' };
}

function dateOf(year: number, month?: string, day?: string): Read<PartialDate> {
  const two = (part: string) => part.padStart(2, '0');
  if (month === undefined) return { kind: 'understood', value: String(year), as: String(year) };
  if (Number(month) < 1 || Number(month) > 12) return { kind: 'wrong', code: 'noSuchDay' };
  const start = `${year}-${two(month)}`;
  if (day === undefined) return { kind: 'understood', value: start, as: start };
  const value = `${start}-${two(day)}`;
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value))
    return { kind: 'wrong', code: 'noSuchDay' };
  return { kind: 'understood', value, as: value };
}
