/** Own data that the device keeps, brought back when the page is opened. */
import { withWords } from '../i18n/words';
import { ownFacts } from '../state/own/facts';
import type { AppStore } from '../state/store';

/**
 * Brings back what was there last; does nothing, and loads no code, where nothing was.
 * @param asLeft whether layers are switched on that were on last: an address that names layers says itself which are
 */
export async function reopenOwn(store: AppStore, asLeft: boolean): Promise<void> {
  const { facts, on } = ownFacts();
  if (facts.length === 0) return;
  const { followOwnSets } = await withWords(() => import('./brought/connect'), 'own');
  await followOwnSets(store);
  if (asLeft) for (const id of on) store.getState().setLayer(id, true);
}
