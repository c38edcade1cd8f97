import { useState } from 'react';
import { correctionColumns, correctionMessages, correctionText } from '../../i18n/words';
import type { KeptCorrection } from '../../model/correction';
import { csvText } from '../../model/csv';
import type { Corrections } from '../../state/corrections';
import { CopyText } from '../parts/CopyText';
import { saveText } from '../parts/saveFile';

/** The corrections of this browser: read, copied, saved, deleted. */
export function KeptList({
  kept,
  corrections,
}: {
  kept: readonly KeptCorrection[];
  corrections: Corrections;
}) {
  const [said, setSaid] = useState('');
  const forget = (change: () => void) => {
    try {
      change();
      setSaid(correctionMessages.removed);
    } catch {
      setSaid(correctionMessages.notKept);
    }
  };
  return (
    <section className="correction-list">
      <h3>{correctionMessages.keptTitle(kept.length)}</h3>
      <p className="help">{kept.length === 0 ? correctionMessages.none : correctionMessages.keptHelp}</p>
      <ul className="card-list">
        {kept.toReversed().map((one) => (
          <li key={one.id}>
            <div className="correction-head">
              <a href={one.link}>{correctionMessages.item(one)}</a>
              <CopyText label={correctionMessages.copyOne(one.name)} textOf={() => correctionText(one)} />
              <button
                type="button"
                className="button button-quiet"
                aria-label={correctionMessages.removeOne(one.name)}
                onClick={() => forget(() => corrections.forget(one.id))}
              >
                {correctionMessages.remove}
              </button>
            </div>
            {one.figure && <p className="card-note">{`${one.figure.label}: ${one.figure.value}`}</p>}
            {one.wrong.trim() !== '' && <p className="correction-words">{one.wrong}</p>}
          </li>
        ))}
      </ul>
      <p className="button-row">
        {kept.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => save('json', kept)}>
              {correctionMessages.save.json}
            </button>
            <button type="button" className="button" onClick={() => save('csv', kept)}>
              {correctionMessages.save.csv}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => forget(() => corrections.forgetAll())}
            >
              {correctionMessages.removeAll}
            </button>
          </>
        )}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}

function save(format: 'json' | 'csv', kept: readonly KeptCorrection[]): void {
  if (format === 'json') {
    saveText(
      `${JSON.stringify({ corrections: kept }, null, 2)}\n`,
      'application/json',
      'headroom-corrections.json',
    );
    return;
  }
  const rows = kept.map((one) => [
    one.made,
    one.record,
    one.name,
    one.where,
    one.says,
    one.figure?.label ?? null,
    one.figure?.value ?? null,
    one.figure?.date ?? null,
    (one.figure?.sources ?? one.sources).join('; '),
    one.wrong,
    one.page,
    one.dataVersion,
    one.dataDate,
    one.link,
  ]);
  saveText(csvText(Object.values(correctionColumns), rows), 'text/csv', 'headroom-corrections.csv');
}
