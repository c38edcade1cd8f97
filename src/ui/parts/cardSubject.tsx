/**
 * What a card is about and which figures it shows, for a reader who finds something wrong. The card and its parts say
 * so while they are shown; it is asked for when the reader does, so nothing is drawn anew for it.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Figure } from '../../model/provenance';

export interface CardSubject {
  /** What the card says in a sentence; null where it has only figures. */
  says: string | null;
  /** Where it is, in words; null where the name says it. */
  where: string | null;
  /** Ids of the sources of the card. */
  sources: readonly string[];
}

interface Shown {
  subject: CardSubject;
  figures: Set<Figure>;
}

const Context = createContext<Shown | null>(null);

/** Gathers what is said below it. */
export function CardSubjects({ children }: { children: ReactNode }) {
  const [shown] = useState<Shown>(() => ({
    subject: { says: null, where: null, sources: [] },
    figures: new Set(),
  }));
  return <Context.Provider value={shown}>{children}</Context.Provider>;
}

/** What has been said of the card so far; null outside a card. */
export const useCardSubjects = () => useContext(Context);

/** Says what the card is about. */
export function useCardSubject(subject: CardSubject): void {
  const shown = useContext(Context);
  useEffect(() => {
    if (shown) shown.subject = subject;
  });
}

/** Says that a figure is shown, while it is. */
export function useShownFigure(figure: Figure): void {
  const shown = useContext(Context);
  useEffect(() => {
    if (!shown) return;
    shown.figures.add(figure);
    return () => {
      shown.figures.delete(figure);
    };
  }, [shown, figure]);
}
