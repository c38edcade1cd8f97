import { describe, expect, it } from 'vitest';
import { findBrowser, launchOptions, type Machine } from './browser';

const SHELL = 'chrome-headless-shell-linux64/chrome-headless-shell';

/** A machine that holds `files` and, after a successful install command, `afterInstall` as well. */
function machine(part: Partial<Machine> & { files?: string[]; afterInstall?: string[] }) {
  const files = new Set(part.files);
  const commands: string[] = [];
  const made: Machine = {
    env: {},
    platform: 'linux',
    home: '/home/reader',
    isRoot: false,
    exists: (file) => files.has(file),
    list: (folder) => [
      ...new Set(
        [...files]
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      for (const file of part.afterInstall ?? []) files.add(file);
      return part.afterInstall !== undefined;
    },
    say: () => undefined,
    ...part,
  };
  return { machine: made, commands };
}

const cache = '/home/reader/.cache/ms-playwright';

describe('findBrowser', () => {
  it('obeys CHROMIUM_PATH before everything else', () => {
    const { machine: m } = machine({
      env: { CHROMIUM_PATH: '/opt/mine' },
      files: ['/opt/mine', '/usr/bin/chromium'],
    });
    expect(findBrowser(m)).toBe('/opt/mine');
  });

  it('says so when CHROMIUM_PATH points nowhere, instead of taking another browser', () => {
    const { machine: m } = machine({ env: { CHROMIUM_PATH: '/opt/mine' }, files: ['/usr/bin/chromium'] });
    expect(() => findBrowser(m)).toThrow('CHROMIUM_PATH is "/opt/mine"');
  });

  it("takes Playwright's newest headless shell before its full browser and the system's", () => {
    const { machine: m } = machine({
      files: [
        `${cache}/chromium-1300/chrome-linux64/chrome`,
        `${cache}/chromium_headless_shell-999/${SHELL}`,
        `${cache}/chromium_headless_shell-1255/${SHELL}`,
        '/usr/bin/chromium',
      ],
    });
    expect(findBrowser(m)).toBe(`${cache}/chromium_headless_shell-1255/${SHELL}`);
  });

  it("takes Playwright's full browser when the shell's folder is empty", () => {
    const { machine: m } = machine({
      files: [
        `${cache}/chromium_headless_shell-1255/INSTALLATION_COMPLETE`,
        `${cache}/chromium-1255/chrome-linux64/chrome`,
      ],
    });
    expect(findBrowser(m)).toBe(`${cache}/chromium-1255/chrome-linux64/chrome`);
  });

  it.each([
    ['darwin', {}, '/home/reader/Library/Caches/ms-playwright'],
    ['win32', { LOCALAPPDATA: 'C:/Local' }, 'C:/Local/ms-playwright'],
    ['linux', { XDG_CACHE_HOME: '/cache' }, '/cache/ms-playwright'],
    ['linux', { PLAYWRIGHT_BROWSERS_PATH: '/browsers' }, '/browsers'],
  ] as const)('looks where Playwright keeps browsers on %s with %o', (platform, env, folder) => {
    const file = `${folder}/chromium_headless_shell-1/${SHELL}`;
    expect(findBrowser(machine({ platform, env, files: [file] }).machine)).toBe(file);
  });

  it('falls back to the system', () => {
    const { machine: m, commands } = machine({ files: ['/usr/bin/google-chrome', '/usr/bin/chromium'] });
    expect(findBrowser(m)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  it("installs Debian's package as root on Debian", () => {
    const { machine: m, commands } = machine({
      isRoot: true,
      files: ['/etc/debian_version'],
      afterInstall: ['/usr/bin/chromium-headless-shell'],
    });
    expect(findBrowser(m)).toBe('/usr/bin/chromium-headless-shell');
    expect(commands).toEqual([
      'apt-get update -q',
      'apt-get install -y -q --no-install-recommends chromium-headless-shell',
    ]);
  });

  it.each([
    { isRoot: false, files: ['/etc/debian_version'] },
    { isRoot: true, files: [] },
  ])('asks Playwright to download one otherwise: %o', (part) => {
    const file = `${cache}/chromium_headless_shell-1255/${SHELL}`;
    const { machine: m, commands } = machine({ ...part, afterInstall: [file] });
    expect(findBrowser(m)).toBe(file);
    expect(commands).toEqual(['npx playwright install --only-shell chromium']);
  });

  it('says what to do when nothing works', () => {
    expect(() => findBrowser(machine({}).machine)).toThrow(/set CHROMIUM_PATH/);
  });
});

describe('launchOptions', () => {
  const files = ['/usr/bin/chromium'];

  it.each([
    [false, {}, true],
    [true, {}, false],
    [false, { CI: '1' }, false],
  ])('as root %s with %o the sandbox is on: %s', (isRoot, env, sandbox) => {
    expect(launchOptions(machine({ files, isRoot, env }).machine).chromiumSandbox).toBe(sandbox);
  });

  it('draws WebGL in software, so that pictures are the same everywhere', () => {
    expect(launchOptions(machine({ files }).machine).args).toContain('--use-angle=swiftshader');
  });
});
