import { describe, expect, it } from 'vitest';
import type { DrawnShape } from './drawn';
import { emptyShape } from './drawn';
import { outlineOf, shapeOfRegion, shapeProblem } from './drawnRules';
import { formatRegion, parseRegion } from './regionText';

describe('a drawn shape', () => {
  it.each<[DrawnShape, ReturnType<typeof shapeProblem>]>([
    [emptyShape('polygon'), 'fewPoints'],
    [
      {
        tool: 'polygon',
        points: [
          [0, 0],
          [1, 0],
        ],
      },
      'fewPoints',
    ],
    [
      {
        tool: 'polygon',
        points: [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
      },
      null,
    ],
    [
      {
        tool: 'polygon',
        points: [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      },
      'flat',
    ],
    [{ tool: 'rectangle', points: [[0, 0]] }, 'fewPoints'],
    [
      {
        tool: 'rectangle',
        points: [
          [0, 0],
          [1, 1],
        ],
      },
      null,
    ],
    [
      {
        tool: 'rectangle',
        points: [
          [0, 0],
          [0, 1],
        ],
      },
      'flat',
    ],
    [emptyShape('circle'), 'fewPoints'],
    [{ tool: 'circle', points: [[179.9, 10]], km: 50 }, null],
    [{ tool: 'circle', points: [[0, 84.9]], km: 50 }, 'offMap'],
    [{ tool: 'corridor', points: [[0, 0]], km: 5 }, 'fewPoints'],
    [
      {
        tool: 'corridor',
        points: [
          [0, 0],
          [0, 1],
        ],
        km: 5,
      },
      null,
    ],
    [
      {
        tool: 'corridor',
        points: [
          [179.99, 0],
          [179.99, 1],
        ],
        km: 5,
      },
      'offMap',
    ],
  ])('%j is an area, or it is told why not', (shape, problem) => {
    expect(shapeProblem(shape)).toBe(problem);
  });

  it('has the same outline from whichever corners its rectangle is drawn', () => {
    const rectangle = (first: [number, number], second: [number, number]) =>
      outlineOf({ tool: 'rectangle', points: [first, second] });
    expect(rectangle([0, 2], [3, 1])).toEqual(rectangle([3, 1], [0, 2]));
    expect(rectangle([0, 2], [3, 1])).toEqual([
      [
        [0, 1],
        [3, 1],
        [3, 2],
        [0, 2],
      ],
    ]);
  });
});

describe('a region as a shape', () => {
  it('knows circles, rectangles and outlines again, and nothing else', () => {
    expect(shapeOfRegion({ kind: 'radius', lon: 1, lat: 2, km: 3 })).toEqual({
      tool: 'circle',
      points: [[1, 2]],
      km: 3,
    });
    const outline =
      outlineOf({
        tool: 'rectangle',
        points: [
          [0, 1],
          [3, 2],
        ],
      }) ?? [];
    expect(shapeOfRegion({ kind: 'polygon', polygons: [outline] })?.tool).toBe('rectangle');
    const triangle: [number, number][] = [
      [0, 0],
      [1, 0],
      [0, 1],
    ];
    expect(shapeOfRegion({ kind: 'polygon', polygons: [[triangle]] })).toEqual({
      tool: 'polygon',
      points: triangle,
    });
    const leaning: [number, number][] = [
      [0, 0],
      [1, 0],
      [2, 1],
      [1, 1],
    ];
    expect(shapeOfRegion({ kind: 'polygon', polygons: [[leaning]] })?.tool).toBe('polygon');
    expect(shapeOfRegion({ kind: 'polygon', polygons: [[triangle], [triangle]] })).toBeNull();
    expect(shapeOfRegion({ kind: 'polygon', polygons: [[triangle, triangle]] })).toBeNull();
    expect(shapeOfRegion({ kind: 'county', fips: '51107' })).toBeNull();
  });
});

describe('the name that a reader gives', () => {
  it.each([
    ['radius:-77.5,39,10:Our valley', 'Our valley'],
    ['radius:-77.5,39,10:Mill Creek~. west: part 2', 'Mill Creek, west: part 2'],
    ['radius:-77.5,39,10:  two\n lines  ', 'two lines'],
    ['radius:-77.5,39,10:', undefined],
  ])('%j bears it', (text, name) => {
    const { region, expected } = parseRegion(text);
    expect(expected).toBeNull();
    expect(region && 'name' in region ? region.name : undefined).toBe(name);
  });

  it('comes back from a list of regions, whatever stands in it', () => {
    const text = formatRegion({
      kind: 'several',
      regions: [
        { kind: 'radius', lon: 1, lat: 2, km: 3, name: 'A, county:51107 ~ B' },
        {
          kind: 'polygon',
          polygons: [
            [
              [
                [0, 0],
                [1, 0],
                [0, 1],
              ],
            ],
          ],
          name: 'C',
        },
      ],
    });
    expect(formatRegion(parseRegion(text).region ?? { kind: 'country', code: 'XX' })).toBe(text);
    expect(parseRegion(text).region).toMatchObject({
      regions: [{ name: 'A, county:51107 ~ B' }, { name: 'C' }],
    });
  });
});
