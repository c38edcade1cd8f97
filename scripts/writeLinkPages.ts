/**
 * Puts the pages for previews of states and counties into the built site; `npm run build` runs it after Vite.
 * `tsx scripts/writeLinkPages.ts [dist]`. `SITE_URL` names their pictures by whole addresses.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PREVIEWS_FOLDER, type PreviewPlaces } from '../src/model/previewPlaces';
import { linkPages } from './linkPages';

const dist = path.resolve(process.argv[2] ?? 'dist');
const places = path.join(dist, 'data', PREVIEWS_FOLDER, 'places.json');
const { SITE_URL } = process.env;
const site = SITE_URL ? new URL(SITE_URL.endsWith('/') ? SITE_URL : `${SITE_URL}/`).href : null;
const pages = linkPages(JSON.parse(readFileSync(places, 'utf8')) as PreviewPlaces, site);
rmSync(path.join(dist, 'p'), { recursive: true, force: true });
for (const [file, html] of pages) {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  writeFileSync(path.join(dist, file), html);
}
process.stderr.write(`${pages.size} pages for previews of links\n`);
