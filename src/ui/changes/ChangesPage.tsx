import { useCallback, useId, useMemo, useState } from 'react';
import {
  changeKinds,
  changeLines,
  changesFiles,
  changesMessages,
  changeTitle,
  messages,
} from '../../i18n/words';
import { CHANGE_KINDS, type Change, type Changes, changesOf } from '../../model/changes/changes';
import { digestOf } from '../../model/changes/digest';
import type { KeptVersion } from '../../model/changes/digestRow';
import type { Bounds, Region } from '../../model/region';
import type { ReportData } from '../../model/report/tables';
import type { Selection } from '../../model/view/view';
import { viewDate } from '../../state/selectors';
import { SuggestOnPage } from '../corrections/SuggestCorrection';
import { Choice } from '../parts/Choice';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { SaveAnswer } from '../parts/SaveAnswer';
import { Section } from '../parts/Section';
import { useDetail } from '../parts/useDetail';
import { useOutlined } from '../parts/useOutlined';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp, useLoader, useTable } from '../store';
import './changes.css';

/** What changed in the record since a version of the data that was kept, in the view, in a place or everywhere. */
export function ChangesPage() {
  const loader = useLoader();
  const data = useReportData();
  const manifest = useTable('manifest');
  const kept = useDetail(useCallback(() => loader.keptVersions(), [loader]));
  if (data.kind === 'failed') return <TablesFailed tables={data.tables} reason={data.reason} />;
  if (kept.kind === 'failed') return <Failed reason={kept.reason} onRetry={kept.retry} />;
  if (data.kind === 'loading' || kept.kind === 'loading' || manifest === null) return <Waiting />;
  return <Since data={data.data} kept={kept.value ?? []} now={manifest} />;
}

/** Where changes are told of. */
const PLACES = ['view', 'place', 'all'] as const;
type Place = (typeof PLACES)[number];

function Since({ data, kept, now }: { data: ReportData; kept: readonly KeptVersion[]; now: KeptVersion }) {
  const id = useId();
  const saved = useApp((state) => state.view.savedWith);
  const setSavedWith = useApp((state) => state.setSavedWith);
  const bounds = useApp((state) => state.bounds);
  const region = useApp(({ view: { selection } }) =>
    selection?.kind === 'region' ? selection.region : null,
  );
  const earlier = kept.filter(({ version }) => version !== now.version);
  const asked = saved === null || saved === now.version ? null : saved;
  const since = asked === null ? earlier[0] : earlier.find(({ version }) => version === asked);
  const [chosen, setChosen] = useState<Place>(region === null ? 'view' : 'place');
  const offered = PLACES.filter(
    (place) => place === 'all' || (place === 'view' ? bounds !== null : region !== null),
  );
  const place = offered.includes(chosen) ? chosen : 'all';
  const asRegion = useMemo((): Region | null => {
    if (place === 'place') return region;
    return place === 'view' && bounds !== null ? boxOf(bounds) : null;
  }, [place, region, bounds]);
  const outlined = useOutlined(place === 'view' && bounds !== null && isWide(bounds) ? null : asRegion, data);
  return (
    <div className="changes">
      <p className="card-note">{changesMessages.lead}</p>
      {earlier.length === 0 ? (
        <p>{changesMessages.noneKept}</p>
      ) : (
        <div className="changes-choice">
          <label htmlFor={id}>{changesMessages.since}</label>
          <select
            id={id}
            className="field select"
            value={since?.version ?? ''}
            onChange={(event) => setSavedWith(event.target.value)}
          >
            {since === undefined && <option value="">{asked}</option>}
            {earlier.map((version) => (
              <option key={version.version} value={version.version}>
                {changesMessages.version(version)}
              </option>
            ))}
          </select>
          <Choice
            title={changesMessages.where}
            options={offered}
            names={changesMessages.places}
            value={place}
            onChange={setChosen}
          />
        </div>
      )}
      {bounds === null && region === null && <p className="card-note">{changesMessages.noView}</p>}
      {asked !== null && since === undefined && <p>{changesMessages.notKept(asked)}</p>}
      {outlined.kind === 'failed' && <Failed reason={outlined.reason} onRetry={outlined.retry} />}
      {outlined.kind === 'loading' && <Waiting />}
      {since && outlined.kind === 'ready' && outlined.value && (
        <Answer key={since.version} region={asRegion} data={outlined.value} since={since} now={now} />
      )}
    </div>
  );
}

