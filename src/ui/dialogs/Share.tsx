import { messages } from '../../i18n/messages';
import { formatView } from '../../state/permalink';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { CopyField } from './CopyField';
import { Modal } from './Modal';

/** A value inside an HTML attribute. */
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The link to this view, and the code that puts it into another page. */
export function Share() {
  const view = useApp((state) => state.view);
  const setDialog = useShell((state) => state.setDialog);
  const page = location.origin + location.pathname;
  const link = page + formatView({ ...view, page: null, embed: false });
  const framed = page + formatView({ ...view, page: null, compare: [], embed: true });
  const code = `<iframe src="${attribute(framed)}" title="${messages.share.frameTitle}" width="100%" height="480" loading="lazy" allowfullscreen></iframe>`;
  return (
    <Modal title={messages.share.title} onClose={() => setDialog(null)}>
      <CopyField
        label={messages.share.link}
        help={messages.share.help}
        value={link}
        action={messages.share.copyLink}
      />
      <CopyField
        label={messages.share.embed}
        help={messages.share.embedHelp}
        value={code}
        action={messages.share.copyEmbed}
      />
    </Modal>
  );
}
