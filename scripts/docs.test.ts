/** The documents keep up with what they describe. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { millimetresOf, PRESETS, type Preset, pictureSize } from '../src/model/snapshot/size';
import { PICTURE_OPTIONS } from './snapshotArgs';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json'));
const documents = ['README.md', ...globSync(['docs/*.md', 'data/*.md'], { cwd: ROOT })];

it('the codebook names every table', () => {
  const codebook = read('data/CODEBOOK.md');
  const tables = globSync('data/tables/**/*.csv', { cwd: ROOT }).map((file) => path.basename(file));
  expect(tables.length).toBeGreaterThan(20);
  expect(
    tables.filter((name) => !new RegExp(`[\`/]${name.replaceAll('.', '\\.')}\``).test(codebook)),
  ).toEqual([]);
});

it('every package has its reason', () => {
  const reasons = read('docs/dependencies.md');
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const named = (name: string) => reasons.includes(`\`${name}\``) || name.startsWith('@types/');
  expect(packages.filter((name) => !named(name))).toEqual([]);
});

it('every command in the README exists', () => {
  const commands = [...read('README.md').matchAll(/npm run (?:-s )?([\w:]+)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(commands).toContain('report');
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

it('the guide to exporting lists every preset at its size, and every column of a list of pictures', () => {
  const guide = read('docs/exporting.md');
  const row = (preset: Preset) => {
    const { width, height, dpi } = pictureSize(preset);
    const sides = (of: (pixels: number) => number) =>
      `${of(width)} × ${height === null ? 'as needed' : of(height)}`;
    const [pixels, paper] = [sides((side) => side), sides((side) => Math.round(millimetresOf(side, dpi)))];
    return preset.family === 'paper'
      ? new RegExp(`\\| \`${preset.id.replace(/-\d+$/, '')}\` \\| ${paper} mm \\|.* ${pixels} \\|`)
      : `| \`${preset.id}\` | ${pixels} | ${paper} mm |`;
  };
  for (const preset of PRESETS) expect(guide).toMatch(row(preset));
  for (const column of Object.keys(PICTURE_OPTIONS)) expect(guide).toContain(`\`${column}\``);
});

describe.each(documents)('%s', (document) => {
  it('links only to files that exist', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.filter((link) => !existsSync(path.resolve(ROOT, path.dirname(document), link)))).toEqual([]);
  });
});
