import { type ReactNode, useCallback, useId } from 'react';
import { cardMessages } from '../../i18n/words';
import { OWN_PREFIX } from '../../model/own/ownPrefix';
import type { Region } from '../../model/region';
import type { ReportData } from '../../model/report/tables';
import type { DroppedSite } from '../../model/site';
import type { Selection } from '../../model/view/view';
import { eventsById, groupsById, sitesById } from '../../state/selectors';
import { SuggestCorrection } from '../corrections/SuggestCorrection';
import { CardSubjects } from '../parts/cardSubject';
import { asSentence, DataText } from '../parts/DataText';
import { useDetail } from '../parts/useDetail';
import { useOutlined } from '../parts/useOutlined';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp, useAppStore, useLoader, useTableState } from '../store';
import { useLayers } from '../useLayers';
import { AlsoHere } from './AlsoHere';
import { cardKey } from './cardKey';
import { EventCard } from './EventCard';
import { GroupCard } from './GroupCard';
import { RecordCard } from './RecordCard';
import { RegionCard } from './RegionCard';
import { SiteCard } from './SiteCard';

/** The card of what is selected; nothing when nothing is. The panel around it scrolls and closes it. */
export function Card() {
  const selection = useApp((state) => state.view.selection);
  const titleId = useId();
  if (selection === null) return null;
  return (
    // A new selection is a new card: lists start short and unfolded parts fold again.
    <article className="card" aria-labelledby={titleId} key={cardKey(selection)}>
      <AlsoHere />
      <CardSubjects>
        <CardOf selection={selection} titleId={titleId} />
        {!isOwn(selection) && <SuggestCorrection selection={selection} />}
      </CardSubjects>
    </article>
  );
}

/** Whether it is the reader's own, which nobody but the reader can correct. */
const isOwn = (selection: Exclude<Selection, null>) =>
  selection.kind === 'record' && selection.layer.startsWith(OWN_PREFIX);

function CardOf({ selection, titleId }: { selection: Exclude<Selection, null>; titleId: string }) {
  switch (selection.kind) {
    case 'site':
      return <SelectedSite id={selection.id} titleId={titleId} />;
    case 'event':
      return <SelectedEvent id={selection.id} titleId={titleId} />;
    case 'group':
      return <SelectedGroup id={selection.id} titleId={titleId} />;
    case 'record':
      return <SelectedRecord {...selection} titleId={titleId} />;
    case 'region':
      return <SelectedRegion selection={selection} titleId={titleId} />;
  }
}

function SelectedSite({ id, titleId }: { id: string; titleId: string }) {
  const table = useTableState('sites');
  const site = useApp((state) => sitesById(state).get(id));
  if (site) return <SiteCard site={site} titleId={titleId} />;
  if (table.kind === 'failed') {
    return (
      <Untitled titleId={titleId}>
        <TablesFailed tables={['sites']} reason={table.reason} />
      </Untitled>
    );
  }
  if (table.kind !== 'ready') return <Loading titleId={titleId} />;
  return <NoSite id={id} titleId={titleId} />;
}

function SelectedEvent({ id, titleId }: { id: string; titleId: string }) {
  const table = useTableState('events');
  const event = useApp((state) => eventsById(state).get(id));
  if (event) return <EventCard event={event} titleId={titleId} />;
  if (table.kind === 'failed') {
    return (
      <Untitled titleId={titleId}>
        <TablesFailed tables={['events']} reason={table.reason} />
      </Untitled>
    );
  }
  if (table.kind !== 'ready') return <Loading titleId={titleId} />;
  return <NotFound titleId={titleId} text={cardMessages.notFound.event(id)} />;
}

function SelectedGroup({ id, titleId }: { id: string; titleId: string }) {
  const table = useTableState('groups');
  const events = useTableState('events');
  const group = useApp((state) => groupsById(state).get(id));
  const failed = [table, events].find((known) => known.kind === 'failed');
  if (failed?.kind === 'failed') {
    return (
      <Untitled titleId={titleId}>
        <TablesFailed tables={['groups', 'events']} reason={failed.reason} />
      </Untitled>
    );
  }
  if (table.kind !== 'ready' || events.kind !== 'ready') return <Loading titleId={titleId} />;
  if (group) return <GroupCard group={group} titleId={titleId} />;
  return <NotFound titleId={titleId} text={cardMessages.notFound.group(id)} />;
}

