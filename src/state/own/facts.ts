/**
 * What a link needs to know of the sets that this device keeps, in `localStorage`: a link is read before the sets
 * themselves have been, and whoever brought nothing loads nothing.
 */
import type { MadeFacts } from '../../model/layers/layer';

const KEY = 'headroom.own';

interface OwnFacts {
  facts: readonly MadeFacts[];
  /** Ids of the layers that were on last. */
  on: readonly string[];
}

/** The layers of own data that were there last; none where storage is closed or holds something else. */
export function ownFacts(): OwnFacts {
  try {
    const { facts, on } = JSON.parse(localStorage.getItem(KEY) ?? '') as OwnFacts;
    return { facts: facts.filter(({ choices }) => Array.isArray(choices)), on: [...on] };
  } catch {
    return { facts: [], on: [] };
  }
}

/** Notes which layers there are, and which are on. Where storage is closed nothing is noted: links open without them. */
export function noteOwnFacts(facts: readonly MadeFacts[], on: readonly string[]): void {
  try {
    if (facts.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ facts, on }));
  } catch {
    // The sets themselves say where nothing can be kept.
  }
}
