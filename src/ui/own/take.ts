/** What is done with files and tables that a reader brings: a picture of ours opens its view, all else is read. */
import { ownMessages } from '../../i18n/words';
import type { NoticeLine } from '../shellState';
import type { AppServices } from '../store';
import { openLink } from '../studio/reopening';

/** What it is done with. */
export interface Hands extends AppServices {
  say: (notice: string | NoticeLine) => void;
  /** Opens the dialog of own data. */
  open: () => void;
}

/** Whether a file can be one of our pictures. Some systems give no type, so the name counts as well. */
const isPng = ({ type, name }: File) => type === 'image/png' || /\.png$/i.test(name);

/** Takes files up, or a table as text. */
export async function take(given: readonly File[] | string, hands: Hands): Promise<void> {
  const [file, second] = typeof given === 'string' ? [] : given;
  if (file && second === undefined && isPng(file)) return reopen(file, hands);
  if (typeof given !== 'string' && !file) return;
  const { bringFiles, bringText } = await import('./session');
  hands.open();
  if (typeof given === 'string') bringText(hands.loader, given);
  else bringFiles(hands.loader, given);
}

/** Opens the view of a picture that was saved here, or says why not. */
async function reopen(file: File, { store, loader, exporter, say }: Hands): Promise<void> {
  const refuse = (text: string, link: string | null = null) => say({ text, urgent: true, link });
  say(ownMessages.picture.reading);
  try {
    const found = await exporter.reopen(file);
    if (found.kind === 'refused') return refuse(found.reason, found.link);
    const notes = openLink(found.link, store, loader);
    store.getState().setStudio(found.settings);
    // As if the studio were opened now: its frame is brought into sight.
    store.getState().setJourney(null);
    say([ownMessages.picture.opened, ...found.notes, ...notes].join(' '));
  } catch (error) {
    refuse(error instanceof Error && error.message !== '' ? error.message : ownMessages.picture.failed);
  }
}
