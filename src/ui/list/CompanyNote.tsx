import { useCallback } from 'react';
import { cardMessages, formatDate, inText, listOf, messages } from '../../i18n/words';
import type { Company, CompanyName, SitesNamed } from '../../model/company';
import { sitesById } from '../../state/selectors';
import { OpenButton } from '../parts/OpenButton';
import { placeOf } from '../parts/place';
import { useDetail } from '../parts/useDetail';
import { useApp, useLoader, useTable } from '../store';

/** What is known of a company beside its sites: its other names, and how many sites it has named itself. */
export function CompanyNote({ name }: { name: string }) {
  const loader = useLoader();
  const read = useCallback(
    async () => (await loader.companies()).find((company) => company.name === name) ?? null,
    [loader, name],
  );
  const known = useDetail<Company>(read);
  if (known.kind !== 'ready' || known.value === null) return null;
  const { sitesNamed, otherNames } = known.value;
  const sourced = otherNames.filter(({ kind }) => kind !== 'spelling' && kind !== 'class');
  if (sitesNamed === null && sourced.length === 0) return null;
  return (
    <section className="company-note" aria-label={cardMessages.company.about(name)}>
      {sitesNamed && <SitesNamedBy name={name} named={sitesNamed} />}
      {sourced.length > 0 && (
        <details>
          <summary>{cardMessages.company.names(sourced.length)}</summary>
          <ul>
            {sourced.map((other) => (
              <li key={other.name}>
                <OtherName other={other} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OtherName({ other: { name, kind, url, source } }: { other: CompanyName }) {
  const text = source ?? url ?? '';
  return (
    <>
      <span translate="no">{name}</span>
      {` (${cardMessages.company.kinds[kind]}; `}
      {url === null ? (
        text
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {text}
        </a>
      )}
      )
    </>
  );
}

/** The sites of ours that name a company, against the number that the company named. */
function SitesNamedBy({ name, named }: { name: string; named: SitesNamed }) {
  const sites = useApp(sitesById);
  const sources = useTable('sources');
  const words = cardMessages.company;
  const title = (id: string) => sources?.find((source) => source.id === id)?.title ?? id;
  return (
    <details>
      <summary>{words.named(named.here.length, named.count)}</summary>
      <p>{words.namedHelp(name, named.count, named.here.length, formatDate(named.date), named.source)}</p>
      <div className="card-scroll">
        <table className="card-table">
          <thead>
            <tr>
              <th scope="col">{words.head.site}</th>
              <th scope="col">{words.head.part}</th>
              <th scope="col">{words.head.source}</th>
            </tr>
          </thead>
          <tbody>
            {named.here.map(({ id, roles, datasets }) => {
              const site = sites.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    <OpenButton to={{ kind: 'site', id }}>
                      <span className="item-text">
                        <b translate="no">{site?.name ?? id}</b>
                        <small>{(site && placeOf(site)) ?? messages.list.placeUnknown}</small>
                      </span>
                    </OpenButton>
                  </th>
                  <td>
                    {listOf(
                      roles.map((role, index) =>
                        index === 0 ? cardMessages.facts[role] : inText(cardMessages.facts[role]),
                      ),
                    )}
                  </td>
                  <td>{listOf(datasets.map(title))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
