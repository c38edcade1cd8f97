import type { ReactNode } from 'react';

/** A note of a table, which begins small and may have no stop, as a sentence. */
export const asSentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** Text of the data: names and notes as the sources have them, in English whatever the page speaks. */
export function DataText({ children }: { children: ReactNode }) {
  return (
    <span translate="no" lang="en">
      {children}
    </span>
  );
}
