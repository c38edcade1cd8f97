/** What is done with files and tables that a reader brings: a picture of ours opens its view, all else is read. */
import { messages, withWords } from '../../i18n/words';
import { useShell } from '../shellState';
import { useLoader } from '../store';
import { isPng, useReopen } from '../studio/reopening';

const session = () => withWords(() => import('./session'), 'own');

export function useTake(): { files(files: readonly File[]): void; text(text: string): void } {
  const reopen = useReopen();
  const loader = useLoader();
  const setDialog = useShell((state) => state.setDialog);
  const setNotice = useShell((state) => state.setNotice);
  const bring = (take: (own: Awaited<ReturnType<typeof session>>) => void) => {
    setDialog('own');
    session().then(take, () => setNotice({ text: messages.part.failed, urgent: true, link: null }));
  };
  return {
    files: (files) => {
      const [file, second] = files;
      if (file && second === undefined && isPng(file)) void reopen(file);
      else if (file) bring(({ bringFiles }) => bringFiles(loader, files));
    },
    text: (text) => bring(({ bringText }) => bringText(loader, text)),
  };
}
