import type { ReactNode } from 'react';
import type { Figure } from '../../model/provenance';
import { CopyFigure } from '../parts/CopyFigure';
import './power.css';

/** A plant or a utility in a list: its name, what is known of it, and a button that copies that with its source. */
export function PowerItem({
  figure,
  lines = [figure.value],
  children,
}: {
  figure: Figure;
  lines?: readonly string[];
  children: ReactNode;
}) {
  return (
    <div className="power-item">
      <span className="item-text">
        {children}
        {lines.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </span>
      <CopyFigure figure={figure} />
    </div>
  );
}
