/** Reads a position as people type or paste it. */

export interface Position {
  lon: number;
  lat: number;
}

/** What a text can mean. */
export interface Reading extends Position {
  /** Which number was taken for the latitude; null where the text leaves no choice. */
  order: 'latitudeFirst' | 'longitudeFirst' | null;
}

const NUMBER = String.raw`([+-]?\d+(?:\.\d+)?)`;
const DEGREE = String.raw`\s*(?:°|º|deg)?\s*`;
const MINUTES = String.raw`(?:(\d+(?:\.\d+)?)\s*(?:['′’]|min)?\s*)?`;
const SECONDS = String.raw`(?:(\d+(?:\.\d+)?)\s*(?:["″”]|''|sec)?\s*)?`;
const ANGLE = `${NUMBER}${DEGREE}${MINUTES}${SECONDS}`;

/** Decimal commas: both numbers have one, and something else stands between them. */
const COMMA_NUMBER = String.raw`([+-]?\d+,\d+)`;
const COMMAS = new RegExp(`^${COMMA_NUMBER}${DEGREE}(?:[;]|,\\s|\\s)\\s*${COMMA_NUMBER}${DEGREE}$`);
/** A comma between two digits beside letters: those part the numbers. */
const COMMA_WITHIN = /(\d),(?=\d)/g;

const PLAIN = new RegExp(`^${NUMBER}${DEGREE}(?:[,;]|\\s)\\s*${NUMBER}${DEGREE}$`);
const LETTERS_BEHIND = new RegExp(`^${ANGLE}([NSEW])\\s*[,;]?\\s*${ANGLE}([NSEW])$`, 'i');
const LETTERS_BEFORE = new RegExp(`^([NSEW])\\s*${ANGLE}[,;]?\\s*([NSEW])\\s*${ANGLE}$`, 'i');

/** South of it nobody but scientists lives: a "latitude" there is a longitude of America in the wrong place. */
const INHABITED_SOUTH = -60;
const isFarSouth = ({ lat }: Position) => lat < INHABITED_SOUTH;

/**
 * The positions in degrees that "39.04, -77.48", "39,04; -77,48", "39.04N 77.48W", "N 39.04 W 77.48" or degrees, minutes
 * and seconds with letters can mean, the likelier first. Of numbers without letters that is latitude first, unless it
 * would lie in Antarctica; where the other order is possible too, and not in Antarctica, it is the second.
 * @returns none when the text is anything else or lies off the globe
 */
export function coordinateReadings(text: string): Reading[] {
  const typed = text.trim().replace(/[−–]/g, '-').replace(/\s+/g, ' ');
  const commas = COMMAS.exec(typed);
  const plain = commas ?? PLAIN.exec(typed);
  if (!plain) return withLetters(/[NSEW]/i.test(typed) ? typed.replace(COMMA_WITHIN, '$1.') : typed);
  const [first, second] = [plain[1], plain[2]].map((part) => Number(part?.replace(',', '.')));
  const latitudeFirst = position(second, first);
  const longitudeFirst = position(first, second);
  if (latitudeFirst === null || longitudeFirst === null || first === second || isFarSouth(longitudeFirst)) {
    const only = latitudeFirst ?? longitudeFirst;
    return only === null ? [] : [{ ...only, order: null }];
  }
  const readings: Reading[] = [
    { ...latitudeFirst, order: 'latitudeFirst' },
    { ...longitudeFirst, order: 'longitudeFirst' },
  ];
  return isFarSouth(latitudeFirst) ? readings.reverse() : readings;
}

function withLetters(typed: string): Reading[] {
  const read = angles(typed);
  return read === null ? [] : [{ ...read, order: null }];
}

function angles(typed: string): Position | null {
  const behind = LETTERS_BEHIND.exec(typed);
  if (behind) {
    const [, d1, m1, s1, letter1, d2, m2, s2, letter2] = behind;
    return fromAngles(angle(d1, m1, s1), letter1, angle(d2, m2, s2), letter2);
  }
  const before = LETTERS_BEFORE.exec(typed);
  if (before) {
    const [, letter1, d1, m1, s1, letter2, d2, m2, s2] = before;
    return fromAngles(angle(d1, m1, s1), letter1, angle(d2, m2, s2), letter2);
  }
  return null;
}

/** Degrees; null when minutes or seconds reach 60, or stand beside a sign or a fraction of a degree. */
function angle(degrees = '', minutes?: string, seconds?: string): number | null {
  if (minutes === undefined) return Number(degrees);
  if (/[.+-]/.test(degrees) || Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return null;
  if (seconds !== undefined && minutes.includes('.')) return null;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
}

function fromAngles(
  first: number | null,
  firstLetter = '',
  second: number | null,
  secondLetter = '',
): Position | null {
  if (first === null || second === null || first < 0 || second < 0) return null;
  const signed = (value: number, letter: string) => (/[SW]/i.test(letter) ? -value : value);
  const [a, b] = [signed(first, firstLetter), signed(second, secondLetter)];
  if (/[NS]/i.test(firstLetter) && /[EW]/i.test(secondLetter)) return position(b, a);
  if (/[EW]/i.test(firstLetter) && /[NS]/i.test(secondLetter)) return position(a, b);
  return null;
}

function position(lon = Number.NaN, lat = Number.NaN): Position | null {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lon, lat } : null;
}
