import { describe, expect, test } from 'vitest';
import { filledForm } from './correction';

describe('the form for corrections', () => {
  test('is filled in and keeps the parameters it has', () => {
    const link = new URL(filledForm('https://a.example/new?template=fix.md', 'A & B', 'one\ntwo') ?? '');
    expect(link.searchParams.get('template')).toBe('fix.md');
    expect(link.searchParams.get('title')).toBe('A & B');
    expect(link.searchParams.get('body')).toBe('one\ntwo');
  });

  test('has no address for a text that is too long for one', () => {
    expect(filledForm('https://a.example/new', 'A', 'x'.repeat(7000))).not.toBeNull();
    expect(filledForm('https://a.example/new', 'A', 'x'.repeat(8000))).toBeNull();
    // A letter outside ASCII takes up to nine characters of an address.
    expect(filledForm('https://a.example/new', 'A', 'ж'.repeat(2000))).toBeNull();
  });
});
