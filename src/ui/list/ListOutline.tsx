import { messages } from '../../i18n/words';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** What stands in the place of a list until it is there. */
export function ListOutline({ label = messages.part.loading }: { label?: string }) {
  return (
    <div role="status" className="list-waiting">
      <span className="visually-hidden">{label}</span>
      {ROWS.map((row) => (
        <span key={row} className="skeleton skeleton-row" />
      ))}
    </div>
  );
}
