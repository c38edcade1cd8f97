import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet, boxInside } from './labelGeometry';
import { coveredBy, type Subject, slotsAside, slotsOn } from './slots';

const ROOM = { map: { x: 20, y: 60, width: 800, height: 500 }, plain: 12, small: 9.6 };
const PLAIN = slotsOn(ROOM, true, null);
const MIDDLE = { x: 420, y: 310 };

/** Where the locator goes beside these. */
function corner(subjects: readonly Subject[]): string {
  const { locator } = slotsAside(ROOM, PLAIN, subjects);
  if (locator === null) throw new Error('no locator');
  return `${locator.y < MIDDLE.y ? 'top' : 'bottom'} ${locator.x < MIDDLE.x ? 'left' : 'right'}`;
}

const near = (vertical: 'top' | 'bottom', side: 'left' | 'right', weight = 1): Subject => ({
  x: side === 'left' ? 60 : 780,
  y: vertical === 'top' ? 90 : 530,
  weight,
});

describe('the locator', () => {
  it('stands below right, unless that hides what matters', () => {
    expect(corner([])).toBe('bottom right');
    expect(corner([{ ...MIDDLE, weight: 9 }])).toBe('bottom right');
    // The scale bar hides the corner below left in any case, or moves to where the locator was.
    expect(corner([near('bottom', 'right')])).toBe('top right');
    expect(corner([near('bottom', 'right'), near('top', 'right')])).toBe('top left');
  });

  it('hides the lightest where it hides something everywhere', () => {
    const everywhere = [
      near('bottom', 'right', 3),
      near('bottom', 'left', 0),
      near('top', 'right', 2),
      near('top', 'left', 1),
    ];
    expect(corner(everywhere)).toBe('top left');
  });

  it('never lies on scale bar or arrow, and what is covered follows', () => {
    const place = fc.record({
      x: fc.integer({ min: 20, max: 820 }),
      y: fc.integer({ min: 60, max: 560 }),
      weight: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (subjects) => {
        const slots = slotsAside(ROOM, PLAIN, subjects);
        const boxes = [slots.scaleBar, slots.northArrow, ...(slots.locator ? [slots.locator] : [])];
        for (const [index, box] of boxes.entries()) {
          expect(boxInside(box, ROOM.map)).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(boxesMeet(box, other)).toBe(false);
        }
        expect(coveredBy(slots)).toEqual([slots.scaleBar, slots.locator]);
      }),
    );
  });

  it('stays away where it does not fit or is not wanted', () => {
    expect(slotsAside(ROOM, slotsOn(ROOM, false, null), [near('bottom', 'right')]).locator).toBeNull();
    const small = { ...ROOM, map: { x: 0, y: 0, width: 200, height: 100 } };
    expect(slotsOn(small, true, null).locator).toBeNull();
  });
});
