/** How much new load an area could carry, and what other windows say of it. */
import { useCallback, useState } from 'react';
import { formatMegawatts, formatShare, gridMessages } from '../../i18n/words';
import { comparableYears } from '../../model/grid/acrossStep';
import type { AreaGridFacts } from '../../model/grid/areaFacts';
import { isDefective } from '../../model/grid/areaPressure';
import { type HeadroomByLevel, type LoadFigures, windowName } from '../../model/grid/loadFigures';
import type { YearWindow } from '../../model/grid/series';
import type { GridArea } from '../../model/region';
import { CopyFigure } from '../parts/CopyFigure';
import { type Detail, useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader } from '../store';
import { Fits } from './Fits';
import { headroomFigure, LEVELS, shareOfPeak } from './figures';
import { DefectNote, GroupFoot } from './gridNotes';
import { otherWindows } from './subject';
import './grid.css';

/** Headroom at the three levels, and how it moves with the window. */
export function Headroom({
  from,
  facts,
  load,
  window,
}: {
  from: GridArea;
  facts: Pick<AreaGridFacts, 'defective'>;
  load: LoadFigures;
  window: YearWindow;
}) {
  return (
    <>
      <p className="card-note">{gridMessages.headroom.lead}</p>
      <DefectNote facts={facts} />
      {load.headroomMw === null ? (
        <AcrossStep from={from} load={load} />
      ) : (
        <>
          <Levels from={from} facts={facts} load={load} headroomMw={load.headroomMw} />
          <Fits from={from} load={load} defective={facts.defective} />
        </>
      )}
      {from.years && <Windows from={from} load={load} window={window} years={from.years} />}
      <GroupFoot />
    </>
  );
}

function Levels({
  from,
  facts,
  load,
  headroomMw,
}: {
  from: GridArea;
  facts: Pick<AreaGridFacts, 'defective'>;
  load: LoadFigures;
  headroomMw: HeadroomByLevel;
}) {
  return (
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
          const share = shareOfPeak(headroomMw[level], load);
          return (
            <tr key={level}>
              <th scope="row">{gridMessages.headroom.names[level]}</th>
              <td className="figure-cell">
                {formatMegawatts(headroomMw[level])}
                <CopyFigure figure={headroomFigure(from.name, load, facts.defective, level)} />
              </td>
              <td>{share === null ? gridMessages.adequacy.unknown : formatShare(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Why there is no headroom over the window, and the years that have one. */
function AcrossStep({ from, load }: { from: GridArea; load: LoadFigures }) {
  const setWindow = useApp((state) => state.setWindow);
  const after = from.years && comparableYears(from.quality, from.years, from.years[1]);
  return (
    <>
      <p>
        {load.levelStep === null
          ? gridMessages.adequacy.unknown
          : gridMessages.headroom.acrossStep(gridMessages.years(load.window), load.levelStep)}
      </p>
      {after && (
        <p>
          <button type="button" className="button-link" onClick={() => setWindow(after)}>
            {gridMessages.headroom.afterStep(gridMessages.years(after))}
          </button>
        </p>
      )}
    </>
  );
}

/** Figures of one area over another window than the one viewed. */
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
      {glance && compared?.headroomMw && load.headroomMw && (
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
          const share = row?.headroomMw ? shareOfPeak(row.headroomMw['0.5'], row) : null;
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
                    {row.headroomMw === null ? (
                      gridMessages.headroom.step
                    ) : (
                      <>
                        {formatMegawatts(row.headroomMw['0.5'])}
                        <CopyFigure figure={headroomFigure(from.name, row, defective, '0.5')} />
                      </>
                    )}
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
