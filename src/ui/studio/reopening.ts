/** Opening what a saved picture holds: its view by the one codec of links, and its settings in the studio. */
import { linkNoteText, messages } from '../../i18n/words';
import { parseView } from '../../model/view/permalink';
import { followAliases } from '../../state/aliases';
import { madeLayers } from '../../state/made';
import { useShell } from '../shellState';
import { useAppStore, useExporter, useLoader } from '../store';

/**
 * Opens a link of ours in this page, whatever host it names: nothing is loaded from there.
 * @returns what of it was not understood, as sentences
 */
export function useOpenLink(): (link: string) => string[] {
  const store = useAppStore();
  const loader = useLoader();
  return (link) => {
    const { view, notes } = parseView(new URL(link, location.href), madeLayers());
    const { setView } = store.getState();
    setView({ ...view, page: null, embed: false });
    // A picture may be older than the ids of the data.
    void followAliases(store, loader, setView);
    return notes.map(linkNoteText);
  };
}

/** Whether a file can be one of our pictures. Some systems give no type, so the name counts as well. */
export const isPng = ({ type, name }: File) => type === 'image/png' || /\.png$/i.test(name);

/** Opens the view of a picture that was saved here, or says why not. */
export function useReopen(): (file: File) => Promise<void> {
  const exporter = useExporter();
  const store = useAppStore();
  const openLink = useOpenLink();
  const setNotice = useShell((state) => state.setNotice);
  const refuse = (text: string, link: string | null = null) => setNotice({ text, urgent: true, link });
  return async (file) => {
    setNotice(messages.reopen.reading);
    try {
      const found = await exporter.reopen(file);
      if (found.kind === 'refused') return refuse(found.reason, found.link);
      const notes = openLink(found.link);
      store.getState().setStudio(found.settings);
      // As if the studio were opened now: its frame is brought into sight.
      store.getState().setJourney(null);
      setNotice([messages.reopen.opened, ...found.notes, ...notes].join(' '));
    } catch (error) {
      refuse(error instanceof Error && error.message !== '' ? error.message : messages.reopen.failed);
    }
  };
}
