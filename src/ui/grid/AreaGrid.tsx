/** The grid part of an area's card: what is measured, what follows from it, what others say. */
import { type ReactNode, useCallback, useState } from 'react';
import { formatMegawatts, formatShare, gridMessages } from '../../i18n/words';
import { type AreaGridFacts, areaFacts } from '../../model/grid/areaFacts';
import { isDefective } from '../../model/grid/areaPressure';
import type { AreaClaims } from '../../model/grid/claims';
import { type LoadFigures, windowName } from '../../model/grid/loadFigures';
import type { YearWindow } from '../../model/grid/series';
import type { GridArea, QualityNote } from '../../model/region';
import { CopyFigure } from '../parts/CopyFigure';
import { distinct } from '../parts/distinct';
import { Facts, FigureFact } from '../parts/Facts';
import { lazyPart } from '../parts/lazyPart';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { type Detail, useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader } from '../store';
import { Adequacy, Claims } from './Claims';
import { demandFigures, headroomFigure, LEVELS, shareOfPeak } from './figures';
import './grid.css';
import { MethodsLink } from '../parts/MethodsLink';
import { Pipeline } from './Pipeline';
import { PressureParts } from './PressureParts';
import { RecentDemandFacts } from './RecentDemandFacts';
import { SettingHours } from './SettingHours';
import { SubAreas } from './SubAreas';
import { type GridSubject, otherWindows, useGridSubject } from './subject';
import { WindowControl } from './WindowControl';

/** Charts read the hours and bring their own code; both arrive when a card needs them. */
const Charts = lazyPart(async () => (await import('./Charts')).Charts, { waiting: () => <Waiting /> });

/** All that the grid layer knows of one area, over the window viewed; `children` follow the headroom. */
export function AreaGrid({
  area,
  areas,
  children,
}: {
  area: GridArea;
  areas: readonly GridArea[];
  children?: ReactNode;
}) {
  const loader = useLoader();
  const claims = useDetail<AreaClaims>(useCallback(() => loader.areaClaims(), [loader]));
  const subject = useGridSubject(area, areas);
  const { from, window, pending } = subject;
  const facts = areaFacts(area, from, window, claims.kind === 'ready' ? claims.value : null);
  const load = pending ? null : (from?.load ?? null);
  return (
    <>
      <Demand subject={subject} facts={facts} load={load} />
      {from !== null && load !== null && <Headroom from={from} facts={facts} load={load} window={window} />}
      {children}
      {!pending && (
        <Section title={gridMessages.sections.pressure}>
          <DefectNote facts={facts} />
          <PressureParts from={from ?? area} facts={facts} load={load} />
          <GroupFoot />
        </Section>
      )}
      <Section title={gridMessages.sections.pipeline}>
        <DefectNote facts={facts} />
        <Pipeline area={area} facts={facts} load={from?.id === area.id ? load : null} />
        <MethodsLink section="site-megawatts-against-the-grid" />
      </Section>
      <Section title={gridMessages.sections.adequacy}>
        <Adequacy area={area} facts={facts} />
      </Section>
      <Section title={gridMessages.sections.claims}>
        <ClaimsOf claims={claims} area={area} facts={facts} />
      </Section>
      {from !== null && load !== null && (
        <Section title={gridMessages.sections.charts}>
          {subject.note !== null && <p className="card-note">{subject.note}</p>}
          <Quality notes={facts.quality} defective={facts.defective} />
          <Charts key={from.id} from={from} areas={areas} window={window} scenarioArea={area.id} />
          <MethodsLink />
        </Section>
      )}
      <SubAreas area={area} areas={areas} />
    </>
  );
}

