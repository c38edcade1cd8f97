/**
 * Numbers, dates, lists and plurals by `Intl`. Each language makes its own set once and writes its words with it;
 * nothing depends on the settings of the reader's system, so that a picture, a report and a screen say the same.
 */

const MINUS = '\u2212';

/** Locales of a language. There are two, since English here writes `12,346` and `Sep`, but `2 March 2026`. */
export interface Locales {
  /** Of numbers, plurals and names of months and days. */
  general: string;
  /** Of dates and lists within a sentence. */
  prose: string;
}

/** One form for each plural category that the language has; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a list ends; the terms of `Intl.ListFormat`, shorter. */
export type ListType = 'and' | 'or' | 'unit';

export interface Formats {
  /** A number with exactly so many digits after the point, and a real minus sign. */
  number: (value: number, digits?: number) => string;
  /** A calendar day, month or year as text. @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
  date: (date: string) => string;
  /** Names of the months from January on. */
  months: (width: 'long' | 'short') => readonly string[];
  /** Names of the days of the week from Sunday on. */
  weekdays: (width: 'long' | 'short') => readonly string[];
  /** `a, b and c`, or with "or" between the last two; `unit` is `a, b, c`: parts of one place, remarks on one thing. */
  list: (words: readonly string[], type?: ListType) => string;
  /** The form of a number, with the number in it: `{ one: '# site', other: '# sites' }`. */
  plural: (number: number, forms: PluralForms) => string;
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };

export function formatsOf({ general, prose }: Locales): Formats {
  // Making a format costs a hundred times using it.
  const byDigits = new Map<number, Intl.NumberFormat>();
  const [day, month] = [new Intl.DateTimeFormat(prose, DAY), new Intl.DateTimeFormat(prose, MONTH)];
  const lists = {
    and: new Intl.ListFormat(prose, { type: 'conjunction' }),
    or: new Intl.ListFormat(prose, { type: 'disjunction' }),
    unit: new Intl.ListFormat(prose, { type: 'unit' }),
  };
  const rules = new Intl.PluralRules(general);

  function number(value: number, digits = 0): string {
    let format = byDigits.get(digits);
    if (format === undefined) {
      format = new Intl.NumberFormat(general, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'negative',
      });
      byDigits.set(digits, format);
    }
    return format.format(value).replace('-', MINUS);
  }

  return {
    number,
    date: (date) => {
      const [years = '', months, days] = date.split('-');
      const index = Number(months) - 1;
      if (!(index >= 0 && index < 12)) return years;
      const at = Date.UTC(Number(years), index, days === undefined ? 1 : Number(days));
      return (days === undefined ? month : day).format(at);
    },
    months: (width) => {
      const format = new Intl.DateTimeFormat(general, { month: width, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2024, index)));
    },
    weekdays: (width) => {
      const format = new Intl.DateTimeFormat(general, { weekday: width, timeZone: 'UTC' });
      // The second of January 2000 was a Sunday.
      return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2000, 0, 2 + index)));
    },
    list: (words, type = 'and') => lists[type].format(words),
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', () => number(count)),
  };
}
