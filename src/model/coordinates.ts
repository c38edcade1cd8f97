/** Reads a position as people type or paste it. */

export interface Position {
  lon: number;
  lat: number;
}

const NUMBER = String.raw`([+-]?\d+(?:\.\d+)?)`;
const DEGREE = String.raw`\s*(?:°|º|deg)?\s*`;
const MINUTES = String.raw`(?:(\d+(?:\.\d+)?)\s*(?:['′’]|min)?\s*)?`;
const SECONDS = String.raw`(?:(\d+(?:\.\d+)?)\s*(?:["″”]|''|sec)?\s*)?`;
const ANGLE = `${NUMBER}${DEGREE}${MINUTES}${SECONDS}`;

const PLAIN = new RegExp(`^${NUMBER}${DEGREE}(?:[,;]|\\s)\\s*${NUMBER}${DEGREE}$`);
const LETTERS_BEHIND = new RegExp(`^${ANGLE}([NSEW])\\s*[,;]?\\s*${ANGLE}([NSEW])$`, 'i');
const LETTERS_BEFORE = new RegExp(`^([NSEW])\\s*${ANGLE}[,;]?\\s*([NSEW])\\s*${ANGLE}$`, 'i');

/**
 * A position in degrees from "39.04, -77.48" (latitude first, unless only the other order is possible),
 * "39.04N 77.48W", "N 39.04 W 77.48" or degrees, minutes and seconds with letters.
 * @returns null when the text is anything else or lies off the globe
 */
export function parseCoordinates(text: string): Position | null {
  const typed = text.trim().replace(/[−–]/g, '-').replace(/\s+/g, ' ');
  const plain = PLAIN.exec(typed);
  if (plain) {
    const [first, second] = [Number(plain[1]), Number(plain[2])];
    return Math.abs(first) <= 90 ? position(second, first) : position(first, second);
  }
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

function position(lon: number, lat: number): Position | null {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lon, lat } : null;
}
