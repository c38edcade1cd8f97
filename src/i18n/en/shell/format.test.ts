import { describe, expect, it } from 'vitest';
import {
  coordinatesText,
  formatDate,
  formatDistance,
  formatHour,
  formatHourThere,
  formatMegawatts,
  formatMgd,
  formatMw,
  formatNumber,
  formatShare,
  inText,
  listOf,
  plural,
} from './format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  it('groups thousands and uses a minus sign', () => {
    expect(formatNumber(-12345.6)).toBe('\u221212,346');
  });
  it('writes distances in both units', () => {
    expect([1, 3.42, 25, 50.4].map(formatDistance).map(plain)).toEqual([
      '1 km / 0.6 mi',
      '3.4 km / 2.1 mi',
      '25 km / 16 mi',
      '50 km / 31 mi',
    ]);
  });
  it('does not write a negative zero', () => {
    expect(formatNumber(-0.2)).toBe('0');
  });
  it('keeps small megawatts apart from zero', () => {
    expect([0.45, 6.5, 10, 1400].map(formatMegawatts).map(plain)).toEqual([
      '0.45 MW',
      '6.5 MW',
      '10 MW',
      '1,400 MW',
    ]);
  });
  it('keeps small amounts of water apart from zero', () => {
    expect([0, 0.004, 0.04, 0.5, 1, 6.54, 12.3, 2058.19].map(formatMgd)).toEqual([
      '0',
      'below 0.01',
      '0.04',
      '0.50',
      '1',
      '6.5',
      '12',
      '2,058',
    ]);
  });
  it('says what a figure measures, and that it is unknown', () => {
    expect(plain(formatMw({ value: 260, basis: 'criticalIT' }))).toBe('260 MW (critical IT)');
    expect(formatMw(null)).toBe('MW unknown');
  });
  it('does not round a small share to zero', () => {
    expect([0, 0.0001, 0.021, 0.38, 1].map(formatShare).map(plain)).toEqual([
      '0 %',
      'below 0.1 %',
      '2.1 %',
      '38 %',
      '100 %',
    ]);
  });
});

describe('dates', () => {
  it('are as precise as they are known', () => {
    expect(formatDate('2026-03-02')).toBe('2 March 2026');
    expect(formatDate('2026-03-01', 'month')).toBe('March 2026');
    expect(formatDate('2026-03')).toBe('March 2026');
    expect(formatDate('2026')).toBe('2026');
    expect(formatDate(null)).toBe('date unknown');
  });
  it('name the zone of an hour', () => {
    expect(formatHour('2023-08-10T21')).toBe('10 August 2023, 21:00 UTC');
    const hour = { at: '2023-08-10T21', local: '2023-08-10T16' };
    expect(formatHourThere(hour)).toBe('10 August 2023, 16:00 local time');
    expect(formatHourThere({ ...hour, local: null })).toBe('10 August 2023, 21:00 UTC');
  });
});

describe('words', () => {
  it('agree in number', () => {
    const counties = { one: '# county', other: '# counties' };
    expect([0, 1, 1234].map((number) => plural(number, counties))).toEqual([
      '0 counties',
      '1 county',
      '1,234 counties',
    ]);
  });
  it('are small within a sentence, abbreviations aside', () => {
    expect(
      ['Grid pressure', 'NERC long-term rating', 'AI cloud (neocloud)', 'Objection to AI'].map(inText),
    ).toEqual(['grid pressure', 'NERC long-term rating', 'AI cloud (neocloud)', 'objection to AI']);
  });
  it('are listed', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
    expect([listOf(['a', 'b'], 'unit'), listOf(['a', 'b', 'c'], 'unit')]).toEqual(['a, b', 'a, b, c']);
  });
});

it('coordinates have a hemisphere and no digits that nobody gave', () => {
  expect(coordinatesText({ lon: -77.48, lat: 39.04 })).toBe('39.04° N, 77.48° W');
  expect(coordinatesText({ lon: 0.1 + 0.2, lat: -33.8688 })).toBe('33.8688° S, 0.3° E');
});
