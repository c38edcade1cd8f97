/** What makes the built page an app that can be installed and used without a network. */
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { APP_ICONS, drawIcon, TOUCH_ICON } from './appIcons.ts';
import { filesOfFirstVisit } from './budget.ts';

/** Folder of the build that is running. */
let dist = 'dist';

/** Writes the icons, and names the one that only iOS asks for. */
const appIcons: Plugin = {
  name: 'app-icons',
  apply: 'build',
  configResolved: ({ build }) => {
    dist = build.outDir;
  },
  generateBundle() {
    for (const icon of [...APP_ICONS, TOUCH_ICON])
      this.emitFile({ type: 'asset', fileName: icon.file, source: drawIcon(icon) });
  },
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `./${TOUCH_ICON.file}` }, injectTo: 'head' },
  ],
};

/**
 * The plugins of the build. The service worker is a script of its own, `serviceWorker.js`, which the page registers itself: nothing
 * is written into the page but the link to the manifest, so that its policy stays as it is.
 * `VITE_OFFLINE=off npm run build` writes one that takes itself and all that it kept out of browsers (`docs/deploying.md`).
 */
export function installable(): Plugin[] {
  return [
    appIcons,
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'serviceWorker.ts',
      injectRegister: false,
      selfDestroying: process.env.VITE_OFFLINE === 'off',
      includeManifestIcons: false,
      includeAssets: [],
      manifest: {
        name: 'Headroom: data centers, the grid and local opposition',
        short_name: 'Headroom',
        description:
          'Which moratoria, bans and rules on data centers are in force, what is being built, and what the grid carries.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#1f4e5f',
        background_color: '#ffffff',
        categories: ['news', 'government', 'utilities'],
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          ...APP_ICONS.map(({ file, size, purpose }) => ({
            src: file,
            sizes: `${size}x${size}`,
            type: 'image/png',
            purpose,
          })),
        ],
      },
      injectManifest: {
        globPatterns: ['index.html', '*.{js,svg,webmanifest}', 'assets/*.{js,mjs,css,woff2}'],
        globIgnores: ['serviceWorker.js'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        manifestTransforms: [
          (entries) => {
            const first = new Set(filesOfFirstVisit(dist));
            // `later` is read by the service worker; Workbox writes whatever an entry holds.
            const manifest = entries.map((entry) =>
              first.has(entry.url) ? entry : { ...entry, later: true },
            );
            return { manifest, warnings: [] };
          },
        ],
      },
    }),
  ];
}
