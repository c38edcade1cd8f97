import { headlineOf } from '../../layers/titles';
import { shortPlaceTitle } from '../../state/placeTitle';
import { viewDate } from '../../state/selectors';
import { useApp } from '../store';

/** What the view shows, of which place and day, as the heading of the page. The tab and shared links say the same, with coordinates. */
export function PageHeadline() {
  const headline = useApp((state) => headlineOf(state.view, shortPlaceTitle(state), viewDate(state)));
  return <h1 className="page-headline">{headline}</h1>;
}
