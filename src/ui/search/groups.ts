import type { HitKind, SearchHit } from '../../state/search/hit';

/** Hits of one kind, each with its place in the order of the keyboard. */
export interface HitGroup {
  kind: HitKind;
  hits: { hit: SearchHit; index: number }[];
}

/**
 * Puts hits of a kind together: the kinds in the order of their best hit, the hits in theirs.
 * @returns the groups, and the hits in the order in which they stand on screen
 */
export function groupHits(hits: readonly SearchHit[]): { groups: HitGroup[]; flat: SearchHit[] } {
  const byKind = new Map<HitKind, SearchHit[]>();
  for (const hit of hits) byKind.set(hit.kind, [...(byKind.get(hit.kind) ?? []), hit]);
  const flat: SearchHit[] = [];
  const groups = [...byKind].map(([kind, members]) => ({
    kind,
    hits: members.map((hit) => ({ hit, index: flat.push(hit) - 1 })),
  }));
  return { groups, flat };
}
