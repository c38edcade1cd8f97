/** Checks the list of datasets and the licences, and passes them on to the app. */
import * as v from 'valibot';
import { isHttps, isIsoDate } from '../../../src/ingest/check';
import { tableColumns } from '../../../src/ingest/csv';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { LAYER_IDS } from '../../../src/model/layers/list';
import type { Source } from '../../../src/model/source';
import type { Step } from '../pipeline';
import { parseSources, SOURCES_FILE } from './read';

const LICENCES_FILE = 'data/LICENSES.md';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'some words'));
const link = v.pipe(v.string(), v.check(isHttps, 'an https link'));
const isDayOrMonth = (text: string) => isIsoDate(text) || (text.length === 7 && isIsoDate(`${text}-01`));

/** Letters that a picture spends on one dataset at most. */
const SHORT_CREDIT = 80;

const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z-]*$/, 'letters and hyphens, small first')),
  publisher: words,
  title: words,
  link,
  refreshUrl: v.optional(link),
  licence: words,
  licenceUrl: v.nullable(link),
  credit: words,
  creditShort: v.pipe(words, v.maxLength(SHORT_CREDIT)),
  retrieved: v.pipe(v.string(), v.check(isDayOrMonth, 'YYYY-MM-DD or YYYY-MM')),
  coverage: words,
  knownGaps: words,
  layers: v.pipe(v.array(v.picklist([...LAYER_IDS, 'basemap', 'cards'])), v.minLength(1, 'a layer')),
}) satisfies v.GenericSchema<unknown, Source>;

/** What a short credit must say under a licence that asks for it: part of the licence's name -> words. */
const OWED_WORDS: readonly [licence: string, words: string][] = [
  ['CC-BY-4.0', 'CC BY 4.0'],
  ['ODbL-1.0', '(ODbL)'],
  ['MIT', 'MIT'],
  ['BSD-2-Clause', 'BSD-2-Clause'],
];

/** What stands wherever data of OpenStreetMap does. */
const OSM_NOTICE = '© OpenStreetMap contributors';

/** Words of a publisher's name that tell it from nobody else's. */
const COMMON_WORDS = ['and', 'contributors'];

/** Columns of any table that name datasets, separated by `|`. */
const DATASET_COLUMNS = ['dataset', 'datasets', 'tracker'];

/** Between the licences of a record that several datasets describe. */
const LICENCE_AND = / AND | \+ /;

export const sourcesStep: Step = {
  name: 'sources',
  module: import.meta.filename,
  inputs: [SOURCES_FILE, LICENCES_FILE, 'data/tables/**/*.csv'],
  needs: [],
  run({ inputs, source }) {
    const licences = source(LICENCES_FILE).toString();
    const { sources, issues } = readSources(source(SOURCES_FILE).toString(), licences);
    const ids = new Set(sources.map(({ id }) => id));
    for (const file of inputs.filter((name) => name.endsWith('.csv'))) {
      const columns = tableColumns(file, source(file), [...DATASET_COLUMNS, 'licence']);
      for (const { line, column, value } of columns) {
        const isLicence = column === 'licence';
        const parts = value.split(isLicence ? LICENCE_AND : '|').filter((part) => part !== '');
        for (const part of parts) {
          if (isLicence ? explains(licences, part) : ids.has(part)) continue;
          const expected = isLicence
            ? `a licence of ${LICENCES_FILE}`
            : `the id of a dataset in ${SOURCES_FILE}`;
          issues.push({ file, line, column, value: part, expected });
        }
      }
    }
    if (issues.length > 0) throw new BadData(issues);
    return { 'sources.json': JSON.stringify(sources), 'licences.md': licences };
  },
};

/** Whether a heading of the licence file begins with this licence. */
function explains(licences: string, licence: string): boolean {
  return licences
    .split('\n')
    .some(
      (line) =>
        line.startsWith('## ') && line.slice(3).split(':')[0]?.toLowerCase() === licence.toLowerCase(),
    );
}

/** The datasets, and what is wrong with them: form, repeated ids, ids that the licence file leaves out. */
function readSources(text: string, licences: string): { sources: Source[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const fail = (column: string | null, value: string, expected: string) =>
    issues.push({ file: SOURCES_FILE, line: null, column, value, expected });
  const result = v.safeParse(v.array(sourceSchema), parseSources(text));
  if (!result.success) {
    for (const issue of result.issues) {
      fail(v.getDotPath(issue), JSON.stringify(issue.input) ?? 'nothing', issue.expected ?? issue.message);
    }
    return { sources: [], issues };
  }
  const seen = new Set<string>();
  for (const { id } of result.output) {
    if (seen.has(id)) fail('id', id, 'an id of its own');
    seen.add(id);
    if (!licences.includes(`- \`${id}\`:`))
      fail('id', id, `a line in ${LICENCES_FILE} that says what a re-user owes`);
  }
  for (const source of result.output)
    for (const expected of missingInShort(source))
      fail(`${source.id}.creditShort`, source.creditShort, expected);
  return { sources: result.output, issues };
}

/**
 * What a short credit leaves out that the licence asks for: its name, and under CC BY every author, by at least
 * one word of the name.
 */
function missingInShort({ licence, publisher, credit, creditShort }: Source): string[] {
  const notice = credit.includes(OSM_NOTICE) ? `${OSM_NOTICE} ` : '';
  const licences = OWED_WORDS.map(
    ([name, owed]) => [name, name === 'ODbL-1.0' ? notice + owed : owed] as const,
  ).filter(([name, owed]) => licence.includes(name) && !creditShort.includes(owed));
  const authors = licence.includes('CC-BY') ? publisher.split(/, | and /) : [];
  const said = new Set(creditShort.split(/[^\p{L}]+/u));
  const unnamed = authors.filter(
    (author) =>
      !author
        .split(/[^\p{L}]+/u)
        .some((word) => word.length > 2 && !COMMON_WORDS.includes(word) && said.has(word)),
  );
  return [...licences.map(([, owed]) => `“${owed}” in it`), ...unnamed.map((author) => `${author} in it`)];
}
