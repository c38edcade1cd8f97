import { labels, messages } from '../../i18n/words';
import { OPERATOR_CLASSES, SITE_CLASSES, SITE_STATUSES } from '../../model/vocabulary';
import { ClassMark } from '../icons/SiteMarkIcon';
import { Switch } from '../parts/Switch';
import { useApp } from '../store';
import { CheckGroup } from './CheckGroup';
import { CompanyFilter } from './CompanyFilter';
import { MwRange } from './MwRange';

/** Which sites the reader wants. */
export function SiteFilters() {
  const filter = useApp((state) => state.view.sites);
  const change = useApp((state) => state.setSiteFilter);
  return (
    <section aria-labelledby="filter-sites">
      <h3 id="filter-sites">{messages.filters.sites}</h3>
      <CompanyFilter />
      <CheckGroup
        title={messages.filters.classes}
        words={SITE_CLASSES}
        names={labels.siteClass}
        chosen={filter.classes}
        icon={(siteClass) => <ClassMark siteClass={siteClass} />}
        onChange={(classes) => change({ classes })}
      />
      <CheckGroup
        title={messages.filters.statuses}
        words={SITE_STATUSES}
        names={labels.siteStatus}
        chosen={filter.statuses}
        onChange={(statuses) => change({ statuses })}
      />
      <MwRange />
      <CheckGroup
        title={messages.filters.operators}
        words={OPERATOR_CLASSES}
        names={labels.operatorClass}
        chosen={filter.operatorClasses}
        onChange={(operatorClasses) => change({ operatorClasses })}
      />
      <Switch
        label={messages.filters.uncertain}
        help={messages.filters.uncertainHelp}
        on={filter.uncertain}
        onChange={(uncertain) => change({ uncertain })}
      />
    </section>
  );
}
