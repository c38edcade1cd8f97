import { useEffect, useEffectEvent, useState } from 'react';
import { sheetMessages } from '../../i18n/words';
import { SHEET_READERS, type SheetReader } from '../../model/hearing/order';
import { SHEET_PICTURE } from '../../model/hearing/picture';
import { frameOfView } from '../../state/frameOfView';
import { Icon } from '../icons/Icon';
import { SheetReaderChoice } from '../parts/SheetReaderChoice';
import { useAppStore, useExporter, useLoader } from '../store';

/**
 * Puts the place of the card on two pages and opens the print window with them; so do the keys that print. Over a page
 * or a dialog they print that.
 */
export function HearingSheet() {
  const store = useAppStore();
  const loader = useLoader();
  const exporter = useExporter();
  const [reader, setReader] = useState<SheetReader>(SHEET_READERS[0]);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const make = async () => {
    if (busy) return;
    setBusy(true);
    setSaid(sheetMessages.making);
    try {
      const frame = await frameOfView(store, loader, exporter, SHEET_PICTURE);
      const sheet = await exporter.sheet({ ...SHEET_PICTURE, frame }, reader);
      await sheet.print();
      setSaid(sheetMessages.made);
    } catch (error) {
      setSaid(error instanceof Error && error.message !== '' ? error.message : sheetMessages.failed);
    }
    setBusy(false);
  };
  const printKeys = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    void make();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => printKeys(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <span className="hearing-sheet">
      <button
        type="button"
        className="button"
        title={sheetMessages.hint}
        aria-disabled={busy}
        onClick={() => void make()}
      >
        <Icon name="sheet" />
        {sheetMessages.make}
      </button>
      <SheetReaderChoice label={sheetMessages.reader} reader={reader} onReader={setReader} />
      <span role="status">{said}</span>
    </span>
  );
}
