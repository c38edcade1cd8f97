/** What a measure is limited to: sizes, zones, parts of a place. */

import type { ToldAct } from '../acts/toldActs';
import type { Act } from '../fights';

/** Notes of the list on how a measure came about; they limit nothing. */
const OF_ITS_COURSE =
  /hearing|\bvoters?\b|\bvote\b|election|petition|town meeting|indefinite|^citywide|\byears?\b/i;

/** A size in figures, or in the words for it. */
const OF_SIZE =
  /\d[\d,.]*\+? ?(?:MW|MVA|kW|sq ft|servers|acres)|\bover \d+ (?:MW|sq ft)|hyperscale|large-scale|\blarge data centers/i;

/** A part of a place, or projects that are left out. "All zoning districts" is no part, nor is an exemption struck. */
const OF_PART =
  /\bunincorporated\b|\bexempt\b|\bunaffected\b|\bvested rights\b|\b(?:county|township)s? under county zoning|\bnot to cover\b|(?<!all )(?<!every )\b(?:industrial|business|airport)(?: \w+)? (?:districts?|parks?|land)\b/i;

const ADOPTING = /^(?:moratorium|ban)(?:Adopted|Extended)$/;

/**
 * The limit of a measure: what its list notes, else the size, part or exemption that a text tells of the act by which
 * the body of the event adopted it. Null where nothing is told, and where a text tells several.
 */
export function limitOf(
  { event, cluster }: Act,
  told: ReadonlyMap<string, readonly ToldAct[]>,
): string | null {
  const noted = cluster.flatMap(({ limitedTo }) =>
    limitedTo !== null && !OF_ITS_COURSE.test(limitedTo) ? limitedTo : [],
  )[0];
  if (noted !== undefined) return noted;
  const sizes = cluster
    .filter(({ tracker }) => tracker === 'datacentertracker')
    .flatMap(({ id }) => told.get(id) ?? [])
    .filter(
      ({ act, actor, about, appliesTo }) =>
        ADOPTING.test(act) &&
        about === 'measure' &&
        actor === event.act?.bodyKind &&
        (OF_SIZE.test(appliesTo) || OF_PART.test(appliesTo)),
    )
    .map(({ appliesTo }) => appliesTo);
  const [size] = sizes;
  return size !== undefined && new Set(sizes).size === 1 ? size : null;
}
