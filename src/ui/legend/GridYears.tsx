import { windowMessages } from '../../i18n/words';
import { WindowControl } from '../grid/WindowControl';
import { useTable } from '../store';

/** The years that grid metrics are over, to be chosen. Land metrics name theirs in the title. */
export function GridYears() {
  const areas = useTable('areas');
  const load = areas?.find((area) => area.load !== null)?.load;
  const spans = areas?.flatMap(({ years }) => (years === null ? [] : [years])) ?? [];
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map(([year]) => year));
  const last = Math.max(...spans.map(([, year]) => year));
  const later = spans.some(([year]) => year > (load?.window[0] ?? first));
  return (
    <>
      <WindowControl years={[first, last]} />
      {later && <p className="help">{windowMessages.subAreas}</p>}
    </>
  );
}
