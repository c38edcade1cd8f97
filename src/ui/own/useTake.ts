import { messages, withWords } from '../../i18n/words';
import { useShell } from '../shellState';
import { useServices } from '../store';

/** Takes up files, or a table as text, that a reader brings; the code for it comes with the first. */
export function useTake(): (given: readonly File[] | string) => void {
  const services = useServices();
  const setDialog = useShell((state) => state.setDialog);
  const say = useShell((state) => state.setNotice);
  return (given) =>
    void withWords(() => import('./take'), 'own')
      .then(({ take }) => take(given, { ...services, say, open: () => setDialog('own') }))
      .catch(() => say({ text: messages.part.failed, urgent: true, link: null }));
}
