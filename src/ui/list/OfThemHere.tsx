import { messages } from '../../i18n/words';
import { shortPlaceTitle } from '../../state/placeTitle';
import { useApp } from '../store';

/**
 * Beside the card of a region: how many of what is in view lie in it. The heading above names that region, the list the
 * view.
 * @param inside null while no region is selected
 */
export function OfThemHere({ inside, shown }: { inside: number | null; shown: number }) {
  const place = useApp(shortPlaceTitle);
  if (inside === null || inside >= shown || place === null) return null;
  return <small className="pane-title-more">{messages.list.ofThemIn(inside, place)}</small>;
}
