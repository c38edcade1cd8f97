import { ownMessages } from '../../i18n/words';
import { FIELDS, type Field } from '../../model/own/field';
import type { PartUnderstood } from '../../model/own/inspection';

interface ColumnsProps {
  understood: readonly PartUnderstood[];
  disabled: boolean;
  onField: (part: string, column: string, field: Field | null) => void;
}

/** What each column was taken for, to be confirmed or changed. */
export function Columns({ understood, disabled, onField }: ColumnsProps) {
  const words = ownMessages.columns;
  return (
    <details>
      <summary>{words.title}</summary>
      <p className="help">{words.help}</p>
      {understood.map(({ part, headerLine, columns }) => (
        <div key={part ?? ''} className="own-part">
          {part !== null && <h4 translate="no">{part}</h4>}
          {headerLine !== null && headerLine > 1 && <p className="help">{words.headerLine(headerLine)}</p>}
          <table className="own-table">
            <thead>
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.ours}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ name, field }) => (
                <tr key={name}>
                  <th scope="row" translate="no">
                    {name}
                  </th>
                  <td>
                    <select
                      className="field select"
                      aria-label={words.of(name)}
                      value={field ?? ''}
                      disabled={disabled}
                      onChange={({ target: { value } }) =>
                        onField(part ?? '', name, FIELDS.find((known) => known === value) ?? null)
                      }
                    >
                      <option value="">{words.none}</option>
                      {FIELDS.map((one) => (
                        <option key={one} value={one}>
                          {ownMessages.fields[one]}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  );
}
