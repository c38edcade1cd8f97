/** Halls, tribal lands and parks around a place, in words: the same on cards, in reports and on hearing sheets. */
import type { LandKind } from '../../../model/surroundings/landAround';
import type { Surroundings } from '../../../model/surroundings/surroundings';
import { formatDistance, formatNumber, listOf, plural } from '../shell/format';

/** How many are named in a sentence. */
const NAMED = 6;

const HEAD: Record<LandKind, string> = {
  tribal: 'Tribal land',
  park: 'National parks and other land of the National Park Service',
};
const NONE: Record<LandKind, string> = {
  tribal: 'none within 50 km in this extract, which lacks Oklahoma’s statistical areas and some reservations',
  park: 'none within 50 km in this extract, which holds the 61 larger units and no state or local parks',
};

const shareText = (share: number) =>
  share < 0.005 ? 'less than 1 %' : `about ${formatNumber(100 * share)} %`;

/** Names with their distances, and how much of the circles they cover. */
function landText(kind: LandKind, land: NonNullable<Surroundings['land']>): string {
  const { nearest, within } = land[kind];
  if (nearest.length === 0) return NONE[kind];
  const named = nearest
    .slice(0, NAMED)
    .map(({ name, km }) => (km === 0 ? `${name} (the point lies in it)` : `${name} (${formatDistance(km)})`));
  const more = nearest.length - named.length;
  const covered = within.flatMap(({ km, share }) =>
    share > 0 ? [`${shareText(share)} of what lies within ${formatDistance(km)}`] : [],
  );
  return [
    [...named, ...(more > 0 ? [`and ${formatNumber(more)} more within 50 km`] : [])].join('; '),
    ...(covered.length > 0 ? [`It is ${listOf(covered)}`] : []),
  ].join('. ');
}

const hallCounts = (buildings: number, campuses: number) =>
  listOf([
    ...(buildings > 0 ? [plural(buildings, { one: '# building', other: '# buildings' })] : []),
    ...(campuses > 0 ? [plural(campuses, { one: '# campus', other: '# campuses' })] : []),
  ]);

function hallText({ within, nearest }: NonNullable<Surroundings['halls']>): string {
  const [first] = nearest;
  if (first === undefined)
    return 'none within 50 km in this extract, which is of mid-2025: later ones are missing';
  const counted = within.flatMap(({ km, buildings, campuses }) =>
    buildings + campuses > 0 ? [`${hallCounts(buildings, campuses)} within ${formatDistance(km)}`] : [],
  );
  const name = first.name || first.operator || 'one without a name';
  return `${listOf(counted)}; the nearest, ${name}, at ${formatDistance(first.km)}`;
}

interface LandAroundLine {
  id: 'halls' | LandKind;
  name: string;
  text: string;
}

/** One line a subject: what it is, and what is known of it; none outside the United States. */
export function landAroundLines({ halls, land }: Pick<Surroundings, 'halls' | 'land'>): LandAroundLine[] {
  return [
    ...(halls === null
      ? []
      : [{ id: 'halls' as const, name: 'Outlines of data centers', text: `${hallText(halls)}.` }]),
    ...(land === null
      ? []
      : (['tribal', 'park'] as const).map((kind) => ({
          id: kind,
          name: HEAD[kind],
          text: `${landText(kind, land)}.`,
        }))),
  ];
}
