import { useCallback, useMemo, useState } from 'react';
import { messages } from '../../i18n/words';
import { type Company, findCompanies } from '../../model/company';
import { MOST_COMPANIES } from '../../model/layers/sites';
import { sitesByCompany } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { useDetail } from '../parts/useDetail';
import { FindField } from '../search/FindField';
import { useApp, useLoader } from '../store';

const SHOWN = 12;
const NONE: readonly string[] = [];
const NOTHING_KNOWN: readonly Company[] = [];

/** Companies of which sites are asked for, found by any of their names. */
export function CompanyFilter() {
  const chosen = useApp((state) => state.view.sites.companies) ?? NONE;
  const change = useApp((state) => state.setSiteFilter);
  const put = (companies: readonly string[]) =>
    change({ companies: companies.length === 0 ? null : companies });
  const words = messages.filters;
  return (
    <fieldset className="check-group">
      <legend>
        {words.company} {chosen.length === 0 && <span className="faint">{words.all}</span>}
      </legend>
      {chosen.length > 0 && (
        <div className="chips">
          {chosen.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-label={words.remove(name)}
              onClick={() => put(chosen.filter((other) => other !== name))}
            >
              <span translate="no">{name}</span>
              <Icon name="close" />
            </button>
          ))}
        </div>
      )}
      {chosen.length < MOST_COMPANIES ? (
        <CompanyField onTake={(name) => put([...new Set([...chosen, name])])} />
      ) : (
        <p className="help">{words.companyFull(MOST_COMPANIES)}</p>
      )}
    </fieldset>
  );
}

function CompanyField({ onTake }: { onTake: (name: string) => void }) {
  const loader = useLoader();
  // Without the other names the field still finds companies by their own.
  const table = useDetail(useCallback(() => loader.companies(), [loader]));
  const companies = (table.kind === 'ready' ? table.value : null) ?? NOTHING_KNOWN;
  const counts = useApp(sitesByCompany);
  const [text, setText] = useState('');
  const found = useMemo(
    () => findCompanies(text, companies, counts).slice(0, SHOWN),
    [text, companies, counts],
  );
  const words = messages.filters;
  return (
    <FindField
      label={words.companyField}
      help={words.companyHelp}
      text={text}
      onText={setText}
      items={found}
      nameOf={({ name }) => name}
      onTake={({ name }) => onTake(name)}
      isAsked={text.trim() !== ''}
      status={found.length > 0 ? messages.search.results(found.length) : words.companyNone(text.trim())}
      rows={({ highlightedIndex, getItemProps }) =>
        found.map((company, index) => (
          <div
            key={company.name}
            {...getItemProps({
              item: company,
              index,
              className: 'search-hit',
              'aria-selected': index === highlightedIndex,
            })}
          >
            <span translate="no">{company.name}</span>
            <span className="search-detail">{words.companySites(company.sites)}</span>
            {company.by !== null && <span className="search-detail">{words.companyBy(company.by)}</span>}
          </div>
        ))
      }
    />
  );
}
