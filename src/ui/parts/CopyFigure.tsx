import { cardMessages, figureText } from '../../i18n/words';
import type { Figure } from '../../model/provenance';
import { useTable } from '../store';
import { CopyText } from './CopyText';

/** Copies a figure with its source and date. */
export function CopyFigure({ figure }: { figure: Figure }) {
  const sources = useTable('sources');
  return (
    <CopyText
      label={cardMessages.copyFigure(figure.label)}
      textOf={() => figureText(figure, sources ?? [])}
    />
  );
}
