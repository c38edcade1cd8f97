import { useEffect, useRef, useState } from 'react';
import { messages } from '../../i18n/words';
import { useReopen } from './reopening';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, so that the browser does not open them in its place. */
export function DropPicture() {
  const reopen = useReopen();
  const latest = useRef(reopen);
  latest.current = reopen;
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
      void latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', allow);
    window.addEventListener('dragover', allow);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', allow);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
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
