import { windowMessages, withWords } from '../../i18n/words';
import type { Scale } from '../../theme/scale';
import { WindowControl } from '../grid/WindowControl';
import { lazyPart } from '../parts/lazyPart';
import { useTable } from '../store';

const FitsControl = lazyPart(
  async () => (await withWords(() => import('../grid/FitsControl'), 'cards')).FitsControl,
);

/** What grid metrics are asked of: their years, and the share of what fits. Land metrics name theirs in the title. */
export function GridYears({ scale }: { scale: Scale }) {
  const areas = useTable('areas');
  const load = areas?.find((area) => area.load !== null)?.load;
  const spans = areas?.flatMap(({ years }) => (years === null ? [] : [years])) ?? [];
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map(([year]) => year));
  const last = Math.max(...spans.map(([, year]) => year));
  const later = spans.some(([year]) => year > (load?.window[0] ?? first));
  return (
    <>
      {scale.metric === 'grid.fits' && <FitsControl />}
      <WindowControl years={[first, last]} />
      {later && <p className="help">{windowMessages.subAreas}</p>}
    </>
  );
}
