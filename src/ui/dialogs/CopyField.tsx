import { type ReactNode, useId, useRef, useState } from 'react';
import { messages } from '../../i18n/words';
import { toClipboard } from '../parts/clipboard';

interface CopyFieldProps {
  label: string;
  help: string;
  value: string;
  action: string;
  /** Lines in sight. */
  rows?: number;
  /** What changes the text, between its help and itself. */
  children?: ReactNode;
}

/** Text to take away: copied by one press, or selected by hand where the browser does not allow that. */
export function CopyField({ label, help, value, action, rows = 3, children }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    try {
      await toClipboard(value);
      setTold(messages.share.copied);
    } catch {
      field.current?.select();
      setTold(messages.share.copyFailed);
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
      {children}
      <textarea
        translate="no"
        id={id}
        ref={field}
        className="field field-code"
        readOnly
        rows={rows}
        spellCheck={false}
        value={value}
        aria-describedby={`${id}-help`}
        onFocus={(event) => event.target.select()}
      />
      <p className="button-row">
        <button type="button" className="button button-main" onClick={() => void copy()}>
          {action}
        </button>
        <span role="status">{told}</span>
      </p>
    </div>
  );
}
