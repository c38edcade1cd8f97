import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { installable } from './scripts/installable.ts';
import { keepManifest } from './scripts/manifestFile.ts';
import { builtPolicy, configText, devPolicy } from './scripts/policy.ts';

/** Writes the policy into the built page, so that it holds on hosts where headers can't be set. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: builtPolicy(configText()) },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * `pmtiles` brings an unzipper of its own for browsers without `DecompressionStream`. Every browser that runs the rest
 * has it (Safari since 16.4, 2023), and the exports, which do need the library, arrive later.
 */
const withoutUnzipper: Plugin = {
  name: 'without-unzipper',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'fflate' && importer?.includes('/node_modules/pmtiles/') ? '\0no-unzipper' : null,
  load: (id) =>
    id === '\0no-unzipper'
      ? 'export function decompressSync() { throw new Error("This browser has no DecompressionStream"); }'
      : null,
};

/** Previews of links need whole addresses, which only whoever deploys knows: `SITE_URL=https://… npm run build`. */
const linkPreview: Plugin = {
  name: 'link-preview',
  apply: 'build',
  transformIndexHtml: (html) => {
    const site = process.env.SITE_URL;
    if (!site) return html;
    const whole = (file: string) => new URL(file, site.endsWith('/') ? site : `${site}/`).href;
    return {
      html: html.replace('content="preview.png"', `content="${whole('preview.png')}"`),
      tags: [{ tag: 'meta', attrs: { property: 'og:url', content: whole('') }, injectTo: 'head' }],
    };
  },
};

/**
 * Takes Vite's manifest out of what is put on a host: only the budget check reads it, and it lists every file there is.
 */
const privateManifest: Plugin = {
  name: 'private-manifest',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler: ({ dir = 'dist' }) => keepManifest(dir),
  },
};

/** Asks for the words of the page's language while the app is on its way; an entry beside the page's. */
const EARLY_WORDS = 'src/earlyWords.ts';

/** Chunks of the bundle that one of them loads before it runs. */
function imports(
  file: string,
  bundle: Rolldown.OutputBundle = {},
  found = new Set<Rolldown.OutputChunk>(),
): Rolldown.OutputChunk[] {
  const chunk = bundle[file];
  for (const next of chunk?.type === 'chunk' ? chunk.imports : []) {
    const part = bundle[next];
    if (part?.type !== 'chunk' || found.has(part)) continue;
    found.add(part);
    imports(next, bundle, found);
  }
  return [...found];
}

/** Writes that script into the built page, ahead of the app: words are no second round trip. */
const earlyWords: Plugin = {
  name: 'early-words',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const script = Object.values(bundle ?? {}).find(
        (part) => part.type === 'chunk' && part.facadeModuleId?.endsWith(`/${EARLY_WORDS}`),
      );
      if (script?.type !== 'chunk') throw new Error(`The build has no chunk of ${EARLY_WORDS}`);
      if (imports(script.fileName, bundle).some((part) => part.isEntry))
        throw new Error(`${script.fileName} waits for the app, so that the words are a second round trip`);
      return [
        {
          tag: 'script',
          attrs: {
            type: 'module',
            async: true,
            fetchpriority: 'high',
            crossorigin: true,
            src: `./${script.fileName}`,
          },
          injectTo: 'head',
        },
      ];
    },
  },
};

/** `en-shell`, `en-cards`: one file for each part of a language. */
const wordsOf = (module: string): string | null => {
  const [, language, part] = /\/src\/i18n\/([\w-]+)\/(\w+)\//.exec(module) ?? [];
  return part === undefined ? null : `${language}-${part}`;
};

/** What asks for words and holds them, which the script of `EARLY_WORDS` needs: no more than that. */
const WORDS = /\/src\/(pageLanguage|i18n\/(?:[\w-]+\/index|\w+))\.ts$|vite\/preload-helper/;

/** Folders that come with the map; every other layer is off by default and fetched with its first use. */
const WITH_THE_MAP = /^(sites|grid|land|opposition|paint)$/;

/** Parts of all layers that are asked for together come in one file: on the map, in files, and what is left. */
const layersOf = (module: string): string | null => {
  const [, folder, file = ''] = /\/src\/layers\/(?:(\w+)\/)?(\w+)\.ts$/.exec(module) ?? [];
  if (file === '') return null;
  // A layer that is off by default arrives when it is switched on, but for its name and its switch.
  if (file === 'outlined') return 'layer-outlines';
  if (folder && !WITH_THE_MAP.test(folder) && !/^(index|file|records|scales)$/.test(file))
    return `layer-${folder}`;
  if (folder === 'paint' || /^(map|style|townStyle|features|record|ids|clusters|credits)$/.test(file))
    return 'layersOnMap';
  return /^(file|picture|records|cells|named|described|marks)$/.test(file) ? 'layersInFiles' : 'layers';
};

export default defineConfig({
  // Relative links: the built folder works under any path of a host.
  base: './',
  plugins: [
    react(),
    contentSecurityPolicy,
    linkPreview,
    earlyWords,
    withoutUnzipper,
    privateManifest,
    installable(),
  ],
  // MapLibre's worker is a module; a classic worker leaves the built map blank.
  worker: { format: 'es' },
  server: { headers: { 'Content-Security-Policy': devPolicy() } },
  preview: {
    headers: { 'Content-Security-Policy': builtPolicy(configText()), 'X-Content-Type-Options': 'nosniff' },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Fonts and images stay files: the policy has no `data:` for fonts.
    assetsInlineLimit: 0,
    // MapLibre is one large chunk; scripts/budget.ts watches the sizes.
    chunkSizeWarningLimit: 1_500,
    // The budget check follows it from the entry to what is loaded before the map.
    manifest: true,
    rolldownOptions: {
      input: ['index.html', EARLY_WORDS],
      output: {
        // One chunk under a name of its own: it is what a first visit waits for last.
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|pmtiles)[\\/]/ },
            { name: wordsOf },
            { name: 'words', test: WORDS },
            // What the page itself waits for: many small files weigh more than one.
            { name: 'app', tags: ['$initial'], test: (module) => !module.endsWith(EARLY_WORDS) },
            { name: layersOf },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
    license: { fileName: 'third-party-licenses.md' },
  },
  test: {
    include: ['{src,data,e2e,scripts,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Words are chosen once per page; tests read English.
    setupFiles: 'src/i18n/english.ts',
    // A limit against hanging, not a measure of speed: machines are shared.
    testTimeout: 60_000,
  },
});
