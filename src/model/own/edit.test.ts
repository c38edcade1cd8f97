import { describe, expect, it } from 'vitest';
import { MARKS_ID, MOST_LETTERS, readCell, withCells, withMark, withoutRecord, withPlace } from './edit';
import { type OwnColumn, type OwnSet, recordsOf } from './set';

const DAY = '2026-03-02';
const column = (type: OwnColumn['type']): OwnColumn => ({ key: 'c1', name: 'A', field: null, type });

function set(): OwnSet {
  const features = [
    {
      geometry: { type: 'Point' as const, coordinates: [-77.48, 39.04] },
      properties: {
        Name: 'Alder',
        MW: 300,
        lat: 39.04,
        lon: -77.48,
        WKT: 'POINT(-77.48 39.04)',
        'headroom:line': 2,
      },
    },
    {
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [-77, 39],
          [-76, 39],
        ],
      },
      properties: { Name: 'Line', 'headroom:line': 3 },
    },
  ];
  const columns = [
    { name: 'Name', field: 'name' as const },
    { name: 'MW', field: 'mw' as const },
    { name: 'lat', field: 'lat' as const },
    { name: 'lon', field: 'lon' as const },
    { name: 'WKT', field: 'wkt' as const },
  ];
  return {
    id: 'own-1',
    file: 'a.csv',
    added: '2026-01-01',
    name: 'A',
    kind: 'sites',
    credit: '',
    colorBy: null,
    sizeBy: null,
    ...recordsOf({ columns }, features),
  };
}

describe('a cell that is written', () => {
  it.each([
    ['number', '300', { value: 300 }],
    ['number', '-0.5', { value: -0.5 }],
    ['number', '300 MW', 'number'],
    ['number', '1,200', 'number'],
    ['number', '', { value: null }],
    ['date', '2026-02-28', { value: '2026-02-28' }],
    ['date', '2026-02-30', 'date'],
    ['text', '  a note ', { value: 'a note' }],
    ['text', 'a\u202eb', { value: 'ab' }],
    ['text', 'x'.repeat(MOST_LETTERS + 1), 'long'],
  ] as const)('of %s: %j', (type, written, read) => {
    expect(readCell(column(type), written)).toEqual(read);
  });
});

describe('a record', () => {
  it('with another name is called so, and says on which day it was changed', () => {
    const before = set();
    const [alder] = before.records;
    const after = withCells(before, '2', ['Birch', ...(alder?.cells.slice(1) ?? [])], DAY);
    expect(after.records[0]).toMatchObject({ name: 'Birch', changed: DAY, lon: -77.48 });
    expect(after.records[1]).toBe(before.records[1]);
    expect(before.records[0]).toMatchObject({ name: 'Alder' });
  });

  it('that is moved takes its coordinates with it, and forgets the place told in other forms', () => {
    const [moved] = withPlace(set(), '2', -77.1234567, 38.7654321, DAY).records;
    expect(moved).toMatchObject({
      lon: -77.12346,
      lat: 38.76543,
      bounds: [-77.12346, 38.76543, -77.12346, 38.76543],
      cells: ['Alder', 300, 38.76543, -77.12346, null],
      changed: DAY,
    });
  });

  it('that is no point stays where it is', () => {
    const before = set();
    expect(withPlace(before, '3', 0, 0, DAY).records[1]).toBe(before.records[1]);
  });

  it('can be taken out', () => {
    expect(withoutRecord(set(), '2').records.map(({ id }) => id)).toEqual(['3']);
  });
});

describe('marks', () => {
  const words = { set: 'My marks', name: 'Name', note: 'Note' };

  it('begin a set of their own, and are numbered on, also where one is gone', () => {
    const first = withMark(null, -77, 39, DAY, words);
    expect(first.set).toMatchObject({ id: MARKS_ID, name: 'My marks', kind: 'marks', added: DAY });
    const second = withMark(first.set, -78, 38, '2026-03-03', words);
    expect(second.id).toBe('2');
    const third = withMark(withoutRecord(second.set, '1'), -79, 37, '2026-03-04', words);
    expect(third.set.records.map(({ id }) => id)).toEqual(['2', '3']);
    expect(third.set.added).toBe(DAY);
  });
});
