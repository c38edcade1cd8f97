import { expect, it } from 'vitest';
import { archiveMegabytes, scriptsBeforeMap, scriptsWithMap } from './budget';

const manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_ui.js', '_shared.js'] },
  '_ui.js': { file: 'assets/ui.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
  '_en-shell.js': { file: 'assets/en-shell.js', name: 'en-shell', imports: ['_shared.js'] },
  '_en-cards.js': { file: 'assets/en-cards.js', name: 'en-cards' },
  'src/map/index.ts': { file: 'assets/map.js', imports: ['_shared.js', '_maplibre.js'] },
  '_maplibre.js': { file: 'assets/maplibre.js' },
  'src/state/offline/start.ts': { file: 'assets/start.js', imports: ['_device.js'] },
  '_device.js': { file: 'assets/device.js' },
  'src/ui/cards/Card.tsx': { file: 'assets/Card.js', imports: ['_shared.js'] },
  'style.css': { file: 'assets/style.css', isEntry: true },
};

it('counts the words and what the entry imports statically, once, and leaves lazy chunks and styles out', () => {
  expect(scriptsBeforeMap(manifest)).toEqual([
    'assets/en-shell.js',
    'assets/index.js',
    'assets/shared.js',
    'assets/ui.js',
  ]);
});

it('adds the map, the use without a network and what they import to a first visit, and nothing that waits for the reader', () => {
  expect(scriptsWithMap(manifest)).toEqual([
    'assets/device.js',
    'assets/en-shell.js',
    'assets/index.js',
    'assets/map.js',
    'assets/maplibre.js',
    'assets/shared.js',
    'assets/start.js',
    'assets/ui.js',
  ]);
});

it('does not pass when the map can no longer be found', () => {
  expect(() => scriptsWithMap({ ...manifest, 'src/map/index.ts': undefined } as never)).toThrow('src/map');
});

it('does not pass when the words can no longer be found', () => {
  expect(() => scriptsBeforeMap({ 'index.html': { file: 'assets/index.js', isEntry: true } })).toThrow(
    'en-shell',
  );
});

it('adds up the archives that the app comes with, without streets that a deployer fetched', () => {
  const files = { 'sites.json': 5e6, 'a.pmtiles': 1e6, 'b.pmtiles': 2.5e6, 'ground-streets.pmtiles': 9e6 };
  expect(archiveMegabytes(files)).toBe(3.5);
  expect(() => archiveMegabytes({ 'sites.json': 5e6 })).toThrow('no archive');
});
