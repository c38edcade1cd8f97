import { useEffect, useId, useState } from 'react';
import { messages } from '../../i18n/messages';
import { viewTitle } from '../../i18n/viewTitle';
import { selectedName } from '../../state/selectors';
import { useShell } from '../shellState';
import { type Picture, useApp } from '../store';
import { Modal } from './Modal';
import { usePicture } from './usePicture';

/** Hands the file to the browser's own download. */
function download({ blob, filename }: Picture): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  // The browser reads the blob after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Names the picture, shows it, and saves or copies it. */
export function SavePicture() {
  const setDialog = useShell((state) => state.setDialog);
  const withMap = useApp((state) => state.mapStatus.kind !== 'unavailable');
  return (
    <Modal title={messages.save.title} onClose={() => setDialog(null)}>
      {withMap ? <PictureForm /> : <p>{messages.save.noMap}</p>}
    </Modal>
  );
}

function PictureForm() {
  const { state, draw } = usePicture();
  // Proposed once: what the reader writes stays, whatever the view does behind the dialog.
  const [proposed] = useState(
    viewTitle(
      useApp((state) => state.view.layers),
      useApp(selectedName),
    ),
  );
  const [title, setTitle] = useState(proposed);
  const [told, setTold] = useState('');
  const id = useId();
  useEffect(() => {
    void draw(proposed);
  }, [draw, proposed]);

  const save = async () => {
    const picture = await draw(title);
    if (!picture) return;
    download(picture);
    setTold(messages.save.saved);
  };
  const copy = async () => {
    const picture = await draw(title);
    if (!picture) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture.blob })]);
      setTold(messages.save.copied);
    } catch {
      setTold(messages.save.copyFailed);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="help">{messages.save.help}</p>
      <div className="form-field">
        <label htmlFor={id}>{messages.save.heading}</label>
        <input
          id={id}
          type="text"
          className="field"
          maxLength={120}
          value={title}
          onChange={(event) => {
            setTitle(event.target.value);
            setTold('');
          }}
          onBlur={() => void draw(title)}
        />
      </div>
      <figure
        className="save-preview"
        aria-label={messages.save.preview}
        aria-busy={state.kind === 'drawing'}
      >
        {state.kind === 'ready' && <img src={state.url} alt={messages.save.previewOf(state.title)} />}
        {state.kind === 'drawing' && <p role="status">{messages.save.drawing}</p>}
        {state.kind === 'failed' && (
          <p role="alert">
            {messages.save.failed} {state.reason}
          </p>
        )}
      </figure>
      <p className="button-row">
        <button type="submit" className="button button-main">
          {messages.save.save}
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          {messages.save.copy}
        </button>
        <span role="status">{told}</span>
      </p>
    </form>
  );
}
