/**
 * How the rest of the code may speak, checked over its text: it asks for words when it speaks and not when it is
 * loaded, only for words that have arrived with it, and leaves plurals and capitals to the language.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { parseSync } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import * as answers from './en/answers';
import * as cards from './en/cards';
import * as exporting from './en/export';
import * as layers from './en/layers';
import * as own from './en/own';
import * as report from './en/report';
import * as shell from './en/shell';
import type { Part } from './language';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && typeof (value as Node).type === 'string';

/** Children of a node with the field they stand in, types aside. */
function childrenOf(node: Node): [string, Node][] {
  return Object.entries(node).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, Node] => [field, child]),
  );
}

const isFunction = ({ type }: Node) => /Function/.test(type) || type === 'MethodDefinition';

/** Whether an identifier in this field of its parent names a property and not a value. */
const namesProperty = (parent: Node, field: string) =>
  (parent.type === 'MemberExpression' && field === 'property' && parent.computed !== true) ||
  (parent.type === 'Property' && field === 'key' && parent.computed !== true);

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** Names that a module imports as values from the words. */
function wordsIn(program: Node): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, statement] of childrenOf(program)) {
    if (statement.type !== 'ImportDeclaration' || statement.importKind === 'type') continue;
    if (!/i18n\/words$/.test(String((statement.source as unknown as { value: string }).value))) continue;
    for (const [field, specifier] of childrenOf(statement)) {
      if (field !== 'specifiers' || specifier.importKind === 'type') continue;
      const { local, imported } = specifier as unknown as Record<'local' | 'imported', { name: string }>;
      names.set(local.name, imported.name);
    }
  }
  return names;
}

const parse = (file: string, text: string) => parseSync(file, text).program as unknown as Node;

/** Whether a call runs what it is given: React’s own, a part that arrives later and a book of scales keep it for later. */
const runsAtOnce = ({ type, callee }: Node) =>
  type === 'CallExpression' &&
  !(isNode(callee) && /^(memo|lazyPart|forwardRef|scaleBook)$/.test(String(callee.name)));

/**
 * Words that are taken when the module is first run. What is passed to a call counts as run at once: `map` runs
 * what it is given.
 */
function takenAtOnce(file: string, text: string): string[] {
  const program = parse(file, text);
  const names = wordsIn(program);
  const found: string[] = [];
  const visit = (node: Node, parent: Node, field: string, asked: boolean): void => {
    if (/^(TSType|TSInterface|ImportDeclaration)/.test(node.type)) return;
    const later = isFunction(node) && !(field === 'arguments' && runsAtOnce(parent));
    if (node.type === 'Identifier' && names.has(String(node.name)) && !asked && !namesProperty(parent, field))
      found.push(`${file}:${lineOf(text, node.start)}: ${String(node.name)}`);
    for (const [name, child] of childrenOf(node)) visit(child, node, name, asked || later);
  };
  for (const [field, statement] of childrenOf(program)) visit(statement, program, field, false);
  return found;
}

/** Labels written small or large by hand. */
function recased(file: string, text: string): string[] {
  return [...text.matchAll(/\.to(Locale)?(Lower|Upper)Case\(\)/g)].map(
    ({ index }) => `${file}:${lineOf(text, index)}`,
  );
}

const isText = (node: unknown): node is Node & { value: string } =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string';
/** A word and the same with an ending, or nothing and the ending. */
const isPlural = (one: string, other: string) =>
  other === `${one}s` || (one.endsWith('y') && other === `${one.slice(0, -1)}ies`);

