import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';

interface ModalProps {
  title: string;
  /** A page's width instead of a form's. */
  wide?: boolean | undefined;
  /** What can be done with the whole of it; stands beside the button that closes. */
  tools?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog: the browser keeps the focus inside, gives it back, and closes on Escape. */
export function Modal({ title, wide = false, tools, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  // A layout effect: its end runs while the dialog is still in the page, where closing gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The browser takes the first button, which a page of its own is not about: reading begins at the heading.
    if (wide) titleRef.current?.focus();
    return () => element?.close();
  }, [wide]);
  return (
    // The backdrop is the dialog's own box outside its content; the keyboard has Escape for it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={dialog}
      className={wide ? 'modal modal-wide' : 'modal'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="modal-content">
        <header className="modal-head">
          <h2 id={heading} ref={titleRef} tabIndex={wide ? -1 : undefined}>
            {title}
          </h2>
          {tools}
          <button type="button" className="button button-quiet button-icon" onClick={onClose}>
            <Icon name="close" />
            <span className="visually-hidden">{messages.app.close}</span>
          </button>
        </header>
        <div className="modal-body">{children}</div>
      </div>
    </dialog>
  );
}
