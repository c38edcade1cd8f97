/** Brings Firefox and WebKit onto a machine whose tests should not be skipped. */
import type { Machine } from './browser';

/** Packages of Debian, and a file that says that each is there. */
const PACKAGES: Readonly<Record<string, string>> = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
};

/** WebGL in software, which Firefox needs and has no file of its own to be known by. */
const DRAWING = 'libgl1-mesa-dri';

/**
 * Installs them where that is wanted and can be done: in CI, by root, on Debian. Elsewhere nothing is changed; tests of
 * a browser that is not there are skipped and say so.
 */
export function installEngines(machine: Machine): void {
  if (!machine.env.CI || !machine.isRoot || !machine.exists('/etc/debian_version')) return;
  const missing = Object.keys(PACKAGES).filter((name) => !machine.exists(PACKAGES[name] ?? ''));
  if (missing.length === 0) return;
  machine.say(`Installing ${missing.join(', ')} for the tests in other browsers …`);
  const done =
    machine.run('apt-get', ['update', '-q']) &&
    machine.run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing, DRAWING]);
  if (!done) machine.say('They could not be installed: the tests in other browsers will be skipped.');
}
