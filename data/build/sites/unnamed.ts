/** Which campus an outline without a name belongs to. */
import distance from '@turf/distance';
import { isKnownCampus, UNNAMED } from './known';
import type { Member } from './match';
import type { Place } from './rows';
import { kindOf } from './settle';
import { by } from './tableReader';

/** How far the next building of a campus that a register knows may lie from an outline without a name, in km. */
const REGISTER_KM = 1.2;

/** The same for a campus that only the map knows. */
const MAP_KM = 0.5;

/** No building of another company within this distance of an outline that joins a campus. */
const ALONE_KM = 1.5;

/** A building of a campus may lie this far from the point of its row, in km. */
const CAMPUS_KM = 3;

/** The campus of an outline, and why. */
export interface UnnamedMatch {
  campus: Member;
  outline: Member;
  reason: string;
  /** To the next building of the campus, in km. */
  km: number;
}

/** What the search needs to know of rows. */
export interface Surroundings {
  /** Rows within a distance in km of a row. */
  near(row: Member, km: number): Member[];
  /** Whether two rows have a company in common. */
  areOfOne(a: Member, b: Member): boolean;
  /** Whether a row is nothing but a permit. */
  isPermit(row: Member): boolean;
}

/**
 * Outlines without a name that lie on the ground of a campus, or beside one that stands alone: as far as 1.2 km from
 * the next building of a campus that a register describes, or 0.5 km from one that only the map knows, with no other
 * company within 1.5 km.
 */
export function unnamedMatches(list: readonly Member[], around: Surroundings): UnnamedMatch[] {
  return list.flatMap((outline) => {
    if (kindOf(outline.key) !== 'center' || outline.name !== UNNAMED) return [];
    const named = around
      .near(outline, ALONE_KM + CAMPUS_KM)
      .filter(({ name }) => name !== UNNAMED)
      .map((row) => ({ row, km: kmToNext(row, outline) }))
      .sort((a, b) => a.km - b.km || by(({ row }: { row: Member }) => row.key)(a, b));
    const isStranger = (campus: Member) => (other: { row: Member }) =>
      other.row !== campus && !around.areOfOne(campus, other.row);
    const owner = named.find(({ row }) => kmOnGround(row, outline) !== null);
    if (owner) {
      // A circle of the ground's size is no outline of it: a neighbour that is nearer may have the building.
      const depth = kmOnGround(owner.row, outline) ?? 0;
      if (named.filter(isStranger(owner.row)).every(({ km }) => km > depth))
        return [
          {
            campus: owner.row,
            outline,
            km: owner.km,
            reason: 'an outline without a name on the ground of a campus',
          },
        ];
    }
    const [next] = named.filter(({ row }) => !around.isPermit(row));
    if (!next) return [];
    const strangers = named.filter(isStranger(next.row)).filter(({ km }) => km <= ALONE_KM);
    const limitOf = (row: Member) => (isKnownCampus(row) ? REGISTER_KM : MAP_KM);
    const campus = named.find(
      ({ row, km }) => !around.isPermit(row) && !isStranger(next.row)({ row }) && km <= limitOf(row),
    );
    if (!campus || strangers.length > 0) return [];
    const { row, km } = campus;
    const reason = `an outline without a name within ${limitOf(row)} km of a building of a campus, no other company within ${ALONE_KM} km`;
    return [{ campus: row, outline, km, reason }];
  });
}

const kmBetween = (a: Pick<Place, 'lon' | 'lat'>, b: Pick<Place, 'lon' | 'lat'>) =>
  distance([a.lon, a.lat], [b.lon, b.lat]);

/** Between the two nearest of the mapped buildings of two rows, or their points. */
function kmToNext(a: Member, b: Member): number {
  return Math.min(...[a, ...a.mapped].flatMap((x) => [b, ...b.mapped].map((y) => kmBetween(x, y))));
}

/**
 * How far an outline lies from the middle of a campus's ground: 0 within its outline, the distance within a circle of
 * its area where only that is known, null outside.
 */
function kmOnGround(campus: Member, outline: Member): number | null {
  if (campus.holds.has(outline.key)) return 0;
  const depths = campus.mapped.flatMap((ground) => {
    const km = kmBetween(ground, outline);
    return ground.groundM2 !== null && km * 1000 < Math.sqrt(ground.groundM2 / Math.PI) ? [km] : [];
  });
  return depths.length > 0 ? Math.min(...depths) : null;
}
