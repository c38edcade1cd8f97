import { messages } from '../../i18n/messages';
import { useShell } from '../shellState';
import { Modal } from './Modal';

/** Names the picture, shows it, and saves or copies it. */
export function SavePicture() {
  const setDialog = useShell((state) => state.setDialog);
  return (
    <Modal title={messages.save.title} onClose={() => setDialog(null)}>
      <p className="help">{messages.save.help}</p>
    </Modal>
  );
}
