import { expect, test } from 'vitest';
import type { Correction } from '../model/correction';
import { keptCorrections } from './corrections';

const CORRECTION: Correction = {
  record: 'site=a',
  name: 'A',
  where: null,
  says: 'A data center.',
  sources: ['One'],
  dataVersion: 'abc',
  dataDate: '2026-11-01',
  link: 'https://a.example/?site=a',
  figure: { label: 'A: power', value: '3 MW', date: null, sources: ['One'] },
  wrong: 'It has 4 MW.',
  page: 'https://b.example',
};

function storage(content: Record<string, string> = {}) {
  const kept = new Map(Object.entries(content));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

test('corrections are kept in their order, and each can be forgotten', () => {
  const device = storage();
  const corrections = keptCorrections(() => device);
  let told = 0;
  const stop = corrections.subscribe(() => {
    told += 1;
  });
  corrections.keep(CORRECTION, '2026-11-02');
  corrections.keep({ ...CORRECTION, wrong: 'Another.' }, '2026-11-03');
  expect(corrections.list().map(({ id, made, wrong }) => [id, made, wrong])).toEqual([
    [1, '2026-11-02', 'It has 4 MW.'],
    [2, '2026-11-03', 'Another.'],
  ]);
  // Another page of the same reader sees them.
  expect(keptCorrections(() => device).list()).toEqual(corrections.list());
  corrections.forget(1);
  expect(corrections.list().map(({ id }) => id)).toEqual([2]);
  expect(told).toBe(3);
  stop();
  corrections.forgetAll();
  expect(told).toBe(3);
  expect(corrections.list()).toEqual([]);
  expect([...device.kept]).toEqual([]);
});

test('what was kept meanwhile by another page is not lost', () => {
  const device = storage();
  const [one, other] = [keptCorrections(() => device), keptCorrections(() => device)];
  one.list();
  other.keep(CORRECTION, '2026-11-02');
  one.keep(CORRECTION, '2026-11-02');
  expect(one.list().map(({ id }) => id)).toEqual([1, 2]);
});

test('the list stays the same list until something changes', () => {
  const corrections = keptCorrections(() => storage());
  expect(corrections.list()).toBe(corrections.list());
});

test('what can not be read is passed over', () => {
  const [good] = [{ ...CORRECTION, id: 7, made: '2026-11-02' }];
  const content = JSON.stringify([good, { ...good, wrong: 3 }, null, 'text']);
  expect(keptCorrections(() => storage({ 'headroom.corrections': content })).list()).toEqual([good]);
  expect(keptCorrections(() => storage({ 'headroom.corrections': '{' })).list()).toEqual([]);
  expect(keptCorrections(() => storage({ 'headroom.corrections': '{"a":1}' })).list()).toEqual([]);
});

test('a browser that keeps nothing has an empty list, and keeping fails', () => {
  const corrections = keptCorrections(() => {
    throw new Error('closed');
  });
  expect(corrections.list()).toEqual([]);
  expect(() => corrections.keep(CORRECTION, '2026-11-02')).toThrow('closed');
});
