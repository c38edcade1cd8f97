import { headlineOf } from '../../layers/titles';
import { placeTitle } from '../../state/placeTitle';
import { viewDate } from '../../state/selectors';
import { useApp } from '../store';

/** What the view shows, of which place and day, as the heading of the page. The tab and shared links say the same. */
export function PageHeadline() {
  const headline = useApp((state) => headlineOf(state.view, placeTitle(state), viewDate(state)));
  return <h1 className="page-headline">{headline}</h1>;
}
