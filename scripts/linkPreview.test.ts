import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const page = readFileSync(path.join(ROOT, 'index.html'), 'utf8');
const property = (name: string) =>
  new RegExp(`property="${name}"\\s+content="([^"]+)"`).exec(page)?.[1] ?? null;

it('names a picture for previews of links that is there, and as large as it says', () => {
  const file = path.join(ROOT, 'public', property('og:image') ?? '');
  expect(existsSync(file)).toBe(true);
  const { width, height } = PNG.sync.read(readFileSync(file));
  expect([width, height]).toEqual(
    ['og:image:width', 'og:image:height'].map((name) => Number(property(name))),
  );
});

it('says the same of the page to search engines and to previews of links', () => {
  const [, title] = /<title>([^<]+)<\/title>/.exec(page) ?? [];
  const [, description] = /name="description"\s+content="([^"]+)"/.exec(page) ?? [];
  expect(property('og:title')).toBe(title);
  expect(property('og:description')).toBe(description);
});
