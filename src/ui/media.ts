import { useSyncExternalStore } from 'react';
import { currentTheme, onThemeChange, type Theme } from '../theme/theme';

/** Below this width the map fills the page and everything else is in the sheet. Also in `src/theme`. */
const PHONE = '(max-width: 899px)';

/** A window with no room for a legend over the map. Also in `src/theme`. */
export const LOW = '(max-height: 480px)';

/** A phone held sideways: the sheet stands beside the map. Also in `src/theme`. */
export const SIDEWAYS = [PHONE, LOW, '(min-aspect-ratio: 4/3)'].join(' and ');

/** Whether a media query holds, now and after every change. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => matchMedia(query).matches,
    // Rendered without a window, as in tests, a page is a wide one.
    () => false,
  );
}

/** True on narrow screens. */
export const usePhone = () => useMedia(PHONE);

/** The theme on screen, for what is painted with our own colour tables. */
export function useTheme(): Theme {
  return useSyncExternalStore(onThemeChange, currentTheme, () => 'light');
}
