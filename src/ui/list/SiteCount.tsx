import { messages } from '../../i18n/words';
import { ALL_SITES, isFiltered } from '../../model/filters';
import { shortPlaceTitle } from '../../state/placeTitle';
import { dividedSites, sitesInSelectedRegion, sitesInView } from '../../state/selectors';
import { useApp } from '../store';

/**
 * How many sites are in view; with a filter also of how many that pass it, so that what lies elsewhere is known of, and
 * beside the card of a region how many of them lie in it: the heading above names that region, the list the view.
 */
export function SiteCount({ otherwise }: { otherwise: string }) {
  const shown = useApp((state) => sitesInView(state).length);
  const passed = useApp((state) => dividedSites(state).matching.length);
  const filtered = useApp((state) => isFiltered(state.view.sites, ALL_SITES));
  const inside = useApp((state) => sitesInSelectedRegion(state)?.length ?? null);
  const place = useApp(shortPlaceTitle);
  return (
    <>
      {filtered && shown < passed ? messages.list.sitesOf(shown, passed) : otherwise}
      {inside !== null && inside < shown && place !== null && (
        <small className="pane-title-more">{messages.list.ofThemIn(inside, place)}</small>
      )}
    </>
  );
}
