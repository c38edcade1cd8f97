import { messages } from '../../i18n/words';
import { ALL_SITES, isFiltered } from '../../model/filters';
import { dividedSites, sitesInView } from '../../state/selectors';
import { useApp } from '../store';

/** How many sites are in view; with a filter also of how many that pass it, so that what lies elsewhere is known of. */
export function SiteCount({ otherwise }: { otherwise: string }) {
  const shown = useApp((state) => sitesInView(state).length);
  const passed = useApp((state) => dividedSites(state).matching.length);
  const filtered = useApp((state) => isFiltered(state.view.sites, ALL_SITES));
  return filtered && shown < passed ? messages.list.sitesOf(shown, passed) : otherwise;
}
