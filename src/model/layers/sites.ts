/** Sites, and how their filter stands in a link. */
import { clamp, round } from '../regionText';
import type { Note } from '../view/linkText';
import { writtenList } from '../view/linkText';
import { OPERATOR_CLASSES, SITE_CLASSES, SITE_STATUSES } from '../vocabulary';
import type { LayerFacts } from './layer';

const MAX_MW = 100_000;

function parseMw(text: string | null, note: Note): [number | null, number | null] {
  if (text === null) return [null, null];
  const match = /^(\d+(?:\.\d+)?)?-(\d+(?:\.\d+)?)?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) {
    note('mw', text, { kind: 'mwRange', examples: ['100-500', '100-', '-500'] });
    return [null, null];
  }
  const [low, high] = [match[1], match[2]].map((part) => (part === undefined ? null : tidyMw(Number(part))));
  if (low !== undefined && low !== null && high !== undefined && high !== null && low > high) {
    note('mw', text, { kind: 'mwOrder' });
    return [high, low];
  }
  return [low ?? null, high ?? null];
}

/** Names of companies hold commas. */
const BETWEEN_COMPANIES = ';';
/** The most companies that a filter asks for. */
export const MOST_COMPANIES = 8;
const LONGEST_COMPANY = 80;

/** Companies as a link names them, in any spelling: what they are called here is known once data is there. */
function parseCompanies(text: string | null, note: Note): string[] | null {
  if (text === null) return null;
  const given = text.split(BETWEEN_COMPANIES).map((name) => name.trim());
  const names = [...new Set(given)].filter((name) => name !== '' && name.length <= LONGEST_COMPANY);
  if (names.length === 0 || names.length > MOST_COMPANIES)
    note('company', text.slice(0, 40), { kind: 'form', form: 'Meta;Google' });
  return names.length === 0 ? null : names.slice(0, MOST_COMPANIES);
}

const tidyMw = (value: number) => round(clamp(value, 0, MAX_MW), 3);

function formatMwRange(min: number | null, max: number | null): string | null {
  const side = (value: number | null) =>
    value === null || !Number.isFinite(value) ? '' : `${tidyMw(value)}`;
  return side(min) === '' && side(max) === '' ? null : `${side(min)}-${side(max)}`;
}

export const sites = {
  id: 'sites',
  on: true,
  filter: {
    parameters: ['class', 'status', 'operator', 'company', 'mw', 'uncertain'],
    read: ({ list, text, flag, note }) => {
      const classes = list('class', SITE_CLASSES);
      const statuses = list('status', SITE_STATUSES);
      const operatorClasses = list('operator', OPERATOR_CLASSES);
      const companies = parseCompanies(text('company'), note);
      const [mwMin, mwMax] = parseMw(text('mw'), note);
      return {
        sites: { classes, statuses, operatorClasses, companies, mwMin, mwMax, uncertain: flag('uncertain') },
      };
    },
    write: ({ sites: { classes, statuses, operatorClasses, companies, mwMin, mwMax, uncertain } }) => [
      writtenList(SITE_CLASSES, classes),
      writtenList(SITE_STATUSES, statuses),
      writtenList(OPERATOR_CLASSES, operatorClasses),
      companies?.join(BETWEEN_COMPANIES) || null,
      formatMwRange(mwMin, mwMax),
      uncertain ? '1' : null,
    ],
  },
} as const satisfies LayerFacts;