/** Degrees of longitude. */
const WIDE = 10;

/** A view of many counties holds the middle of each that matters: its outlines would tell nothing more. */
const isWide = ([west, , east]: Bounds) => east - west > WIDE;

const boxOf = ([west, south, east, north]: Bounds): Region => ({
  kind: 'polygon',
  polygons: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});

function Answer({
  region,
  data,
  since,
  now,
}: {
  region: Region | null;
  data: ReportData;
  since: KeptVersion;
  now: KeptVersion;
}) {
  const loader = useLoader();
  const date = useApp(viewDate);
  const files = useDetail(
    useCallback(async () => {
      const [rows, measures, site, event] = await Promise.all([
        loader.digest(since.version),
        loader.measures(),
        loader.aliases('site'),
        loader.aliases('event'),
      ]);
      return { rows, measures, aliases: { site, event } };
    }, [loader, since]),
  );
  const known = files.kind === 'ready' ? files.value : null;
  const current = useMemo(
    () => known && digestOf({ sites: data.sites, events: data.events, measures: known.measures }, date),
    [data, known, date],
  );
  const changes = useMemo(
    () =>
      known &&
      current &&
      changesOf(region, data, { ...since, rows: known.rows }, { ...now, rows: current, date }, known.aliases),
    [region, data, since, now, known, current, date],
  );
  if (files.kind === 'failed') return <Failed reason={files.reason} onRetry={files.retry} />;
  if (changes === null) return <Waiting />;
  return <Told changes={changes} />;
}

function Told({ changes }: { changes: Changes }) {
  return (
    <>
      <p role="status">
        {changesMessages.compared(changes.since, changes.now, changes.date)}{' '}
        {changesMessages.count(changes.changes.length)}
      </p>
      {CHANGE_KINDS.map((kind) => {
        const own = changes.changes.filter((change) => change.kind === kind);
        if (own.length === 0) return null;
        return (
          <Section key={kind} title={changesMessages.counted(changeKinds[kind], own.length)}>
            <GrowingList
              items={own.map((change) => ({ id: `${change.row.record} ${change.row.id}`, change }))}
              first={20}
              render={({ change }) => <ChangeItem change={change} />}
            />
          </Section>
        );
      })}
      {changes.changes.length > 0 && (
        <SaveAnswer
          name={`headroom-changes-${changes.since.version}-${changes.now.version}`}
          labels={changesMessages.save}
          write={(format) => changesFiles[format](changes)}
        />
      )}
      <SuggestOnPage
        name={messages.page.changes}
        says={changesMessages.compared(changes.since, changes.now, changes.date)}
        figures={() =>
          changes.changes.map((change) => ({
            label: `${changeKinds[change.kind]}, ${changeTitle(change)}`,
            value: changeLines(change).join('; '),
            date: null,
            sources: [],
          }))
        }
      />
    </>
  );
}

/** The card that tells of a record now; null where it is gone. */
function cardOf({ row, kind, joinedWith }: Change): Exclude<Selection, null> | null {
  if (kind === 'takenOut') return null;
  return { kind: row.record === 'site' ? 'site' : 'event', id: joinedWith ?? row.id };
}

function ChangeItem({ change }: { change: Change }) {
  const setPage = useApp((state) => state.setPage);
  const to = cardOf(change);
  const words = (
    <span className="item-text">
      <b>{changeTitle(change)}</b>
      {changeLines(change).map((line) => (
        <small key={line}>{line}</small>
      ))}
    </span>
  );
  return to === null ? (
    words
  ) : (
    <OpenButton to={to} leave={() => setPage(null)}>
      {words}
    </OpenButton>
  );
}