function Demand({
  subject: { area, areas, from, note, pending, years },
  facts,
  load,
}: {
  subject: GridSubject;
  facts: AreaGridFacts;
  load: LoadFigures | null;
}) {
  const parent = areas.find(({ id }) => id === area.parentId);
  return (
    <Section title={gridMessages.sections.demand}>
      {years && <WindowControl years={years} />}
      {pending ? (
        <p className="card-waiting" role="status">
          {gridMessages.window.pending}
        </p>
      ) : (
        <>
          {note !== null && <p className={from === null ? 'card-note' : 'card-warning'}>{note}</p>}
          <Quality notes={load === null ? area.quality : facts.quality} defective={facts.defective} />
          {from !== null && load !== null && (
            <>
              <Facts>
                {demandFigures(from, load, facts.defective).map((named) => (
                  <FigureFact key={named.name} {...named} />
                ))}
              </Facts>
              <SettingHours areaId={from.id} facts={facts} load={load} />
            </>
          )}
        </>
      )}
      {parent && (
        <OpenButton to={{ kind: 'region', region: { kind: 'area', id: parent.id } }}>
          <span className="item-text">
            <b>{parent.name}</b>
            <small>{`${parent.id} · ${gridMessages.parent}`}</small>
          </span>
        </OpenButton>
      )}
      <RecentDemandFacts area={area} />
      <GroupFoot />
    </Section>
  );
}

/** What is known to be wrong with the hours, in full. */
function Quality({ notes, defective }: { notes: readonly QualityNote[]; defective: boolean }) {
  return (
    <>
      {defective && <p className="card-warning">{gridMessages.defect}</p>}
      {distinct(notes).map(({ key, item: note }) => (
        <p key={key} className={note.severity === 'defect' ? 'card-warning' : 'card-note'}>
          {`${note.text} (${gridMessages.years(note.years)})`}
        </p>
      ))}
    </>
  );
}

/** The warning again, short, where other figures of the same hours stand. */
function DefectNote({ facts }: { facts: AreaGridFacts }) {
  return facts.defective ? <p className="card-warning">{gridMessages.defect}</p> : null;
}

/** What a group of figures must not be taken for, and how it is made. */
function GroupFoot() {
  return (
    <>
      <p className="card-note">{`${gridMessages.areaWide} ${gridMessages.recent.recordEnds}`}</p>
      <MethodsLink />
    </>
  );
}

