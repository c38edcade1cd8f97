import { useShell } from '../shellState';
import { SavePicture } from './SavePicture';
import { Share } from './Share';

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useShell((state) => state.dialog);
  if (dialog === 'share') return <Share />;
  return dialog === 'save' ? <SavePicture /> : null;
}
