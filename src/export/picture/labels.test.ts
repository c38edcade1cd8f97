import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, DrawItem, TextItem } from '../../theme/drawing';
import {
  boxesMeet,
  boxInside,
  circleMeetsBox,
  grown,
  segmentDistance,
  segmentMeetsBox,
  segmentsCross,
} from './labelGeometry';
import { type LabelPoint, type Labels, placeLabels } from './labels';

const measure = (text: string, size: number) => [...text].length * size * 0.55;
const STYLE = { ink: '#111111', paper: '#ffffff', size: 11 };
const ROOM: Box = { x: 0, y: 0, width: 600, height: 400 };

const place = (points: readonly LabelPoint[], obstacles: readonly Box[] = [], room = ROOM) =>
  placeLabels(points, obstacles, room, measure, STYLE);

const textsOf = (items: readonly DrawItem[]): TextItem[] =>
  items.flatMap((item) => (item.kind === 'text' ? item : item.kind === 'group' ? textsOf(item.items) : []));

const coordinate = (limit: number) => fc.double({ min: -20, max: limit, noNaN: true });
const WORDS = ['Lake', 'Mariner', 'Campus', 'Data', 'Center', 'Mega-Site', 'Höhenkirchen', '1,400 MW', 'II'];
const text = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }),
    fc.constantFrom('', '\n260 MW (critical IT)', '\nMW unknown'),
  )
  .map(([words, detail]) => words.join(' ') + detail);
const someBox: fc.Arbitrary<Box> = fc.record({
  x: coordinate(600),
  y: coordinate(400),
  width: fc.integer({ min: 10, max: 200 }),
  height: fc.integer({ min: 10, max: 120 }),
});
const somePoints = (most: number): fc.Arbitrary<LabelPoint[]> =>
  fc
    .array(
      fc.record({ text, x: coordinate(620), y: coordinate(420), radius: fc.integer({ min: 3, max: 16 }) }),
      { maxLength: most },
    )
    .map((points) => points.map((point, index) => ({ id: `p${index}`, ...point })));

/** Points in a corner of the room, where labels fight for it. */
const crowd = (most: number) =>
  somePoints(most).map((points) =>
    points.map((point) => ({ ...point, x: 200 + point.x / 6, y: 150 + point.y / 6 })),
  );

/** What must hold of labels, whatever they are placed around. */
function check(labels: Labels, points: readonly LabelPoint[], obstacles: readonly Box[]): void {
  expect([...labels.placed.map(({ id }) => id), ...labels.left].sort()).toEqual(
    points.map(({ id }) => id).sort(),
  );
  for (const [index, { id, box, leader }] of labels.placed.entries()) {
    expect(boxInside(box, ROOM)).toBe(true);
    for (const obstacle of obstacles) expect(boxesMeet(box, obstacle)).toBe(false);
    for (const point of points) expect(circleMeetsBox(point, box)).toBe(false);
    for (const [at, other] of labels.placed.entries()) {
      if (at === index) continue;
      expect(boxesMeet(box, other.box)).toBe(false);
      if (!leader) continue;
      expect(segmentMeetsBox(leader, other.box)).toBe(false);
      if (other.leader) expect(segmentsCross(leader, other.leader)).toBe(false);
    }
    if (!leader) continue;
    for (const obstacle of obstacles) expect(segmentMeetsBox(leader, obstacle)).toBe(false);
    const point = points.find((point) => point.id === id);
    if (!point) throw new Error(`no point ${id}`);
    const { from, to } = leader;
    expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(ROOM.width / 4 + 1e-6);
    expect(Math.hypot(from.x - point.x, from.y - point.y)).toBeCloseTo(point.radius, 6);
    const edges = [to.x - box.x, to.x - box.x - box.width, to.y - box.y, to.y - box.y - box.height];
    expect(Math.min(...edges.map(Math.abs))).toBeLessThan(1e-6);
    expect(to.x).toBeGreaterThan(box.x - 1e-6);
    expect(to.x).toBeLessThan(box.x + box.width + 1e-6);
    expect(to.y).toBeGreaterThan(box.y - 1e-6);
    expect(to.y).toBeLessThan(box.y + box.height + 1e-6);
    expect(segmentMeetsBox(leader, grown(box, -1e-6))).toBe(false);
  }
}

const point = (id: string, x: number, y: number, words = id): LabelPoint => ({
  id,
  text: words,
  x,
  y,
  radius: 6,
});

