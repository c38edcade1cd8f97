import { useEffect, useState } from 'react';
import { linkNoteText, messages } from '../i18n/words';
import type { LinkNote } from '../model/view/linkText';
import { Icon } from './icons/Icon';
import { type NoticeLine, useShell } from './shellState';
import { useOpenLink } from './studio/reopening';

/** A line that tells what just happened, or what of an opened link was not understood. */
export function Notice({ notes }: { notes: readonly LinkNote[] }) {
  const notice = useShell((state) => state.notice);
  const setNotice = useShell((state) => state.setNotice);
  const [linkNotes, setLinkNotes] = useState(notes);
  const [first] = linkNotes;
  const line: NoticeLine | null =
    notice ?? (first ? { text: linkNoteText(first), urgent: false, link: null } : null);
  const close = () => {
    setNotice(null);
    setLinkNotes([]);
  };
  useEffect(() => {
    if (notice === null) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setNotice(null);
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [notice, setNotice]);
  // Both regions are always there: a line that arrives in one is read out, a region that arrives with it may not be.
  return (
    <>
      <div className="toast" role="status" data-shown={line !== null && !line.urgent}>
        {line !== null && !line.urgent && <Line line={line} onClose={close} />}
      </div>
      <div className="toast toast-urgent" role="alert" data-shown={line?.urgent ?? false}>
        {line?.urgent && <Line line={line} onClose={close} />}
      </div>
    </>
  );
}

function Line({ line, onClose }: { line: NoticeLine; onClose: () => void }) {
  const openLink = useOpenLink();
  const { link } = line;
  return (
    <>
      <p>{line.text}</p>
      {link !== null && (
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            openLink(link);
          }}
        >
          {messages.reopen.openLink}
        </button>
      )}
      <button type="button" className="button button-quiet button-icon" onClick={onClose}>
        <Icon name="close" />
        <span className="visually-hidden">{messages.app.close}</span>
      </button>
    </>
  );
}