function SelectedRegion({
  selection,
  titleId,
}: {
  selection: Extract<Selection, { kind: 'region' }>;
  titleId: string;
}) {
  const data = useReportData();
  if (data.kind === 'failed') {
    return (
      <Untitled titleId={titleId}>
        <TablesFailed tables={data.tables} reason={data.reason} />
      </Untitled>
    );
  }
  if (data.kind === 'loading') return <Loading titleId={titleId} />;
  return <OutlinedRegion region={selection.region} data={data.data} titleId={titleId} />;
}

/** A circle or an own outline is told with the counties that it covers in part: their outlines come first. */
function OutlinedRegion({ region, data, titleId }: { region: Region; data: ReportData; titleId: string }) {
  const outlined = useOutlined(region, data);
  if (outlined.kind === 'loading') return <Loading titleId={titleId} />;
  return (
    <>
      {outlined.kind === 'failed' && <Failed reason={outlined.reason} onRetry={outlined.retry} />}
      <RegionCard
        region={region}
        data={outlined.kind === 'ready' ? (outlined.value ?? data) : data}
        titleId={titleId}
      />
    </>
  );
}

function SelectedRecord({ layer: layerId, id, titleId }: { layer: string; id: string; titleId: string }) {
  const layer = useLayers().find((known) => known.id === layerId);
  // Where the records are of no built table, that of the sources stands in.
  const table = useTableState(layer?.recordTable ?? 'sources');
  const store = useAppStore();
  const name = useApp((state) => layer?.record?.(id, state)?.name);
  if (layer && name !== undefined) {
    return (
      <RecordCard
        layer={{ id: layerId, label: layer.label() }}
        id={id}
        name={name}
        facts={layer.facts?.(id, store.getState()) ?? []}
        titleId={titleId}
      />
    );
  }
  if (layer?.recordTable !== undefined && table.kind === 'failed') {
    return (
      <Untitled titleId={titleId}>
        <TablesFailed tables={[layer.recordTable]} reason={table.reason} />
      </Untitled>
    );
  }
  if (layer?.recordTable !== undefined && table.kind !== 'ready') return <Loading titleId={titleId} />;
  return <NotFound titleId={titleId} text={cardMessages.notFound.record(id)} />;
}

function Untitled({ titleId, children }: { titleId: string; children: ReactNode }) {
  return (
    <>
      <h2 id={titleId} className="visually-hidden">
        {cardMessages.failed}
      </h2>
      {children}
    </>
  );
}

function Loading({ titleId }: { titleId: string }) {
  return (
    <>
      <h2 id={titleId} className="visually-hidden">
        {cardMessages.loading}
      </h2>
      <Waiting />
    </>
  );
}

/** Says what became of the id: a record that was taken out, with the reason, or one that nobody knows. */
function NoSite({ id, titleId }: { id: string; titleId: string }) {
  const loader = useLoader();
  const read = useCallback(
    async () => (await loader.droppedSites()).find((site) => site.id === id) ?? null,
    [loader, id],
  );
  const dropped = useDetail<DroppedSite>(read);
  if (dropped.kind === 'loading') return <Loading titleId={titleId} />;
  const site = dropped.kind === 'ready' ? dropped.value : null;
  if (site === null) return <NotFound titleId={titleId} text={cardMessages.notFound.site(id)} />;
  return (
    <header className="card-head">
      <h2 id={titleId} translate="no">
        {site.name}
      </h2>
      <p>{cardMessages.droppedSite(site.date)}</p>
      <p>
        <DataText>{asSentence(site.reason)}</DataText>
      </p>
    </header>
  );
}

function NotFound({ titleId, text }: { titleId: string; text: string }) {
  return (
    <header className="card-head">
      <h2 id={titleId}>{text}</h2>
      <p>{cardMessages.notFoundHelp}</p>
    </header>
  );
}
