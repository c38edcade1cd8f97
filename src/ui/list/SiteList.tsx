import { useDeferredValue, useMemo, useState } from 'react';
import { messages, withWords } from '../../i18n/words';
import { narrow, orderSites, SITE_ORDERS, type SiteOrder, siteTexts } from '../../state/listing';
import { sitesInView, statesByCode } from '../../state/selectors';
import { lazyPart } from '../parts/lazyPart';
import { VirtualList } from '../parts/VirtualList';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { EmptyList } from './EmptyList';
import { LayerOff } from './LayerOff';
import { ListTools } from './ListTools';
import { SiteAtlas } from './SiteAtlas';
import { SiteRow } from './SiteRow';
import { TableGate } from './TableGate';

/** Only a search for a company asks for it. */
const CompanyNote = lazyPart(
  async () => (await withWords(() => import('./CompanyNote'), 'cards')).CompanyNote,
);

/** Sites in view that pass the filter. */
export function SiteList() {
  const [order, setOrder] = useState<SiteOrder>('matters');
  const text = useDeferredValue(useShell((state) => state.narrow.sites));
  const company = useShell((state) => state.company);
  const asked = useApp((state) => state.view.sites.companies);
  // Of a single company that is looked for or filtered by there is more to say.
  const told = company?.name ?? (asked?.length === 1 ? asked[0] : null);
  const inView = useApp(sitesInView);
  const names = useApp(statesByCode);
  const chosen = useApp(({ view }) => (view.selection?.kind === 'site' ? view.selection.id : null));
  const setHover = useApp((state) => state.setHover);
  const items = useMemo(() => {
    const own = company && new Set(company.siteIds);
    const found = own
      ? inView.filter(({ id }) => own.has(id))
      : narrow(inView, text, (site) => siteTexts(site, names.get(site.state ?? '')?.name ?? null));
    return orderSites(found, order);
  }, [inView, names, text, company, order]);
  return (
    <TableGate table="sites">
      <ListTools tab="sites" orders={SITE_ORDERS} order={order} onOrder={setOrder} />
      {order === 'matters' && <p className="list-note">{messages.list.mattersOrder}</p>}
      <LayerOff tab="sites" />
      {told && <CompanyNote key={told} name={told} />}
      {items.length === 0 ? (
        <EmptyList tab="sites" />
      ) : (
        <>
          <SiteAtlas sites={items} />
          <VirtualList
            items={items}
            label={messages.list.tabs.sites}
            keyOf={(site) => site.id}
            chosenKey={chosen}
            onPoint={(site) => setHover(site && { kind: 'site', id: site.id })}
            renderRow={(site, tabIndex) => <SiteRow site={site} tabIndex={tabIndex} />}
          />
        </>
      )}
    </TableGate>
  );
}
