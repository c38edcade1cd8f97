import { useMemo, useState } from 'react';
import { expectedText, ownMessages, repairNames } from '../../i18n/words';
import { type Finding, isFault, type RepairKind } from '../../model/own/finding';

const STEP = 50;

interface FindingsListProps {
  findings: readonly Finding[];
  disabled: boolean;
  onRepair: (kind: RepairKind) => void;
}

/** Every finding with its place, faults first; a long list grows on demand. */
export function FindingsList({ findings, disabled, onRepair }: FindingsListProps) {
  const [shown, setShown] = useState(STEP);
  const ordered = useMemo(
    () => [...findings.filter(isFault), ...findings.filter((finding) => !isFault(finding))],
    [findings],
  );
  const faults = findings.filter(isFault).length;
  const more = Math.min(STEP * 4, ordered.length - shown);
  const words = ownMessages.findings;
  return (
    <details open={faults > 0}>
      <summary>{words.title(faults, findings.length - faults)}</summary>
      <p className="help">{words.help}</p>
      <section
        className="own-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={words.title(faults, findings.length - faults)}
      >
        <table className="own-table">
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.expected}</th>
              <th scope="col">{words.repair}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, shown).map((finding, index) => (
              // The same may be found twice on a line; the list does not change its order.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Row key={index} finding={finding} disabled={disabled} onRepair={onRepair} />
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && (
        <button type="button" className="button-link" onClick={() => setShown(shown + more)}>
          {words.more(more)}
        </button>
      )}
    </details>
  );
}

function Row({
  finding,
  disabled,
  onRepair,
}: { finding: Finding } & Pick<FindingsListProps, 'disabled' | 'onRepair'>) {
  const { part, line, column, value, repair } = finding;
  const words = ownMessages.findings;
  const fault = isFault(finding);
  return (
    <tr data-fault={fault}>
      <th scope="row">
        {part !== null && <span translate="no">{part} </span>}
        {line ?? words.whole}
        <span className="own-weight">{fault ? words.fault : words.remark}</span>
      </th>
      <td translate="no">{column}</td>
      <td translate="no">{value}</td>
      <td>{expectedText(finding)}</td>
      <td>
        {repair !== null && (
          <>
            {repair.value !== '' && <span translate="no">{words.becomes(repair.value)} </span>}
            <button
              type="button"
              className="button-link"
              disabled={disabled}
              onClick={() => onRepair(repair.kind)}
            >
              {words.repairAll(repairNames[repair.kind])}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}
