import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from './config';

const message = (text: string): string => {
  try {
    parseConfig(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'no error';
};

describe('parseConfig', () => {
  test('an empty configuration keeps everything embedded', () => {
    expect(parseConfig('{}')).toEqual({ basemap: { kind: 'embedded' }, corrections: null, offline: null });
  });

  test('a form for corrections can be named', () => {
    expect(parseConfig('{"corrections": "https://a.example/issues/new"}')).toEqual({
      basemap: { kind: 'embedded' },
      corrections: 'https://a.example/issues/new',
      offline: null,
    });
  });

  test('an archive or a style can be named', () => {
    expect(parseConfig('{"basemap": {"pmtiles": "https://a.example/b.pmtiles"}}').basemap).toEqual({
      kind: 'archive',
      url: 'https://a.example/b.pmtiles',
      credit: null,
    });
    expect(parseConfig('{"basemap": {"style": "https://a.example/light"}}').basemap).toEqual({
      kind: 'style',
      light: 'https://a.example/light',
      dark: 'https://a.example/light',
      credit: null,
    });
    expect(
      parseConfig(
        '{"basemap": {"style": "https://a.example/light", "styleDark": "https://a.example/dark", "credit": " © A "}}',
      ).basemap,
    ).toEqual({
      kind: 'style',
      light: 'https://a.example/light',
      dark: 'https://a.example/dark',
      credit: '© A',
    });
  });

  test.each([
    ['{', 'not JSON'],
    ['{"basemaps": {}}', '"basemaps" is not a field'],
    ['{"basemap": 3}', '"basemap"'],
    ['{"basemap": {}}', '"basemap"'],
    ['{"basemap": {"pmtiles": "b.pmtiles"}}', '"basemap.pmtiles"'],
    ['{"basemap": {"style": 7}}', '"basemap.style"'],
    ['{"basemap": {"style": "https://a.example/s", "credit": " "}}', '"basemap.credit"'],
    ['{"basemap": {"style": "https://a.example/s", "dark": "x"}}', '"basemap.dark" is not a field'],
    ['{"corrections": "http://a.example/new"}', 'an https address'],
    ['{"corrections": "javascript:alert(1)"}', '"corrections"'],
    ['[]', 'a list'],
    ['7', 'the whole'],
    ['{"basemap": {"styleDark": "https://a.example/s"}}', 'must hold either'],
    ['{"basemap": {"style": "https://a.example/s", "pmtiles": "https://a.example/b"}}', 'must hold either'],
  ])('%s is refused with its place', (text, part) => {
    expect(message(text)).toContain(part);
  });
});
