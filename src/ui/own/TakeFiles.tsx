import { useEffect, useRef, useState } from 'react';
import { messages } from '../../i18n/words';
import { isPastedData } from './pastedTable';
import { useTake } from './useTake';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether keys go into a field, where pasting means its text. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Takes files that are dropped anywhere on the page, so that the browser does not open them in its place, and tables
 * and files that are pasted outside a field.
 */
export function TakeFiles() {
  const take = useTake();
  const latest = useRef(take);
  latest.current = take;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another names where to; leaving the page names nothing.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent) => {
      const { clipboardData: given, target } = event;
      if (given === null || isField(target)) return;
      // Another dialog is not replaced behind the reader's back.
      const dialog = document.querySelector('dialog[open]');
      if (dialog !== null && dialog.querySelector('.own') === null) return;
      const text = given.getData('text/plain');
      // A spreadsheet also puts a picture of the table beside its text.
      if (isPastedData(text)) latest.current(text);
      else if (given.files.length > 0) latest.current([...given.files]);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragenter', allow);
    window.addEventListener('dragover', allow);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', allow);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-picture">
      <p>
        <strong>{messages.reopen.drop}</strong>
      </p>
      <p>{messages.reopen.dropHelp}</p>
    </div>
  );
}
