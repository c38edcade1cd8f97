/** Names, numbers and days in the words of trackers. */
import type { DatePrecision } from '../../../../src/model/vocabulary';

const BILL = /\b(HB|SB|HF|SF|LD|LB|HR|EO|AB|S|A|H)[\s.-]*0*(\d+)\b/gi;
/** Colorado writes the year of the session before the number: "HB26-1030". */
const WITH_SESSION = /\b(HB|SB)\s?2\d[\s-](?!20\d\d)(\d{3,4})\b/gi;
const SPELLED_ORDER = /\bExecutive Order (?:No\. )?(\d+)\b/gi;

/** Bill and order numbers in a text, normalised: "HB 3546 (POWER Act)" gives `HB3546`, "HB26-1030" `HB1030`. */
export function billsIn(text: string): string[] {
  const found = new Set<string>();
  const plain = text.replace(WITH_SESSION, '$1$2');
  for (const [, prefix = '', number = ''] of plain.matchAll(BILL)) found.add(prefix.toUpperCase() + number);
  for (const [, number = ''] of text.matchAll(SPELLED_ORDER)) found.add(`EO${number}`);
  return [...found].sort();
}

/** Null for words that say that a name is not known. */
export const known = (name: string | null): string | null =>
  name === null ||
  /^(unknown|undisclosed|unnamed|unspecified|not disclosed|tbd|n\/a|none|multiple|various)\b/i.test(name)
    ? null
    : name;

/** A name without the remarks that trackers add in brackets; null when it says that the name is not known. */
export function bareName(text: string): string | null {
  const name = text
    .replace(/\s*\([^)]*\)?/g, '')
    .replace(/\s+([,;])/g, '$1')
    .trim();
  return name === '' ? null : known(name);
}

/** A day with its precision: that of a month or year that is known without its day is the first. */
export interface Day {
  date: string;
  precision: Exclude<DatePrecision, 'unknown'>;
}

/** The first day of a year, month or day: `2026-03` as `2026-03-01`, precise to the month. */
export function firstDay(text: string): Day;
export function firstDay(text: string | null): Day | null;
export function firstDay(text: string | null): Day | null {
  if (text === null) return null;
  if (text.length === 4) return { date: `${text}-01-01`, precision: 'year' };
  if (text.length === 7) return { date: `${text}-01`, precision: 'month' };
  return { date: text, precision: 'day' };
}

/** The last day of a year, month or day; an end that is only a month is its last day. */
export function lastDay(date: string | null): string | null {
  if (date === null || date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const TITLE_OF_BILL = /\b(?:Bill|Act)\b/;

/**
 * The bill that a tracker writes into its column for projects: its numbers, else its title; null for a project.
 * "AB 222 - Data Center PUE Reporting" gives `AB 222`, "POWER Act (HB 3546)" itself.
 */
export function billOfProject(project: string): string | null {
  if (
    /^(?:(?:H\.R\.|HB|SB|AB|LB|LD|HF|SF|HR|HCR|SCR|HJR|SJR|AJR|ACR)[ .-]?\d|[HSA][ .]?\d{3})/.test(project)
  ) {
    return project.replace(/(?: [-–—] | \(| (?=[A-Z][a-z])).*$/, '').trim();
  }
  return TITLE_OF_BILL.test(project) ? project : null;
}

/** Words that say what an instrument does ("supply cut to industry") instead of naming it. */
const DESCRIBED = /^[a-z]/;

/** The name of an instrument; null where a table describes it, or says only what it lists. */
export const instrumentOf = (text: string | null): string | null =>
  text === null || DESCRIBED.test(text) || /^moratorium or ban$/i.test(text) ? null : text;

const NOT_BUILDERS =
  /\((?:site )?(?:broker|realtor|marketer|real estate agent)\b|\bsite (?:broker|marketer)\b|\bLiving Trust\b/i;
const SITES = /(?:\b(?:Campus|Technology Park|Industrial Park|Data Center)|^Project [A-Z]\w+)$/;
const BODIES = /^(?:City|Town|Village|County) of |\bCounty$/;

/**
 * What a tracker's column for companies names. Those who sell the land, and the places themselves, build nothing; a
 * park, a campus or "Project Jupiter" is a project.
 */
export function builderOf(text: string): { company: string | null; project: string | null } {
  if (NOT_BUILDERS.test(text)) return { company: null, project: null };
  const name = bareName(text);
  if (name === null || BODIES.test(name)) return { company: null, project: null };
  return SITES.test(name) ? { company: null, project: name } : { company: name, project: null };
}
