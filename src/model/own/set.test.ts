import { describe, expect, it } from 'vitest';
import { classingsOf } from './classing';
import { contentId } from './contentId';
import type { Field } from './field';
import type { Inspection } from './inspection';
import { ownParts } from './partsOf';
import { boundsOf, guessKind, type LoadedFeature, recordsOf } from './set';

const point = (line: number, properties: Record<string, unknown>): LoadedFeature => ({
  geometry: { type: 'Point', coordinates: [-77 - line / 10, 39] },
  properties: { ...properties, 'headroom:line': line },
});
const columns = (...named: readonly (readonly [string, Field | null])[]) => ({
  columns: named.map(([name, field]) => ({ name, field })),
});

describe('records', () => {
  it('keep the cells of their columns: numbers as numbers, codes as texts, what is empty as nothing', () => {
    const { columns: read, records } = recordsOf(
      columns(['Name', 'name'], ['FIPS', 'fips'], ['Load', null], ['Day', 'date'], ['Note', null]),
      [
        point(2, { Name: 'A', FIPS: '51107', Load: '12.5', Day: '2026-05-03', Note: '' }),
        point(3, { Name: null, FIPS: '51059', Load: 7, Day: null, Note: '007' }),
      ],
    );
    expect(read.map(({ key, type }) => [key, type])).toEqual([
      ['c1', 'text'],
      ['c2', 'text'],
      ['c3', 'number'],
      ['c4', 'date'],
      ['c5', 'text'],
    ]);
    expect(records.map(({ name, cells }) => [name, cells])).toEqual([
      ['A', ['A', '51107', 12.5, '2026-05-03', null]],
      ['', [null, '51059', 7, null, '007']],
    ]);
  });

  it('are told apart by their line, and by their place on it where several share it', () => {
    const { records } = recordsOf(columns(['Name', 'name']), [point(1, {}), point(1, {}), point(4, {})]);
    expect(records.map(({ id }) => id)).toEqual(['1', '1.2', '4']);
  });

  it('lie at their point, or in the middle of the box around them', () => {
    expect(
      boundsOf({
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [1, 2] },
          {
            type: 'LineString',
            coordinates: [
              [-3, 5],
              [4, -6],
            ],
          },
        ],
      }),
    ).toEqual([-3, -6, 4, 5]);
    const { records } = recordsOf(columns(), [
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [4, 2],
          ],
        },
        properties: { 'headroom:line': 1 },
      },
    ]);
    expect(records[0]).toMatchObject({ lon: 2, lat: 1, bounds: [0, 0, 4, 2] });
  });

  it('are guessed to be what their shapes and columns say', () => {
    const kind = (named: ReturnType<typeof columns>, ...features: LoadedFeature[]) =>
      guessKind(recordsOf(named, features));
    expect(kind(columns(['MW', 'mw']), point(1, { MW: 5 }))).toBe('sites');
    expect(kind(columns(['Day', 'date']), point(1, { Day: '2026-01-01' }))).toBe('events');
    expect(kind(columns(['x', null]), point(1, {}))).toBe('marks');
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const area: LoadedFeature = {
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { 'headroom:line': 1 },
    };
    expect(kind(columns(['MW', 'mw']), area)).toBe('areas');
  });
});

describe('classes of a column', () => {
  const cut = (field: Field | null, values: readonly unknown[]) =>
    classingsOf(
      recordsOf(
        columns(['it', field]),
        values.map((it, index) => point(index + 1, { it })),
      ),
    );

  it('are words, those of the most records first, and one for cells that say nothing', () => {
    const [words] = cut('status', ['filed', 'built', 'built', null]);
    expect(words?.classes).toEqual([
      { kind: 'word', value: 'built' },
      { kind: 'word', value: 'filed' },
      { kind: 'none' },
    ]);
    expect([words?.indexOf('filed'), words?.indexOf(null)]).toEqual([1, 2]);
  });

  it('are ranges of numbers without gaps, in which every number falls', () => {
    const values = Array.from({ length: 100 }, (_, index) => index * 3);
    const [ranges] = cut('mw', values);
    const classes = ranges?.classes ?? [];
    expect(classes).toHaveLength(5);
    for (const value of values) {
      const one = classes[ranges?.indexOf(value) ?? -1];
      if (one?.kind !== 'range') throw new Error('no range');
      expect(value >= (one.from ?? -Infinity) && value < (one.to ?? Infinity)).toBe(true);
    }
    expect(classes.slice(1).map((one) => one.kind === 'range' && one.from)).toEqual(
      classes.slice(0, -1).map((one) => one.kind === 'range' && one.to),
    );
  });

  it('are years', () => {
    const [years] = cut('date', ['2024-05-01', '2025-06-01', '2026-01-01']);
    expect(years?.classes).toEqual([
      { kind: 'years', from: null, to: 2024 },
      { kind: 'years', from: 2025, to: 2025 },
      { kind: 'years', from: 2026, to: null },
    ]);
    expect(years?.indexOf('2025-12-31')).toBe(1);
  });

  it('are none where every cell is another, where all are the same, and for coordinates and ids', () => {
    expect(cut('name', ['a', 'b', 'c'])).toEqual([]);
    expect(cut(null, ['a', 'a'])).toEqual([]);
    expect(cut('lat', ['39', '39', '40'])).toEqual([]);
    expect(cut('id', ['1', '1', '2'])).toEqual([]);
  });
});

it('the parts of a file are sets of their own, called after its bytes', () => {
  const bytes = new TextEncoder().encode('lat,lon\n39,-77\n');
  expect(contentId(bytes)).toBe(contentId(bytes.slice()));
  expect(contentId(bytes)).toMatch(/^[0-9a-f]{14}$/);
  expect(contentId(bytes.slice(1))).not.toBe(contentId(bytes));
  const part = (name: string, loaded: number) => ({
    part: name,
    headerLine: 1,
    ...columns(['Status', 'status']),
    rows: loaded,
    loaded,
  });
  const inspection = {
    understood: [part('One', 2), part('Empty', 0), part('Two', 1)],
    collection: {
      type: 'FeatureCollection',
      features: [1, 2, 9].map((line) => ({
        type: 'Feature',
        ...point(line, { Status: line === 1 ? 'filed' : null }),
      })),
    },
  } as unknown as Inspection;
  const parts = ownParts(inspection, '0123456789abcd');
  expect(parts.map(({ id, part: name, records }) => [id, name, records.map((one) => one.id)])).toEqual([
    ['own-0123456789', 'One', ['1', '2']],
    ['own-0123456789-3', 'Two', ['9']],
  ]);
  expect(parts[0]?.colorBy).toBe('c1');
});
