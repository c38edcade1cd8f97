/** How the studio is opened and left. */
import { DEFAULT_SETTINGS } from '../../model/snapshot/settings';
import { HOME_CAMERA, sameCamera } from '../../model/view/camera';
import { formatView } from '../../model/view/permalink';
import type { View } from '../../model/view/view';
import { currentTheme } from '../../theme/theme';
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
  return () => {
    const { view, studio, draft, setStudio } = store.getState();
    if (studio !== null) return;
    if (draft === null) return setStudio({ palette: currentTheme() });
    const same = draft.link === subject(view);
    const { frame, headline, subtitle, note, alt } = DEFAULT_SETTINGS;
    setStudio(same ? draft.settings : { ...draft.settings, frame, headline, subtitle, note, alt });
  };
}

/**
 * Closes the studio and gives the focus back to what opened it. The map goes back to where it was before the studio
 * moved it, unless the reader has moved it since.
 */
export function useCloseStudio(): () => void {
  const store = useAppStore();
  return () => {
    const { view, moving, studio, journey, setStudio, setJourney, setDraft, lookAt } = store.getState();
    if (studio === null) return;
    setDraft({ settings: studio, link: subject(view) });
    setStudio(null);
    setJourney(null);
    document.getElementById(STUDIO_OPENER)?.focus();
    if (journey === null || sameCamera(journey.from, journey.to)) return;
    // On its way, the map has last stood still where it set out.
    if (sameCamera(view.camera, moving === null ? journey.to : journey.from))
      lookAt({ camera: journey.from });
  };
}