describe('labels', () => {
  it('overlap nothing, stay in the room, and have leaders that lead from mark to label', () => {
    fc.assert(
      fc.property(somePoints(25), fc.array(someBox, { maxLength: 4 }), (points, obstacles) => {
        check(place(points, obstacles), points, obstacles);
      }),
      { numRuns: 60 },
    );
  });

  it('hold to the same in a crowd', () => {
    fc.assert(
      fc.property(crowd(30), fc.array(someBox, { maxLength: 2 }), (points, obstacles) => {
        check(place(points, obstacles), points, obstacles);
      }),
      { numRuns: 40 },
    );
  });

  it('have leaders that keep apart where nothing but leaders fits', () => {
    const bunch = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
        minLength: 6,
        maxLength: 12,
      })
      .map((places) => places.map(([x, y], index) => point(`${index}`, 300 + x, 200 + y, 'A')));
    fc.assert(
      fc.property(bunch, (points) => {
        const labels = place(points);
        check(labels, points, []);
        const leaders = labels.placed.flatMap(({ leader }) => leader ?? []);
        for (const [index, leader] of leaders.entries())
          for (const other of leaders.slice(index + 1))
            expect(segmentDistance(leader, other)).toBeGreaterThan(2);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for the same input, in whatever order obstacles and other marks come', () => {
    const others = fc.array(
      fc.record({
        x: coordinate(600),
        y: coordinate(400),
        radius: fc.integer({ min: 3, max: 9 }),
        firm: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(crowd(15), fc.array(someBox, { maxLength: 4 }), others, (points, obstacles, marks) => {
        const once = placeLabels(points, obstacles, ROOM, measure, STYLE, marks);
        const again = placeLabels(points, obstacles.toReversed(), ROOM, measure, STYLE, marks.toReversed());
        expect(again).toEqual(once);
        // No number is covered.
        for (const box of once.boxes)
          for (const mark of marks) if (mark.firm) expect(circleMeetsBox(mark, box)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('stand right of a mark that is alone, without a leader', () => {
    const { placed } = place([point('a', 300, 200)]);
    expect(placed[0]?.leader).toBeNull();
    expect(placed[0]?.box.x).toBeCloseTo(308.5);
  });

  it('give the better place to the first', () => {
    const [first, second] = place([point('a', 300, 200), point('b', 310, 200)]).placed;
    expect(first?.leader).toBeNull();
    expect(first?.id).toBe('a');
    expect(second?.id).toBe('b');
  });

  it('find room for all of a heap of sites, with leaders', () => {
    const heap = Array.from({ length: 12 }, (_, index) =>
      point(`s${index}`, 300 + (index % 4) * 15, 200 + Math.floor(index / 4) * 15, `Site number ${index}`),
    );
    const { placed, left } = place(heap);
    expect(left).toEqual([]);
    expect(placed.filter(({ leader }) => leader !== null).length).toBeGreaterThan(4);
  });

  it('push another aside rather than leave one out', () => {
    // The second finds room on its left alone, where the first would stand; the first has its right as well.
    const room = { x: 0, y: 0, width: 210, height: 16 };
    const [a, b] = [point('a', 100, 8, 'xxxxxxxxxxxxx'), point('b', 201, 8, 'xxxxxxxxxxxxx')];
    expect(place([a, b], [], room).left).toEqual([]);
  });

  it('lead farther rather than across another mark, and nowhere rather than across it', () => {
    // A corridor with the other mark on the right, and on the left a stretch where only a line fits.
    const corridor = [
      { x: 200, y: 0, width: 400, height: 191 },
      { x: 200, y: 209, width: 400, height: 291 },
      { x: 200, y: 190, width: 85, height: 6 },
      { x: 200, y: 204, width: 85, height: 6 },
    ];
    const points = [point('a', 300, 200, 'Mariner'), point('b', 345, 200, 'Mariner Campus')];
    const room = { ...ROOM, width: 422, height: 500 };
    const around = place(points, corridor, room).placed[0];
    expect(around?.leader?.to.x).toBeLessThan(200);
    const closed = [...corridor, { x: 0, y: 0, width: 200, height: 500 }];
    expect(place(points, closed, room).left).toContain('a');
  });

  it('are left out rather than led over more than a quarter of the map', () => {
    // East of 380 there is room for a line only.
    const corridor = [
      { x: 380, y: 0, width: 220, height: 194 },
      { x: 380, y: 206, width: 220, height: 194 },
    ];
    const from = (x: number) => place([point('a', x, 200, 'Mariner')], corridor);
    expect(from(500).placed[0]?.leader).not.toBeNull();
    expect(from(550).left).toEqual(['a']);
  });

  it('take a better place that others have left', () => {
    // The second is pushed off its place by one of the others, which then moves on.
    const points = [
      point('a', 129, 74, 'Mariner Campus'),
      point('b', 60, 86, 'Mariner'),
      point('c', 126, 91, 'Mariner'),
      point('d', 87, 85, 'Mariner'),
    ];
    const b = place(points, [], { x: 0, y: 0, width: 200, height: 160 }).placed[1];
    expect(b?.leader).toBeNull();
    expect((b?.box.x ?? 0) + (b?.box.width ?? 0)).toBeCloseTo(60 - 8.5);
  });

  it('name those without room, and those whose mark is covered or outside', () => {
    expect(place([point('a', 300, 200)], [{ x: 280, y: 180, width: 60, height: 60 }]).left).toEqual(['a']);
    expect(place([point('a', 700, 200)]).left).toEqual(['a']);
    expect(place([point('a', 20, 6)], [], { x: 0, y: 0, width: 40, height: 12 }).left).toEqual(['a']);
  });

  it('keep off marks without a label where they can', () => {
    const free = place([point('a', 300, 200)]).placed[0];
    const aside = placeLabels([point('a', 300, 200)], [], ROOM, measure, STYLE, [
      { x: 315, y: 200, radius: 5, firm: false },
    ]).placed[0];
    expect(aside?.leader).toBeNull();
    expect(aside?.box).not.toEqual(free?.box);
  });

  it('never strike through the number of a ring, even where nothing else is left', () => {
    // Only below is there room, and there lies a ring that touches the mark.
    const ring = { x: 300, y: 224, radius: 14, firm: true };
    const walls = [
      { x: 0, y: 0, width: 600, height: 189 },
      { x: 0, y: 189, width: 288, height: 120 },
      { x: 312, y: 189, width: 288, height: 120 },
    ];
    const from = (others: (typeof ring)[]) =>
      placeLabels([point('a', 300, 200, 'Mariner')], walls, ROOM, measure, STYLE, others);
    expect(from([]).placed[0]?.leader?.to.y).toBeGreaterThan(224);
    expect(from([ring]).left).toEqual(['a']);
  });

  it('wrap a long name once, cut what is longer, and keep the figure below whole', () => {
    const words = (name: string) =>
      textsOf(place([point('a', 300, 200, `${name}\n260 MW (critical IT)`)]).items);
    expect(words('Lake Mariner').map(({ text }) => text)).toEqual(['Lake Mariner', '260 MW (critical IT)']);
    expect(words('Northern Virginia Technology Campus').map(({ text }) => text)).toEqual([
      'Northern Virginia',
      'Technology Campus',
      '260 MW (critical IT)',
    ]);
    const cut = words(
      'Northern Virginia Technology Campus at the Old Mill, Phases One, Two, Three and Four of Five',
    ).map(({ text }) => text);
    expect(cut).toHaveLength(3);
    expect(cut[1]).toMatch(/[\p{L}\d]…$/u);
    expect(cut[2]).toBe('260 MW (critical IT)');
  });

  it('say all of what a figure measures, however narrow the room', () => {
    const narrow = { x: 0, y: 0, width: 150, height: 300 };
    const { items } = place([point('a', 20, 150, 'Lea\n7,000\u00a0MW (planned build-out)')], [], narrow);
    expect(textsOf(items).map(({ text }) => text)).toEqual([
      'Lea',
      '7,000\u00a0MW',
      '(planned',
      'build-out)',
    ]);
  });

  it('never write a line wider than allowed, nor more of them than two for a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (name) => {
        const texts = textsOf(place([point('a', 300, 200, name.replaceAll('\n', ' '))]).items);
        expect(texts.length).toBeGreaterThan(0);
        expect(texts.length).toBeLessThanOrEqual(2);
        for (const { text, size } of texts) expect(measure(text, size)).toBeLessThanOrEqual(14 * 11);
      }),
    );
  });

  it('have a readable group each, with their leader in it', () => {
    const [item] = place([point('terawulf-lake-mariner-ny', 300, 200)]).items;
    expect(item).toMatchObject({ kind: 'group', id: 'label-terawulf-lake-mariner-ny' });
  });
});
