/** What previews of links say of a place. */
import type { PreviewPlace } from '../../../model/previewPlaces';
import { formatDate, formatNumber, plural } from '../shell/format';

/** @param county whether it is a county, of which its state is shown */
export function previewText(place: PreviewPlace, county: boolean, day: string) {
  const { name, inForce, stopping, endNotRecorded, construction } = place;
  const sites = plural(construction, {
    one: '# site under construction',
    other: '# sites under construction',
  });
  const stops = plural(stopping, {
    one: '# moratorium, ban or pause in force',
    other: '# moratoria, bans or pauses in force',
  });
  const doubtful =
    endNotRecorded === 0
      ? ''
      : ` (${formatNumber(endNotRecorded)} of them with no end on record: may be over)`;
  const others = plural(inForce - stopping, {
    one: '# other measure in force',
    other: '# other measures in force',
  });
  return {
    title: `${name}: data centers, the grid and local opposition`,
    description: `On record up to ${formatDate(day)}: ${stops}${doubtful}, ${others}, ${sites}. What is not on record may still be there.`,
    alt: `Map of ${county ? 'its state' : name}: counties in which a moratorium, ban or pause is in force, or was adopted with no end on record, are dark, sites under construction are dots.`,
    open: `Open ${name} on the map`,
  };
}
