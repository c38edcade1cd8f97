import type { ReactNode } from 'react';
import './answerTable.css';

/** A table of a card with its title above it. Rows are `tr` elements, one cell a column. */
export function AnswerTable({
  caption,
  columns,
  children,
}: {
  caption: string;
  /** The names of the columns. */
  columns: readonly string[];
  children: ReactNode;
}) {
  return (
    <table className="card-table">
      <caption className="answer-caption">{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