/** `n === 1 ? 'site' : 'sites'`, and an `s` behind a word that is added or not. */
function suffixed(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const { type, consequent, alternate } = node;
    if (type === 'ConditionalExpression' && isText(consequent) && isText(alternate)) {
      const [a, b] = [consequent.value, alternate.value];
      if (isPlural(a, b) || isPlural(b, a)) found.push(`${file}:${lineOf(text, node.start)}`);
    }
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(parse(file, text));
  return found;
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const files = globSync(['src/**/*.{ts,tsx}', '!**/*.test.*', '!**/*.d.ts'], { cwd: ROOT }).sort();
const below = files.filter((file) => !file.startsWith('src/i18n/'));

describe('words', () => {
  it('are not taken when a module is first run', () => {
    // Programs and entries run to their end; they bring the words themselves.
    const loaded = below.filter((file) => !/^src\/(cli\/\w+|earlyWords|main)\.ts$/.test(file));
    expect(loaded.flatMap((file) => takenAtOnce(file, read(file)))).toEqual([]);
  });

  it.each([
    "import { labels } from '../i18n/words'; const { layer } = labels;",
    "import { labels } from '../i18n/words'; export const NAMES = [labels.layer.sites];",
    "import { labels } from '../i18n/words'; const ROWS = IDS.map((id) => labels.layer[id]);",
    "import { formatNumber as write } from '../i18n/words'; const TEN = write(10);",
  ])('which is noticed: %s', (text) => {
    expect(takenAtOnce('src/ui/a.ts', text)).toHaveLength(1);
  });

  it.each([
    "import { labels } from '../i18n/words'; const rows = () => IDS.map((id) => labels.layer[id]);",
    "import { labels } from '../i18n/words'; export function Row() { const { layer } = labels; return layer.sites; }",
    "import type { labels } from '../i18n/words'; type Id = keyof typeof labels.layer;",
    "import { labels } from '../i18n/words'; const row = { labels: 1 }.labels;",
  ])('and asking when it is time is fine: %s', (text) => {
    expect(takenAtOnce('src/ui/a.ts', text)).toEqual([]);
  });
});

describe('a module', () => {
  it('can be run before there are words, whomever it calls', async () => {
    // A fresh set of modules, without the words that the set-up of the tests brings.
    vi.resetModules();
    const modules = below.filter(
      (file) =>
        /^src\/(state|layers|theme|map|export|ui)\/.*(?<!worker)\.tsx?$/.test(file) &&
        // What tests are made from has all words, as they have.
        !/\/(exportTestData|layoutSamples)\.ts$/.test(file),
    );
    expect(modules.length).toBeGreaterThan(200);
    const failed: string[] = [];
    for (const file of modules) {
      await import(path.join(ROOT, file)).catch((error: unknown) => failed.push(`${file}: ${error}`));
    }
    expect(failed).toEqual([]);
  });
});

describe('capitals', () => {
  /** What is written small here is no word: an anchor, a note of the data, the name of a file, a key. */
  const NOT_WORDS = [
    'src/ui/credits/Markdown.tsx',
    'src/ui/parts/DataText.tsx',
    'src/export/file/names.ts',
    'src/export/data/citation.ts',
  ];

  it('are left to the language', () => {
    const speaking = below.filter(
      (file) => /^src\/(ui|map|layers|theme|export)\//.test(file) && !NOT_WORDS.includes(file),
    );
    expect(speaking.flatMap((file) => recased(file, read(file)))).toEqual([]);
  });

  it('which is noticed', () => {
    expect(recased('src/ui/a.ts', 'const x = labels.layer.sites.toLowerCase();')).toEqual(['src/ui/a.ts:1']);
  });
});

describe('plurals', () => {
  it('are forms of the language and no suffix', () => {
    expect(files.flatMap((file) => suffixed(file, read(file)))).toEqual([]);
  });

  it.each([
    ['src/ui/a.ts', "const x = n === 1 ? 'site' : 'sites';"],
    ['src/i18n/en/a.ts', "const x = n > 1 ? 'counties' : 'county';"],
    ['src/i18n/en/a.ts', "const x = 'site' + (n === 1 ? '' : 's');"],
  ])('which is noticed: %s, %s', (file, text) => {
    expect(suffixed(file, text)).toHaveLength(1);
  });
});

/** Two words in a row, the second of them small: a sentence or a phrase, in English or another language. */
const PHRASE = /(?<![\p{L}\d.#/:-])\p{L}[\p{Ll}’']+[,;:]? \p{Ll}[\p{Ll}’']+(?![\p{L}\d:-])/u;
/** Attributes that hold names for the browser. */
const UNREAD = /^(className|d|viewBox|points|transform|rel|allow|sizes)$/;

/** A text as it stands in the code, `0` where values come in; null for what is none. */
function textOf(node: Node): string | null {
  if (isText(node)) return node.value;
  if (node.type === 'JSXText') return String(node.value);
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('0');
}

/** Phrases in the texts of a module, names of classes and shapes aside. */
function phrasesIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (/^(Import|Export(All|Named)|TSType|TSInterface)/.test(node.type) && !isNode(node.declaration)) return;
    if (node.type === 'JSXAttribute' && isNode(node.name) && UNREAD.test(String(node.name.name))) return;
    const said = textOf(node)?.replace(/\s+/g, ' ').trim();
    if (said !== undefined && PHRASE.test(said)) found.push(`${file}:${lineOf(text, node.start)}: ${said}`);
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(parse(file, text));
  return found;
}

describe('sentences', () => {
  const FAULT = 'thrown where the program or its data are wrong, for whoever mends them';
  const MARKUP = 'markup, style sheets and selectors';
  const DEPLOYER = 'told on the console to whoever sets config.json';
  /** Files with phrases that no reader is told, and why. */
  const KEPT: Readonly<Record<string, string>> = {
    'src/export/file/pictureInfo.ts': FAULT,
    'src/export/file/png.ts': FAULT,
    'src/export/file/print.ts': `${MARKUP}; ${FAULT}`,
    'src/export/file/zip.ts': FAULT,
    'src/export/picture/canvasPainter.ts': FAULT,
    'src/export/picture/layoutSamples.ts': 'samples for tests, in several languages',
    'src/export/picture/qr.ts': `${FAULT}: who makes a picture asks first whether its link fits`,
    'src/export/picture/svgPainter.ts': `${MARKUP}; ${FAULT}`,
    'src/layers/list.ts': FAULT,
    'src/layers/scales.ts': FAULT,
    'src/layers/testTowers.ts': 'a layer for tests',
    'src/main.ts': FAULT,
    'src/serviceWorker.ts': FAULT,
    'src/map/configuredGround.ts': DEPLOYER,
    'src/map/images.ts': 'told to MapLibre, which has drawn on a canvas before it asks for a mark',
    'src/map/rangeSource.ts': DEPLOYER,
    'src/map/served.ts': FAULT,
    'src/model/builtFiles.ts': FAULT,
    'src/model/fileOf.ts': FAULT,
    'src/model/countyChanges.ts': 'names that counties had',
    'src/model/grid/headroom.ts': FAULT,
    'src/model/grid/series.ts': FAULT,
    'src/model/grid/seriesCodec.ts': FAULT,
    'src/model/grid/whatIf.ts': FAULT,
    'src/model/land.ts': FAULT,
    'src/model/offline/blocks.ts': FAULT,
    'src/model/testData.ts': 'records for tests',
    'src/model/thenAndNow.ts': 'words that names of companies are compared without',
    'src/model/wire.ts': FAULT,
    'src/state/config.ts': DEPLOYER,
    'src/state/search/searchIndex.ts': 'a name that the search also knows a country by',
    'src/theme/color.ts': FAULT,
    'src/theme/scale.ts': FAULT,
    'src/ui/dialogs/embedCode.ts': MARKUP,
    'src/ui/grid/chartFiles.tsx': MARKUP,
    'src/ui/parts/clipboard.ts': 'never told: whoever copies says so in words',
    'src/ui/search/SearchBox.tsx': MARKUP,
    'src/ui/shellState.tsx': FAULT,
    'src/ui/store.tsx': FAULT,
  };
  const found = below
    // Whoever builds the data reads what is wrong with a row; the command line speaks one language.
    .filter((file) => !/^src\/(ingest|cli)\//.test(file))
    .map((file): [string, string[]] => [file, phrasesIn(file, read(file))]);

  it('stand with the words of a language', () => {
    expect(found.flatMap(([file, phrases]) => (file in KEPT ? [] : phrases))).toEqual([]);
  });

  it('are kept elsewhere for a reason that still holds', () => {
    const speaking = found.filter(([, phrases]) => phrases.length > 0).map(([file]) => file);
    expect(Object.keys(KEPT).filter((file) => !speaking.includes(file))).toEqual([]);
  });

  it.each([
    "const reason = 'The data could not be reached.';",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program, whose template is looked into
    'const note = (n: number) => `at most ${n} of them, the first ones`;',
    'const Row = () => <p>Nothing found</p>;',
    'const Row = () => <p title={open ? "Close the card" : ""} />;',
    "const label = { sites: 'Recorded acts' };",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
    'const wrong = `Zu viele ${n} wurden gewählt`;',
  ])('are noticed: %s', (text) => {
    expect(phrasesIn('src/ui/a.tsx', text)).toHaveLength(1);
  });

  it.each([
    'const Row = () => <p className="button button-quiet is open" />;',
    "const font = 'Inter, sans-serif';",
    "import x from './two words';",
    "type Words = 'two words';",
    "const key = 'county:51107,state:VA';",
  ])('and what is none is passed over: %s', (text) => {
    expect(phrasesIn('src/ui/a.tsx', text)).toEqual([]);
  });
});

describe('parts', () => {
  const PARTS: Readonly<Record<Part, readonly string[]>> & Readonly<Record<string, readonly string[]>> = {
    shell: Object.keys(shell),
    cards: Object.keys(cards),
    export: Object.keys(exporting),
    report: Object.keys(report),
    answers: Object.keys(answers),
    own: Object.keys(own),
    layers: Object.keys(layers),
  };
  const known = new Set(files);
  const resolve = (from: string, to: string) => {
    const base = path.posix.join(path.posix.dirname(from), to);
    return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base].find((file) => known.has(file));
  };
  const partsOf = (text: string) => [...text.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');

  /** Parts of a layer that only the export code calls, which brings their words. */
  const ONLY_EXPORTED = /^src\/layers\/(\w+\/(described|records|file|picture)|cells)\.ts$/;

  /** What a module says that has not arrived with it, and the same of all that it imports. */
  function missing(root: string, given: readonly string[]): string[] {
    const seen = new Set<string>();
    const found: string[] = [];
    const visit = (file: string, parts: readonly string[]): void => {
      const key = `${file} ${parts.join()}`;
      if (seen.has(key)) return;
      seen.add(key);
      const text = read(file);
      const asked = [...text.matchAll(/needWords\(([^)]*)\)/g)].flatMap((match) => partsOf(match[1] ?? ''));
      const brought = ONLY_EXPORTED.test(file) ? ['cards', 'export'] : [];
      const there = [...parts, ...asked, ...brought].flatMap((part) => PARTS[part] ?? []);
      const spoken = [...wordsIn(parse(file, text)).values()];
      found.push(
        ...spoken
          .filter((name) => !/^(withWords|needWords|speak)$/.test(name) && !there.includes(name))
          .map((name) => `${file} says ${name} with ${parts.join(', ')} only`),
      );
      const { module } = parseSync(file, text);
      const requests = [
        ...module.staticImports.map((request) => request.moduleRequest.value),
        ...module.staticExports.flatMap(({ entries }) =>
          entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
        ),
      ].map((to): [string, readonly string[]] => [to, parts]);
      for (const [, to = '', more = ''] of text.matchAll(/import\('([^']+)'\)((?:,\s*'\w+')*)/g))
        requests.push([to, [...new Set([...parts, ...partsOf(more)])]]);
      for (const [to, with_] of requests) {
        const target = to.startsWith('.') ? resolve(file, to) : undefined;
        if (target && !target.startsWith('src/i18n/')) visit(target, with_);
      }
    };
    visit(root, given);
    return [...new Set(found)].sort();
  }

  it('arrive with the code that speaks them', () => {
    expect(missing('src/main.ts', ['shell'])).toEqual([]);
  });

  it('which is noticed', () => {
    expect(missing('src/ui/cards/Card.tsx', ['shell'])).not.toEqual([]);
  });
});
