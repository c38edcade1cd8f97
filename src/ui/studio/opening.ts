/** How the studio is opened and left. */
import { DEFAULT_SETTINGS } from '../../model/snapshot/settings';
import { formatView } from '../../state/permalink';
import { HOME_CAMERA, type View } from '../../state/view';
import { currentTheme } from '../../theme/theme';
import { useShell } from '../shellState';
import { useAppStore } from '../store';

/** Id of the button that opens the studio, which gets the focus back. */
export const STUDIO_OPENER = 'studio-opener';

/** What a view is about, apart from where the map looks. */
const subject = (view: View) => formatView({ ...view, camera: HOME_CAMERA, page: null });

/**
 * Opens the studio. Settings of the last time come back; its words and its frame only while the view is about the
 * same, so that no picture gets another's headline.
 */
export function useOpenStudio(): () => void {
  const store = useAppStore();
  const draft = useShell((state) => state.draft);
  return () => {
    const { view, studio, setStudio } = store.getState();
    if (studio !== null) return;
    if (draft === null) return setStudio({ palette: currentTheme() });
    const same = draft.link === subject(view);
    const { frame, headline, subtitle, note, alt } = DEFAULT_SETTINGS;
    setStudio(same ? draft.settings : { ...draft.settings, frame, headline, subtitle, note, alt });
  };
}

/** Closes the studio and gives the focus back to what opened it. */
export function useCloseStudio(): () => void {
  const store = useAppStore();
  const setDraft = useShell((state) => state.setDraft);
  return () => {
    const { view, studio, setStudio } = store.getState();
    if (studio === null) return;
    setDraft({ settings: studio, link: subject(view) });
    setStudio(null);
    document.getElementById(STUDIO_OPENER)?.focus();
  };
}