function Headroom({
  from,
  facts,
  load,
  window,
}: {
  from: GridArea;
  facts: AreaGridFacts;
  load: LoadFigures;
  window: YearWindow;
}) {
  return (
    <Section title={gridMessages.sections.headroom}>
      <p className="card-note">{gridMessages.headroom.lead}</p>
      <DefectNote facts={facts} />
      <table className="card-table">
        <caption className="visually-hidden">{`${gridMessages.headroom.caption}, ${gridMessages.years(load.window)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{gridMessages.headroom.level}</th>
            <th scope="col">{`${gridMessages.headroom.mw}, ${gridMessages.years(load.window)}`}</th>
            <th scope="col">{gridMessages.headroom.ofPeak}</th>
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => {
            const share = shareOfPeak(load.headroomMw[level], load);
            return (
              <tr key={level}>
                <th scope="row">{gridMessages.headroom.names[level]}</th>
                <td className="figure-cell">
                  {formatMegawatts(load.headroomMw[level])}
                  <CopyFigure figure={headroomFigure(from.id, load, facts.defective, level)} />
                </td>
                <td>{share === null ? gridMessages.adequacy.unknown : formatShare(share)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {from.years && <Windows from={from} load={load} window={window} years={from.years} />}
      <GroupFoot />
    </Section>
  );
}

/** Measures of one area over another window than the one viewed. */
function useWindows(areaId: string, windows: readonly YearWindow[]): Detail<(LoadFigures | null)[]> {
  const loader = useLoader();
  const names = windows.map(windowName).join(' ');
  return useDetail(
    useCallback(
      () =>
        Promise.all(
          names
            .split(' ')
            .filter((name) => name !== '')
            .map(async (name) => {
              const [first = 0, last = 0] = name.split('-').map(Number);
              return (await loader.windowFile([first, last]))[areaId] ?? null;
            }),
        ),
      [loader, names, areaId],
    ),
  );
}

/** How the answer moves with the window: one other at a glance, several on demand. */
function Windows({
  from,
  load,
  window,
  years,
}: {
  from: GridArea;
  load: LoadFigures;
  window: YearWindow;
  years: YearWindow;
}) {
  const [open, setOpen] = useState(false);
  const all = otherWindows(years, window);
  const glance = all.find((other) => windowName(other) !== windowName(window));
  const found = useWindows(from.id, open ? all : glance ? [glance] : []);
  const compared =
    found.kind === 'ready' && glance ? found.value?.[open ? all.indexOf(glance) : 0] : undefined;
  return (
    <>
      {glance && compared && (
        <p>
          {gridMessages.headroom.compare(
            gridMessages.years(window),
            formatMegawatts(load.headroomMw['0.5']),
            gridMessages.years(glance),
            formatMegawatts(compared.headroomMw['0.5']),
          )}
          {isDefective(from, glance) && ` ${gridMessages.defectDate(gridMessages.years(glance))}.`}
        </p>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{gridMessages.headroom.others}</summary>
        {open && found.kind === 'failed' && <Failed reason={found.reason} onRetry={found.retry} />}
        {open && found.kind === 'loading' && <Waiting />}
        {open && found.kind === 'ready' && (
          <WindowTable from={from} windows={all} chosen={window} rows={found.value ?? []} />
        )}
      </details>
    </>
  );
}

function WindowTable({
  from,
  windows,
  chosen,
  rows,
}: {
  from: GridArea;
  windows: readonly YearWindow[];
  chosen: YearWindow;
  rows: readonly (LoadFigures | null)[];
}) {
  const setWindow = useApp((state) => state.setWindow);
  const { columns } = gridMessages.headroom;
  return (
    <table className="card-table">
      <caption className="visually-hidden">{gridMessages.headroom.moves}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.years}</th>
          <th scope="col">{columns.peak}</th>
          <th scope="col">{columns.headroom}</th>
          <th scope="col">{columns.ofPeak}</th>
        </tr>
      </thead>
      <tbody>
        {windows.map((window, index) => {
          const row = rows[index] ?? null;
          const label = gridMessages.years(window);
          const defective = isDefective(from, window);
          const share = row && shareOfPeak(row.headroomMw['0.5'], row);
          return (
            <tr key={label}>
              <th scope="row">
                {windowName(window) === windowName(chosen) ? (
                  `${label} (${gridMessages.headroom.chosen})`
                ) : (
                  <button
                    type="button"
                    className="button-link"
                    aria-label={gridMessages.headroom.use(label)}
                    onClick={() => setWindow(window)}
                  >
                    {label}
                  </button>
                )}
                {defective && <small className="grid-flag">{gridMessages.headroom.defect}</small>}
              </th>
              {row === null ? (
                <td colSpan={3}>{gridMessages.headroom.none}</td>
              ) : (
                <>
                  <td className="figure-cell">{formatMegawatts(row.peakMw)}</td>
                  <td className="figure-cell">
                    {formatMegawatts(row.headroomMw['0.5'])}
                    <CopyFigure figure={headroomFigure(from.id, row, defective, '0.5')} />
                  </td>
                  <td>{share === null ? gridMessages.adequacy.unknown : formatShare(share)}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ClaimsOf({
  claims,
  area,
  facts,
}: {
  claims: Detail<AreaClaims>;
  area: GridArea;
  facts: AreaGridFacts;
}) {
  if (claims.kind === 'loading') return <Waiting />;
  if (claims.kind === 'failed') return <Failed reason={claims.reason} onRetry={claims.retry} />;
  return <Claims area={area} claims={facts.claims ?? []} rating={facts.adequacy?.claim ?? null} />;
}
