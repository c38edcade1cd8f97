import { describe, expect, it } from 'vitest';
import type { Machine } from './browser';
import { installEngines } from './engines';

/** What is run and said on a machine; `files` are there. */
function on(files: readonly string[], change: Partial<Machine> = {}, works = true) {
  const [ran, said]: [string[], string[]] = [[], []];
  installEngines({
    env: { CI: '1' },
    platform: 'linux',
    home: '/root',
    isRoot: true,
    exists: (file) => ['/etc/debian_version', ...files].includes(file),
    list: () => [],
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      return works;
    },
    say: (line) => said.push(line),
    ...change,
  });
  return { ran, said };
}

describe('other browsers', () => {
  it('are installed in CI, only those that are missing, with what draws WebGL', () => {
    const { ran } = on(['/usr/bin/Xvfb']);
    expect(ran).toEqual([
      'apt-get update -q',
      'apt-get install -y -q --no-install-recommends firefox-esr webkit2gtk-driver libgl1-mesa-dri',
    ]);
  });

  it('are left alone on a laptop, without root, and where they are', () => {
    expect(on([], { env: {} }).ran).toEqual([]);
    expect(on([], { isRoot: false }).ran).toEqual([]);
    expect(on(['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb']).ran).toEqual([]);
  });

  it('are no reason to stop where they can’t be had', () => {
    expect(on([], {}, false).said.at(-1)).toMatch(/skipped/);
  });
});
