import { sheetMessages } from '../../i18n/words';
import { SHEET_READERS, type SheetReader } from '../../model/hearing/order';

/** For whom the parts of a hearing sheet are put in order. */
export function SheetReaderChoice({
  label,
  reader,
  onReader,
}: {
  label: string;
  reader: SheetReader;
  onReader: (reader: SheetReader) => void;
}) {
  return (
    <select
      className="field select"
      aria-label={label}
      value={reader}
      onChange={(event) => {
        const chosen = SHEET_READERS.find((known) => known === event.target.value);
        if (chosen) onReader(chosen);
      }}
    >
      {SHEET_READERS.map((known) => (
        <option key={known} value={known}>
          {sheetMessages.readers[known]}
        </option>
      ))}
    </select>
  );
}
