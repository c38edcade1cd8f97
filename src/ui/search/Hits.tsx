import type { UseComboboxPropGetters } from 'downshift';
import { messages } from '../../i18n/words';
import { ALL_SITES, siteMatches } from '../../model/filters';
import { loadedValue } from '../../state/dataset';
import type { HitNote, SearchHit } from '../../state/search/hit';
import { sitesByCompany } from '../../state/selectors';
import { isStartFilter } from '../filters/startFilter';
import { useApp } from '../store';
import type { HitGroup } from './groups';

interface HitsProps {
  groups: readonly HitGroup[];
  highlighted: number;
  itemProps: UseComboboxPropGetters<SearchHit>['getItemProps'];
}

function noteWords(note: HitNote): string {
  switch (note.kind) {
    case 'zip':
      return messages.search.zip(note.zip, note.place, note.county);
    case 'formerCounty':
      return messages.search.formerCounty(note.code, note.name, note.since, note.isOnly);
    case 'leftOut':
      return messages.search.leftOut(note.word);
    case 'coordinateOrder':
      return messages.search.coordinateOrder[note.order];
  }
}

/** What was found, by kind. */
export function Hits({ groups, highlighted, itemProps }: HitsProps) {
  const sites = useApp((state) => state.data.sites);
  // As many as are listed once it is chosen: the filter that the app opens with goes then.
  const filter = useApp(({ view }) => (isStartFilter(view) ? ALL_SITES : view.sites));
  const sitesOf = (name: string) =>
    (loadedValue(sites) ?? []).filter((site) => siteMatches(site, { ...filter, companies: [name] })).length;
  const now = useApp(sitesByCompany);
  return groups.map(({ kind, hits }) => (
    // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups of options, not fieldsets
    <div key={kind} role="group" aria-labelledby={`search-${kind}`}>
      <div id={`search-${kind}`} className="search-kind" role="presentation">
        {messages.search.kinds[kind]}
      </div>
      {hits.map(({ hit, index }) => (
        <div
          key={hit.key}
          {...itemProps({
            item: hit,
            index,
            className: 'search-hit',
            'aria-selected': index === highlighted,
          })}
        >
          <span translate={hit.kind === 'concern' ? undefined : 'no'}>{hit.label}</span>
          {hit.sublabel !== '' && <span className="search-detail">{hit.sublabel}</span>}
          {hit.kind === 'operator' && (
            <span className="search-detail">
              {now.has(hit.name) ? messages.search.company(sitesOf(hit.name)) : messages.search.companyOnce}
            </span>
          )}
          {hit.note && <span className="search-detail">{noteWords(hit.note)}</span>}
        </div>
      ))}
    </div>
  ));
}
