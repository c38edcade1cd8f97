import { cardMessages, figureText } from '../../i18n/words';
import type { Figure } from '../../model/provenance';
import { useTable } from '../store';
import { CopyText } from './CopyText';
import { useShownFigure } from './cardSubject';

/** Copies a figure with its source and date. */
export function CopyFigure({ figure }: { figure: Figure }) {
  const sources = useTable('sources');
  useShownFigure(figure);
  return (
    <CopyText
      label={cardMessages.copyFigure(figure.label)}
      textOf={() => figureText(figure, sources ?? [])}
    />
  );
}
