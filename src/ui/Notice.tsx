import { useEffect, useState } from 'react';
import { messages } from '../i18n/messages';
import type { LinkNote } from '../state/permalink';
import { Icon } from './icons/Icon';
import { useShell } from './shellState';

/** A line that tells what just happened, or what of an opened link was not understood. */
export function Notice({ notes }: { notes: readonly LinkNote[] }) {
  const notice = useShell((state) => state.notice);
  const setNotice = useShell((state) => state.setNotice);
  const [linkNotes, setLinkNotes] = useState(notes);
  const [first] = linkNotes;
  const text = notice ?? (first ? messages.app.linkNote(first.parameter, first.expected) : null);
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
  return (
    <div className="toast" role="status" data-shown={text !== null}>
      {text !== null && (
        <>
          <p>{text}</p>
          <button type="button" className="button button-quiet button-icon" onClick={close}>
            <Icon name="close" />
            <span className="visually-hidden">{messages.app.close}</span>
          </button>
        </>
      )}
    </div>
  );
}
