import { type ReactNode, useState } from 'react';

/** A part that is open at first where something is chosen in it, and then as the reader leaves it. */
export function Fold({ title, chosen, children }: { title: string; chosen: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(chosen);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
