import { useId } from 'react';
import { ownMessages, repairNames } from '../../i18n/words';
import type { Finding, RepairKind } from '../../model/own/finding';
import { Icon } from '../icons/Icon';

interface RepairsProps {
  findings: readonly Finding[];
  /** Kinds that are made. */
  made: readonly RepairKind[];
  disabled: boolean;
  onRepair: (kind: RepairKind, on: boolean) => void;
}

/** How many findings each kind of repair would settle. */
function offered(findings: readonly Finding[]): Map<RepairKind, number> {
  const counts = new Map<RepairKind, number>();
  for (const { repair } of findings)
    if (repair !== null) counts.set(repair.kind, (counts.get(repair.kind) ?? 0) + 1);
  return counts;
}

/** Repairs for all rows at once: those that are offered, and those that were made and can be taken back. */
export function Repairs({ findings, made, disabled, onRepair }: RepairsProps) {
  const heading = useId();
  const kinds = [...offered(findings)].filter(([kind]) => !made.includes(kind));
  if (kinds.length === 0 && made.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{ownMessages.repairs.title}</h4>
      <p className="help">{ownMessages.repairs.help}</p>
      <ul className="own-repairs">
        {kinds.map(([kind, count]) => (
          <li key={kind}>
            <button type="button" className="button" disabled={disabled} onClick={() => onRepair(kind, true)}>
              {ownMessages.repairs.one(repairNames[kind], count)}
            </button>
          </li>
        ))}
        {made.map((kind) => (
          <li key={kind}>
            <span>
              <Icon name="check" />
              {ownMessages.repairs.made(repairNames[kind])}
            </span>{' '}
            <button
              type="button"
              className="button-link"
              disabled={disabled}
              onClick={() => onRepair(kind, false)}
            >
              {ownMessages.repairs.takeBack(repairNames[kind])}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
