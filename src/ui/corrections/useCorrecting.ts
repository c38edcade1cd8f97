import type { CorrectedFigure } from '../../model/correction';
import type { Figure } from '../../model/provenance';
import { formatView } from '../../model/view/permalink';
import { useShell } from '../shellState';
import { useAppStore, useTable } from '../store';

/** A figure that may be wrong; its sources by their ids. */
export type Correctable = Pick<Figure, 'label' | 'value' | 'date' | 'sources'>;

/** What a correction is about, its sources by their ids. */
export interface Doubted {
  /** The card or the question, as a link names it. */
  record: string;
  name: string;
  where: string | null;
  says: string | null;
  sources: readonly string[];
  figures: readonly Correctable[];
}

/** Opens the text of a correction, filled with all that is needed to check it; null before the data is there. */
export function useCorrecting(): ((doubted: Doubted) => void) | null {
  const store = useAppStore();
  const sources = useTable('sources');
  const manifest = useTable('manifest');
  const setCorrecting = useShell((state) => state.setCorrecting);
  if (manifest === null) return null;
  const titles = (ids: readonly string[]) => [
    ...new Set(ids.map((id) => sources?.find((source) => source.id === id)?.title ?? id)),
  ];
  return ({ sources: own, figures, ...subject }) => {
    const { origin, pathname } = location;
    setCorrecting({
      subject: {
        ...subject,
        sources: titles(own),
        dataVersion: manifest.version,
        dataDate: manifest.recordUpTo,
        link: `${origin}${pathname}${formatView(store.getState().view)}`,
      },
      figures: figures.map(
        ({ label, value, date, sources: named }): CorrectedFigure => ({
          label,
          value,
          date,
          sources: titles(named),
        }),
      ),
    });
  };
}
