import { expect, it } from 'vitest';
import { filesBeforeMap } from './budget';

it('counts what the entry imports statically, once, and leaves lazy chunks and styles out', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_ui.js', '_shared.js'] },
    '_ui.js': { file: 'assets/ui.js', imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
    'src/map/index.ts': { file: 'assets/map.js', imports: ['_shared.js'] },
    'style.css': { file: 'assets/style.css', isEntry: true },
  };
  expect(filesBeforeMap(manifest)).toEqual(['assets/index.js', 'assets/shared.js', 'assets/ui.js']);
});
