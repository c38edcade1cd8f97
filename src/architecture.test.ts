/**
 * Who may import whom, checked over the real imports of every file. The table is the one of
 * `docs/architecture.md`; type-only imports count as well.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Folder of `src` -> the folders it may import. A file directly in `src` composes and may import all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  geo: ['model'],
  ingest: ['model', 'geo'],
  // Why something could not be loaded is told in words; what is drawn becomes a region; own files are read in a worker.
  state: ['ingest', 'geo', 'model', 'i18n'],
  // The class labels of a scale are formatted numbers.
  theme: ['model', 'i18n'],
  i18n: ['model'],
  layers: ['state', 'theme', 'geo', 'model', 'i18n'],
  map: ['layers', 'state', 'theme', 'geo', 'model', 'i18n'],
  export: ['map', 'layers', 'state', 'theme', 'geo', 'model', 'i18n'],
  ui: ['layers', 'state', 'theme', 'model', 'i18n'],
  cli: ['ingest', 'model', 'i18n'],
};

/** Folders outside `src` -> the folders of `src` they may import. Those not listed may import none. */
const OUTSIDE_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'data/build': ['model', 'geo', 'ingest', 'i18n'],
  'data/refresh': ['model', 'ingest'],
  bench: ['model', 'geo', 'i18n', 'state', 'map'],
  // The driver finds things by the words that are on screen.
  e2e: ['i18n'],
  // The snapshot command reads links and sizes as the app does and says what is wrong with its words, and reads
  // lists as the data build reads tables.
  scripts: ['model', 'ingest', 'state', 'i18n'],
};

/** Package -> the only places that may import it, as the start of a path. */
const ONLY_FROM: readonly { package: RegExp; from: readonly string[] }[] = [
  // Whoever speaks asks `src/i18n/words`: a language is chosen once for the page.
  {
    package: /^src\/i18n\/(en|pseudo)(\/|$)/,
    from: ['src/i18n/', 'src/pageLanguage.ts', 'e2e/pseudo.spec.ts'],
  },
  // The map knows no layer by name: it asks the list.
  {
    package: /^src\/layers\/(?!paint\/)\w+\//,
    from: ['src/layers/', 'src/export/', 'src/ui/'],
  },
  { package: /^maplibre-gl(\/|$)/, from: ['src/map/', 'bench/bare/'] },
  { package: /^@?playwright/, from: ['e2e/driver.ts', 'e2e/driver/', 'e2e/engines', 'playwright.config.ts'] },
  { package: /^node:/, from: ['src/cli/', 'data/', 'scripts/', 'e2e/', 'bench/', 'playwright.config.ts'] },
];

/** One import as written: the importing file and what it asks for (a path from the root, or a package). */
interface Import {
  from: string;
  to: string;
}

/** What a file imports: static, dynamic, type-only, re-exported, or named by URL for a worker. */
function importsOf(file: string, text: string): Import[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...[...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g)].map(
      (match) => match[1] ?? '',
    ),
  ];
  return [...new Set(requests)].map((request) => ({
    from: file,
    to: request.startsWith('.') ? path.posix.join(path.posix.dirname(file), request) : request,
  }));
}

/** The folder below `src` that a path lies in; null for a file directly in `src` or outside it. */
function layerOf(file: string): string | null {
  const [top, folder, ...rest] = file.split('/');
  return top === 'src' && folder !== undefined && rest.length > 0 ? folder : null;
}

/** One sentence for each import that breaks a rule. */
function violations(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const broken = ONLY_FROM.find(
      (rule) => rule.package.test(to) && !rule.from.some((place) => from.startsWith(place)),
    );
    if (broken) return [`${from} imports ${to}: only ${broken.from.join(', ')} may`];
    const [here, there] = [layerOf(from), layerOf(to)];
    if (from.startsWith('src/')) {
      if (/^(data|scripts|e2e|bench)\//.test(to)) return [`${from} imports ${to}: src stands alone`];
      if (here === null || there === null || here === there) {
        return here !== null && there === null && to.startsWith('src/')
          ? [`${from} imports ${to}: nothing imports what composes`]
          : [];
      }
      return MAY_IMPORT[here]?.includes(there)
        ? []
        : [`${from} imports ${to}: ${here} may not import ${there}`];
    }
    if (there === null) return [];
    const place = Object.keys(OUTSIDE_MAY_IMPORT).find((folder) => from.startsWith(`${folder}/`));
    const allowed = place === undefined ? [] : OUTSIDE_MAY_IMPORT[place];
    return allowed?.includes(there)
      ? []
      : [`${from} imports ${to}: ${path.dirname(from)} may not import ${there}`];
  });
}

