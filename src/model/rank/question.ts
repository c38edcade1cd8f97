/**
 * How a question about many places is written in one line, in links:
 *
 *   question  = of "/" columns "/" conditions "/" sort "/" weights      any part may be empty
 *   condition = COLUMN ":" ( "is" | "not" | "min" | "max" | "over" | "under" ) ":" VALUE
 *   sort      = [ "-" ] COLUMN                                          "-": the most first
 *   weight    = COLUMN ":" NUMBER
 *
 * Lists are apart by commas; a comma in a value is written "~.", a slash "~-", a tilde "~~".
 */
import { escapeId, plainNumber } from '../regionText';
import { columnsOfKind, RANKED, type Ranked } from './columns';
import type { Condition, Operator, RankQuestion } from './rank';

const OPERATOR_WORDS: Readonly<Record<string, Operator>> = {
  is: '=',
  not: '!=',
  min: '>=',
  max: '<=',
  over: '>',
  under: '<',
};
const wordOf = (operator: Operator) =>
  Object.entries(OPERATOR_WORDS).find(([, sign]) => sign === operator)?.[0] ?? 'is';

/** What is asked where a link asks nothing. */
export const FIRST_QUESTION: RankQuestion = {
  of: 'counties',
  columns: [
    'state',
    'people',
    'headroom',
    'stopping',
    'fights',
    'sitesOperating',
    'sitesConstruction',
    'cropland',
  ],
  where: [],
  sort: { column: 'people', down: true },
  weights: {},
  most: null,
};

const escapeValue = (value: string) => escapeId(value).replaceAll('/', '~-');
const MARKS: Readonly<Record<string, string>> = { '.': ',', '-': '/', '~': '~' };
/** Undoes `escapeValue`; a tilde that escapes nothing stands for itself. */
const unescapeValue = (text: string) => text.replace(/~([~.-])/g, (_, mark: string) => MARKS[mark] ?? mark);

const list = (text: string) => text.split(',').filter((part) => part !== '');

function readCondition(text: string, of: Ranked): Condition[] {
  const [id = '', word = '', ...rest] = text.split(':');
  const column = columnsOfKind(of).find((known) => known.id === id);
  const operator = Object.hasOwn(OPERATOR_WORDS, word) ? OPERATOR_WORDS[word] : undefined;
  const value = unescapeValue(rest.join(':')).trim();
  if (column === undefined || operator === undefined || value === '') return [];
  const isText = column.unit === 'text';
  if (isText ? operator !== '=' && operator !== '!=' : Number.isNaN(plainNumber(value))) return [];
  return [{ column: column.id, operator, value }];
}

/** Reads a question. Never throws: what is not understood is left out. */
export function parseQuestion(text: string | null): RankQuestion {
  if (text === null) return FIRST_QUESTION;
  const [ofText = '', columnsText = '', whereText = '', sortText = '', weightsText = ''] = text.split('/');
  const of = RANKED.find((word) => word === ofText) ?? FIRST_QUESTION.of;
  const known = columnsOfKind(of);
  const has = (id: string) => known.some((column) => column.id === id);
  const asked = [...new Set(list(columnsText))].filter(has);
  const sortId = sortText.replace(/^-/, '');
  return {
    of,
    columns: asked.length > 0 ? asked : FIRST_QUESTION.columns.filter(has),
    where: list(whereText).flatMap((part) => readCondition(part, of)),
    sort: has(sortId) ? { column: sortId, down: sortText.startsWith('-') } : null,
    weights: Object.fromEntries(
      list(weightsText).flatMap((part) => {
        const [id = '', number = ''] = part.split(':');
        const weight = plainNumber(number);
        const column = known.find((row) => row.id === id);
        const counts =
          column !== undefined && column.unit !== 'text' && Number.isFinite(weight) && weight !== 0;
        return counts ? [[id, weight]] : [];
      }),
    ),
    most: null,
  };
}

/** Writes a question as `parseQuestion` reads it; how many rows are asked for is no part of it. */
export function formatQuestion({ of, columns, where, sort, weights }: RankQuestion): string {
  return [
    of,
    columns.join(','),
    where
      .map(({ column, operator, value }) => `${column}:${wordOf(operator)}:${escapeValue(value)}`)
      .join(','),
    sort === null ? '' : `${sort.down ? '-' : ''}${sort.column}`,
    Object.entries(weights)
      .map(([id, weight]) => `${id}:${weight}`)
      .join(','),
  ]
    .join('/')
    .replace(/\/+$/, '');
}
