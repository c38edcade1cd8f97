import { useState } from 'react';
import { messages } from '../../i18n/words';
import { chooseTheme, type ThemeChoice, themeChoice } from '../../theme/theme';
import { Icon } from '../icons/Icon';

const NEXT: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' };

/** Goes round the three settings: as the system has it, light, dark. */
export function ThemeButton({ words = false }: { words?: boolean }) {
  const [choice, setChoice] = useState(themeChoice);
  const change = () => {
    chooseTheme(NEXT[choice]);
    setChoice(NEXT[choice]);
  };
  return (
    <button
      type="button"
      className={words ? 'button button-quiet' : 'button button-quiet button-icon'}
      onClick={change}
      title={messages.tools.themeHint}
    >
      <Icon name={choice} />
      <span className={words ? undefined : 'visually-hidden'}>{messages.tools.theme[choice]}</span>
    </button>
  );
}
