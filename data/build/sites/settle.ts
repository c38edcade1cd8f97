/** Settles proposals of matches: which rows become one site when they compete. */
import type { Match } from './match';
import type { Override } from './rows';
import { by } from './tableReader';

/** Tables a row can come from, in the order in which they give a site its history. */
export const HUB_ORDER = ['lineage', 'atlas', 'center'] as const;
export type Kind = (typeof HUB_ORDER)[number];

/** The table of a row by its key. */
export const kindOf = (key: string) => key.slice(0, key.indexOf(':')) as Kind;

/** A key of two rows that does not depend on their order. */
export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Notes two rows that were left apart, and why. */
export type Doubt = (hub: string, member: string, km: number, reason: string) => void;

/**
 * Takes the best proposals first; ties by key, so that the order of rows does not matter. A row belongs to one
 * site, a site has at most one row of the lineage, and no two rows that a person has told apart share one.
 * @returns the match of every row that is not the hub of its site, by key
 */
export function settle(
  proposals: readonly Match[],
  verdicts: ReadonlyMap<string, Override>,
  doubt: Doubt,
): Map<string, Match> {
  const matches = new Map<string, Match>();
  const groups = new Map<string, string[]>();
  const rootOf = (key: string) => matches.get(key)?.hub ?? key;
  const groupOf = (root: string) => groups.get(root) ?? [root];
  const areTold = (a: readonly string[], b: readonly string[]) =>
    a.some((x) => b.some((y) => verdicts.get(pairKey(x, y))?.verdict === 'different'));

  const join = (proposal: Match) => {
    const [hubRoot, memberRoot] = [rootOf(proposal.hub), rootOf(proposal.member)];
    if (hubRoot === memberRoot) return;
    const { hub, member, km, reason, rule } = proposal;
    const isFree = memberRoot === member && !groups.has(member);
    // A verdict by hand and a match within the list join whole sites; other matches take only what is free.
    const joinsSites = rule === 'reviewed' || kindOf(hub) === 'center';
    if (!isFree && !joinsSites) {
      const why = matches.has(member) ? `fits ${memberRoot} better` : 'is not its site';
      doubt(hub, member, km, `${why}; ${reason}`);
      return;
    }
    const [a, b] = [groupOf(hubRoot), groupOf(memberRoot)];
    const areBothLineage = kindOf(hubRoot) === 'lineage' && kindOf(memberRoot) === 'lineage';
    if (areBothLineage || areTold(a, b)) {
      doubt(hub, member, km, `is not its site; ${reason}`);
      return;
    }
    const order = (key: string) => HUB_ORDER.indexOf(kindOf(key));
    const [root, other] = order(memberRoot) < order(hubRoot) ? [memberRoot, hubRoot] : [hubRoot, memberRoot];
    const moved = groupOf(other);
    for (const key of moved) {
      const match = matches.get(key);
      if (match) matches.set(key, { ...match, hub: root });
    }
    const end = other === hubRoot ? hub : member;
    const start = end === hub ? member : hub;
    const because = start === root && end === other ? reason : `matches ${start}: ${reason}`;
    matches.set(other, { ...proposal, hub: root, member: other, reason: because });
    groups.set(root, [...groupOf(root), ...moved]);
    groups.delete(other);
  };

  const sorted = [...proposals].sort(
    (a, b) => b.score - a.score || by((m: Match) => `${m.hub} ${m.member}`)(a, b),
  );
  for (const kind of HUB_ORDER) {
    for (const proposal of sorted) if (kindOf(proposal.hub) === kind) join(proposal);
  }
  return matches;
}
