import type { ReactNode } from 'react';
import { formatDate } from '../../i18n/words';
import { CopyFigure } from './CopyFigure';
import { DataText } from './DataText';
import type { NamedFigure } from './figures';
import { Meaning } from './Meaning';
import './parts.css';

/** Facts as name and value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

/** A fact in words, without a copy button: for what is not a figure. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>
        <Meaning word={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/**
 * A figure with its date and a button that copies it with its source.
 * @param dateWords says what the date is of, where it is not that of the figure
 */
export function FigureFact({
  name,
  figure,
  asWritten = false,
  dateWords = (date) => date,
}: NamedFigure & { dateWords?: (date: string) => string }) {
  return (
    <div className="fact">
      <dt>
        <Meaning word={name} />
      </dt>
      <dd>
        <span className="value">
          <span className={figure.claim === 'unknown' ? 'value-unknown' : undefined}>
            {asWritten ? <DataText>{figure.value}</DataText> : figure.value}
          </span>
          {figure.date !== null && figure.claim !== 'unknown' && !name.includes(figure.date) && (
            <span className="value-date">{dateWords(figureDate(figure.date))}</span>
          )}
        </span>
        <CopyFigure figure={figure} />
      </dd>
    </div>
  );
}

/** Dates in the data's form become words; periods and years stay. */
const figureDate = (date: string) => (/^\d{4}-\d{2}/.test(date) ? formatDate(date) : date);
