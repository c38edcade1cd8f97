import type { UseComboboxPropGetters } from 'downshift';
import { messages } from '../../i18n/words';
import type { HitNote, SearchHit } from '../../state/search/hit';
import { sitesByCompany } from '../../state/selectors';
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
    case 'coordinateOrder':
      return messages.search.coordinateOrder[note.order];
  }
}

/** What choosing a company does: it has sites, or it only had some. */
const companyWords = (sites: number) =>
  sites > 0 ? messages.search.company(sites) : messages.search.companyOnce;

/** What was found, by kind. */
export function Hits({ groups, highlighted, itemProps }: HitsProps) {
  const sites = useApp(sitesByCompany);
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
            <span className="search-detail">{companyWords(sites.get(hit.name) ?? 0)}</span>
          )}
          {hit.note && <span className="search-detail">{noteWords(hit.note)}</span>}
        </div>
      ))}
    </div>
  ));
}
