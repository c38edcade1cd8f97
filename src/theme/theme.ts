/**
 * Light or dark: the reader's choice if there is one, else what the system prefers. The choice is personal
 * taste, so it lives in localStorage and not in the URL.
 */
export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

const KEY = 'headroom.theme';
const DARK = '(prefers-color-scheme: dark)';

/** What the reader chose; `system` when nothing is kept or storage is closed to us. */
export function themeChoice(): ThemeChoice {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** The theme that is on screen. */
export function currentTheme(): Theme {
  const choice = themeChoice();
  if (choice !== 'system') return choice;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Sets and keeps the choice. `system` forgets it. */
export function chooseTheme(choice: ThemeChoice): void {
  apply(choice);
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be closed (private windows, embedded pages); the choice then lasts for this page.
  }
}

/** Puts the kept choice on the page; called once, before the first render. */
export function restoreTheme(): void {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === 'light' || kept === 'dark') apply(kept);
  } catch {
    // As in `chooseTheme`: without storage the system's preference holds.
  }
}

/** Sets what the page around ours asks for, and keeps nothing. */
export function fixTheme(theme: Theme | 'auto'): void {
  if (theme !== 'auto') apply(theme);
}

/** Calls `listener` when the theme on screen may have changed. @returns stops listening */
export function onThemeChange(listener: (theme: Theme) => void): () => void {
  const tell = () => listener(currentTheme());
  const system = matchMedia(DARK);
  const page = new MutationObserver(tell);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', tell);
  return () => {
    page.disconnect();
    system.removeEventListener('change', tell);
  };
}

function apply(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
