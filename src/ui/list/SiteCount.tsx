import { messages } from '../../i18n/words';
import { ALL_SITES, isFiltered } from '../../model/filters';
import { dividedSites, sitesInSelectedRegion, sitesInView } from '../../state/selectors';
import { useApp } from '../store';
import { OfThemHere } from './OfThemHere';

/**
 * How many sites are in view; with a filter also of how many that pass it, so that what lies elsewhere is known of.
 */
export function SiteCount({ otherwise }: { otherwise: string }) {
  const shown = useApp((state) => sitesInView(state).length);
  const passed = useApp((state) => dividedSites(state).matching.length);
  const filtered = useApp((state) => isFiltered(state.view.sites, ALL_SITES));
  const inside = useApp((state) => sitesInSelectedRegion(state)?.length ?? null);
  return (
    <>
      {filtered && shown < passed ? messages.list.sitesOf(shown, passed) : otherwise}
      <OfThemHere inside={inside} shown={shown} />
    </>
  );
}
