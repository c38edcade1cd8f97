/** Opening links of ours in this page: those of saved pictures, and those that a line offers. */
import { linkNoteText } from '../../i18n/words';
import { parseView } from '../../model/view/permalink';
import { followAliases } from '../../state/aliases';
import type { Loader } from '../../state/loader';
import { madeLayers } from '../../state/made';
import type { AppStore } from '../../state/store';
import { useAppStore, useLoader } from '../store';

/**
 * Opens a link of ours in this page, whatever host it names: nothing is loaded from there.
 * @returns what of it was not understood, as sentences
 */
export function openLink(link: string, store: AppStore, loader: Loader): string[] {
  const { view, notes } = parseView(new URL(link, location.href), madeLayers());
  const { setView } = store.getState();
  setView({ ...view, page: null, embed: false });
  // A picture may be older than the ids of the data.
  void followAliases(store, loader, setView);
  return notes.map(linkNoteText);
}

/** The same for components. */
export function useOpenLink(): (link: string) => string[] {
  const store = useAppStore();
  const loader = useLoader();
  return (link) => openLink(link, store, loader);
}
