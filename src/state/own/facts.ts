/**
 * What a link needs to know of the sets that this device keeps, in `localStorage`: a link is read before the sets
 * themselves have been, and whoever brought nothing loads nothing.
 */
import type { MadeFacts } from '../../model/layers/layer';

const KEY = 'headroom.own';

/** The layers of own data that were there last; none where storage is closed or holds something else. */
export function ownFacts(): readonly MadeFacts[] {
  try {
    const facts: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(facts) ? facts.filter((one) => Array.isArray(one?.choices)) : [];
  } catch {
    return [];
  }
}

/** Notes which layers there are. Where storage is closed nothing is noted: links then open without them. */
export function noteOwnFacts(facts: readonly MadeFacts[]): void {
  try {
    if (facts.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(facts));
  } catch {
    // The sets themselves say where nothing can be kept.
  }
}
