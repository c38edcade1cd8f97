import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const SCRIPT = readFileSync(new URL('../public/startHelp.js', import.meta.url), 'utf8');

/** Runs the script beside a page that holds these sentences; gives what it listens to and what is busy. */
function started(
  sentences: { hidden: boolean; dataset: { startHelp: string } }[],
  around: Record<string, unknown> = {},
) {
  const on = new Map<string, (event: object) => void>();
  let late = () => {};
  const busy = new Set(['aria-busy']);
  const buttons = [{ onclick: null as null | (() => Promise<void>) }];
  const document = {
    readyState: 'complete',
    querySelector: (what: string) =>
      what === '[data-start-help]'
        ? (sentences[0] ?? null)
        : { removeAttribute: (name: string) => busy.delete(name) },
    querySelectorAll: (what: string) =>
      what === '[data-start-help]' ? sentences : what === '[data-reload]' ? buttons : [],
  };
  runInNewContext(SCRIPT, {
    document,
    self: { origin: 'https://headroom.test' },
    location: { href: '' },
    ...around,
    HTMLLinkElement: class {},
    addEventListener: (name: string, act: (event: object) => void) => on.set(name, act),
    setTimeout: (act: () => void) => {
      late = act;
    },
  });
  return { reject: () => on.get('unhandledrejection')?.({}), wait: () => late(), busy, buttons };
}
const sentence = (startHelp: string, hidden = true) => ({ hidden, dataset: { startHelp } });

test('the page says that it is slow, and that it has failed', () => {
  const sentences = [sentence('loading', false), sentence('slow'), sentence('failed')];
  const page = started(sentences);
  page.wait();
  expect(sentences.map(({ hidden }) => hidden)).toEqual([true, false, true]);
  page.reject();
  expect(sentences.map(({ hidden }) => hidden)).toEqual([true, true, false]);
  expect(page.busy.size).toBe(0);
});

test('a started app is left alone', () => {
  const page = started([]);
  page.wait();
  page.reject();
  expect(page.busy.size).toBe(1);
  expect(page.buttons[0]?.onclick).toBeNull();
});

test.each([
  [true, ['taken out', 'loaded']],
  [false, ['loaded']],
])('loading again with a network (%s) does without what the browser has kept', async (onLine, expected) => {
  const done: string[] = [];
  const unregister = async () => done.push('taken out');
  const page = started([sentence('failed')], {
    navigator: { onLine, serviceWorker: { getRegistration: async () => ({ unregister }) } },
    location: { href: '', reload: () => done.push('loaded') },
  });
  page.reject();
  await page.buttons[0]?.onclick?.();
  expect(done).toEqual(expected);
});
