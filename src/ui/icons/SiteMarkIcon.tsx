import type { Site } from '../../model/site';
import { APPROXIMATE_PRECISIONS, type SiteClass } from '../../model/vocabulary';
import { MARK_BOX, markParts, type SiteMark, siteMark } from '../../theme/siteMark';
import { useTheme } from '../media';

/** A mark exactly as the map draws it. */
export function Mark({ mark }: { mark: SiteMark }) {
  const theme = useTheme();
  return (
    <svg className="mark" viewBox={`0 0 ${MARK_BOX} ${MARK_BOX}`} aria-hidden="true" focusable="false">
      {markParts(mark, theme).map((part, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a mark have no other identity
          key={index}
          d={part.d}
          fill={part.fill}
          stroke={part.stroke}
          strokeWidth={part.strokeWidth}
          strokeDasharray={part.dash}
        />
      ))}
    </svg>
  );
}

/** The mark of one site. */
export function SiteMarkIcon({ site }: { site: Pick<Site, 'siteClass' | 'status' | 'precision' | 'mw'> }) {
  const approximate = APPROXIMATE_PRECISIONS.includes(site.precision);
  return <Mark mark={siteMark(site.siteClass, site.status, approximate, site.mw !== null)} />;
}

/** The plain mark of a class, as the legend shows it. */
export function ClassMark({ siteClass }: { siteClass: SiteClass }) {
  return <Mark mark={siteMark(siteClass, 'operating', false, true)} />;
}
