import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { describeLoad, formatMegawatts, formatYears, whatIfMessages } from '../../i18n/words';
import { levelStepIn } from '../../model/grid/acrossStep';
import { askedHours } from '../../model/grid/askedHours';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import { constantLoad, type NewLoad } from '../../model/grid/whatIf';
import type { GridArea } from '../../model/region';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { useAreaName } from '../parts/useAreaName';
import { useApp, useTable } from '../store';
import { AnswerPart } from './AnswerPart';
import type { Asked } from './figures';
import { LoadForm } from './LoadForm';
import { FIRST_LOAD_MW } from './loadSteps';
import './whatIf.css';

/** Asks what a new load on an area would meet in its measured hours. */
export function WhatIf({ areaId }: { areaId: string }) {
  const areas = useTable('areas');
  if (areas === null) return null;
  return (
    <Section title={whatIfMessages.title}>
      <OfArea areaId={areaId} areas={areas} />
    </Section>
  );
}

function OfArea({ areaId, areas }: { areaId: string; areas: readonly GridArea[] }) {
  const window = useApp((state) => state.view.window) ?? DEFAULT_WINDOW;
  const scenario = useApp((state) => state.view.scenario);
  const name = useAreaName(areaId);
  const elsewhere = useAreaName(scenario?.areaId ?? areaId);
  const setScenario = useApp((state) => state.setScenario);
  const hours = useMemo(() => askedHours(areaId, areas, window), [areaId, areas, window]);
  const asked = useMemo(() => hours && { areaId, hours }, [areaId, hours]);
  const setLoad = useCallback((load: NewLoad) => setScenario({ areaId, load }), [areaId, setScenario]);
  // The field gets the focus when the reader adds a load, not when a link brings one.
  const added = useRef(false);

  if (asked === null) {
    const step = levelStepIn(areas.find(({ id }) => id === areaId)?.quality ?? [], window);
    const years = formatYears(window);
    return (
      <p>
        {step === null ? whatIfMessages.noHours(name, years) : whatIfMessages.allStepped(name, step, years)}
      </p>
    );
  }
  const add = (load: NewLoad) => {
    added.current = true;
    setLoad(load);
  };
  if (scenario === null) {
    return (
      <>
        <p>{whatIfMessages.intro}</p>
        <div className="button-row whatif-screen">
          <button type="button" className="button" onClick={() => add(constantLoad(FIRST_LOAD_MW))}>
            {whatIfMessages.add}
          </button>
        </div>
        <Caveat />
      </>
    );
  }
  if (scenario.areaId !== areaId) {
    return (
      <>
        <p>{whatIfMessages.elsewhere(formatMegawatts(scenario.load.peakMw), elsewhere)}</p>
        <div className="button-row whatif-screen">
          <button type="button" className="button" onClick={() => add(scenario.load)}>
            {whatIfMessages.move(name)}
          </button>
          <OpenButton to={{ kind: 'region', region: { kind: 'area', id: scenario.areaId } }}>
            {whatIfMessages.openArea(elsewhere)}
          </OpenButton>
        </div>
      </>
    );
  }
  return (
    <Running
      asked={asked}
      load={scenario.load}
      onLoad={setLoad}
      onRemove={() => setScenario(null)}
      added={added}
    />
  );
}

function Running({
  asked,
  load,
  onLoad,
  onRemove,
  added,
}: {
  asked: Asked;
  load: NewLoad;
  onLoad: (load: NewLoad) => void;
  onRemove: () => void;
  added: { current: boolean };
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (added.current) {
      field.current?.focus();
      field.current?.select();
    }
    added.current = false;
  }, [added]);
  return (
    <div className="whatif">
      <LoadForm load={load} onLoad={onLoad} field={field} />
      <p className="whatif-load">{describeLoad(load)}</p>
      <Source asked={asked} />
      <AnswerPart asked={asked} load={load} />
      <Caveat />
      <MapSwitch />
      <div className="button-row whatif-screen">
        <button type="button" className="button" onClick={onRemove}>
          {whatIfMessages.remove}
        </button>
      </div>
    </div>
  );
}

/** Whose hours answer, and what is wrong with them. */
function Source({ asked: { areaId, hours } }: { asked: Asked }) {
  const window = useApp((state) => state.view.window) ?? DEFAULT_WINDOW;
  const { from, instead } = hours;
  const name = useAreaName(areaId);
  const clipped = hours.window[0] !== window[0] || hours.window[1] !== window[1];
  return (
    <>
      {instead !== null && (
        <div className="card-warning">
          <p>{whatIfMessages.instead[instead](name, from.name)}</p>
          <OpenButton to={{ kind: 'region', region: { kind: 'area', id: from.id } }}>
            {whatIfMessages.openArea(from.name)}
          </OpenButton>
        </div>
      )}
      {hours.levelStep !== null ? (
        <p className="card-warning">
          {whatIfMessages.stepped(from.name, hours.levelStep, formatYears(hours.window))}
        </p>
      ) : (
        clipped && <p className="card-note">{whatIfMessages.clipped(from.name, formatYears(hours.window))}</p>
      )}
      {hours.defective && (
        <div className="card-warning">
          <p>{whatIfMessages.defective}</p>
          {hours.notes
            .filter(({ severity }) => severity === 'defect')
            .map(({ text, years }) => (
              <p key={text}>{`${text} (${formatYears(years)})`}</p>
            ))}
        </div>
      )}
    </>
  );
}

/** Colours the map by the answer, and takes the colours back. */
function MapSwitch() {
  const fill = useApp((state) => state.view.fill);
  const setFill = useApp((state) => state.setFill);
  const before = useRef(fill === 'grid.newLoad' ? 'grid.headroom' : fill);
  const id = useId();
  const on = fill === 'grid.newLoad';
  return (
    <div className="whatif-map whatif-screen">
      <button
        type="button"
        className="button"
        aria-pressed={on}
        aria-describedby={id}
        onClick={() => {
          if (!on) before.current = fill;
          setFill(on ? before.current : 'grid.newLoad');
        }}
      >
        {whatIfMessages.map}
      </button>
      <p id={id} className="card-note">
        {whatIfMessages.mapHelp}
      </p>
    </div>
  );
}

function Caveat() {
  const setPage = useApp((state) => state.setPage);
  return (
    <p className="card-note whatif-caveat">
      {`${whatIfMessages.caveat} `}
      <button type="button" className="button button-link whatif-screen" onClick={() => setPage('methods')}>
        {whatIfMessages.methods}
      </button>
    </p>
  );
}
