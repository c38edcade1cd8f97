/**
 * Finds the Chromium that tests, benchmarks and pictures run in, and installs one where there is none.
 * The first that exists wins:
 *
 * 1. `CHROMIUM_PATH`
 * 2. one that Playwright has downloaded, headless shell before full browser
 * 3. one on the system
 * 4. a fresh one: Debian's package when root may install it, else Playwright's headless shell
 *
 * Run by itself (`tsx scripts/browser.ts`) it prints the path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the search needs to know of the machine, so that a test can describe one. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  home: string;
  isRoot: boolean;
  exists(file: string): boolean;
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): readonly string[];
  /** Runs a command with its output on stderr; true when it succeeded. */
  run(command: string, args: readonly string[]): boolean;
  say(line: string): void;
}

/** Where a browser lies inside one of Playwright's folders, by its generations and platforms. */
const INSIDE_PLAYWRIGHT = [
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-headless-shell-linux-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
  'chrome-linux/headless_shell',
  'chrome-mac/headless_shell',
  'chrome-win/headless_shell.exe',
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

const ON_THE_SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** The folder Playwright downloads to. */
function playwrightFolder({ env, platform, home }: Machine): string {
  const asked = env.PLAYWRIGHT_BROWSERS_PATH;
  if (asked && asked !== '0') return asked;
  if (platform === 'darwin') return path.posix.join(home, 'Library/Caches/ms-playwright');
  if (platform === 'win32')
    return path.posix.join(env.LOCALAPPDATA ?? path.posix.join(home, 'AppData/Local'), 'ms-playwright');
  return path.posix.join(env.XDG_CACHE_HOME ?? path.posix.join(home, '.cache'), 'ms-playwright');
}

function fromPlaywright(machine: Machine): string | undefined {
  const folder = playwrightFolder(machine);
  const revision = (name: string) => Number(name.slice(name.lastIndexOf('-') + 1));
  for (const kind of [/^chromium_headless_shell-\d+$/, /^chromium-\d+$/]) {
    const newestFirst = machine
      .list(folder)
      .filter((name) => kind.test(name))
      .sort((a, b) => revision(b) - revision(a));
    for (const name of newestFirst) {
      const found = INSIDE_PLAYWRIGHT.map((inside) => path.posix.join(folder, name, inside)).find(
        machine.exists,
      );
      if (found) return found;
    }
  }
  return undefined;
}

function fromSystem(machine: Machine): string | undefined {
  return ON_THE_SYSTEM.find(machine.exists);
}

function install(machine: Machine): boolean {
  if (machine.isRoot && machine.exists('/etc/debian_version')) {
    machine.say('No Chromium found: installing the package chromium-headless-shell …');
    return (
      machine.run('apt-get', ['update', '-q']) &&
      machine.run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell'])
    );
  }
  machine.say('No Chromium found: downloading a headless shell with Playwright …');
  return machine.run('npx', ['playwright', 'install', '--only-shell', 'chromium']);
}

/**
 * The path of a Chromium executable; installs one when there is none.
 * @throws Error with what to do when `CHROMIUM_PATH` points nowhere or nothing could be installed
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  const asked = machine.env.CHROMIUM_PATH;
  if (asked) {
    if (machine.exists(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is "${asked}", and there is no such file`);
  }
  const found = fromPlaywright(machine) ?? fromSystem(machine);
  if (found) return found;
  const installed = install(machine) ? (fromPlaywright(machine) ?? fromSystem(machine)) : undefined;
  if (installed) return installed;
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, run ' +
      '"npx playwright install --only-shell chromium", or set CHROMIUM_PATH to the executable.',
  );
}

/** Flags that make pictures the same on every machine; WebGL is drawn in software. */
const SAME_PICTURE = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** How to launch the browser: Playwright's `launchOptions`. The sandbox is off only as root and in CI. */
export function launchOptions(machine: Machine = thisMachine()) {
  return {
    executablePath: findBrowser(machine),
    args: SAME_PICTURE,
    chromiumSandbox: !machine.isRoot && !machine.env.CI,
  };
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    run: (command, args) => {
      const shell = process.platform === 'win32';
      return spawnSync(command, args, { stdio: ['ignore', 2, 2], shell }).status === 0;
    },
    say: (line) => process.stderr.write(`${line}\n`),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(`${findBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