const files = globSync(
  ['{src,data,scripts,e2e,bench}/**/*.{ts,tsx}', '*.ts', '!**/*.test.{ts,tsx}', '!**/*.d.ts'],
  {
    cwd: ROOT,
  },
).sort();
const imports = files.flatMap((file) => importsOf(file, readFileSync(path.join(ROOT, file), 'utf8')));

describe('the real imports', () => {
  it('are found', () => {
    expect(imports).toContainEqual({ from: 'src/state/store.ts', to: 'src/model/metrics' });
    expect(imports.filter(({ to }) => layerOf(to) !== null).length).toBeGreaterThan(20);
  });

  it('keep to the table', () => {
    expect(violations(imports)).toEqual([]);
  });

  it('come from folders that the table names', () => {
    const unknown = files.map(layerOf).filter((layer) => layer !== null && !(layer in MAY_IMPORT));
    expect(unknown).toEqual([]);
  });
});

describe('the table', () => {
  it('has no circle', () => {
    const reaches = (layer: string, seen: readonly string[]): boolean =>
      (MAY_IMPORT[layer] ?? []).some((next) => seen.includes(next) || reaches(next, [...seen, next]));
    expect(Object.keys(MAY_IMPORT).filter((layer) => reaches(layer, [layer]))).toEqual([]);
  });
});

describe('a broken rule is reported', () => {
  it.each([
    ['src/model/site.ts', "import { labels } from '../i18n/words';"],
    ['src/ui/App.tsx', "import { Map } from 'maplibre-gl';"],
    ['src/ui/App.tsx', "import { createMap } from '../map';"],
    ['src/ui/App.tsx', "const map = () => import('../map/index');"],
    ['src/ui/App.tsx', "export type { Style } from '../map/style';"],
    ['src/ui/App.tsx', "let style: import('../map/style').Style;"],
    ['src/state/search.ts', "new Worker(new URL('../map/worker.ts', import.meta.url));"],
    ['src/export/file/png.ts', "import 'maplibre-gl/dist/maplibre-gl.css';"],
    ['src/map/index.ts', "import { App } from '../ui/App';"],
    ['src/map/style.ts', "import { siteStyle } from '../layers/sites/style';"],
    ['src/ui/App.tsx', "import { store } from '../main';"],
    ['src/ui/App.tsx', "import { messages } from '../i18n/en/shell/messages';"],
    ['src/model/site.ts', "import { readFileSync } from 'node:fs';"],
    ['src/model/site.ts', "import { ROOT } from '../../data/build/pipeline';"],
    ['e2e/journeys.spec.ts', "import { test } from '@playwright/test';"],
    ['e2e/picture.ts', "import type { Page } from '@playwright/test';"],
    ['data/build/main.ts', "import { App } from '../../src/ui/App';"],
    ['scripts/test.ts', "import { App } from '../src/ui/App';"],
  ])('%s: %s', (file, line) => {
    expect(violations(importsOf(file, line))).toHaveLength(1);
  });

  it.each([
    ['src/main.ts', "import('./map');"],
    ['src/map/sync.ts', "import { Map } from 'maplibre-gl'; import type { View } from '../model/view/view';"],
    ['src/ui/cards/Card.tsx', "import { labels } from '../../i18n/words'; import './card.css';"],
    ['data/build/sites/step.ts', "import type { Site } from '../../../src/model/site';"],
  ])('and a kept one is not: %s: %s', (file, line) => {
    expect(violations(importsOf(file, line))).toEqual([]);
  });
});

/** Lines that a file has at most, unless it says at its head why it is long. */
const MOST_LINES = 400;

it('a file that is long says at its head why it is one', () => {
  const written = globSync(['{src,data,scripts,e2e,bench}/**/*.{ts,tsx,mjs,css}', '*.ts'], {
    cwd: ROOT,
  });
  expect(written).toContain('src/theme/shell.css');
  const texts = written.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const);
  const long = texts.filter(([, text]) => text.split('\n').length > MOST_LINES + 1);
  expect(long.length).toBeGreaterThan(0);
  const unexplained = long.filter(([, text]) => {
    const [head = ''] = text.split('*/', 1);
    return !/one file\s+(\* )?although it is long\b./i.test(head);
  });
  expect(unexplained.map(([file]) => file)).toEqual([]);
});
