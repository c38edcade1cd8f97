import { useId, useState } from 'react';
import { areaName, placeMessages } from '../../i18n/words';
import { areaFacts } from '../../model/grid/areaFacts';
import type { GridArea } from '../../model/region';
import { DefectNote, GroupFoot } from '../grid/gridNotes';
import { Headroom } from '../grid/Headroom';
import { Pipeline } from '../grid/Pipeline';
import { useGridSubject } from '../grid/subject';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { Waiting } from '../parts/waiting';
import { useApp } from '../store';
import { WhatIf } from '../whatIf/WhatIf';
import './answers.css';

interface CarryProps {
  /** Ids of the grid areas of the place, the first one first. */
  choices: readonly string[];
  /** True where the place lies in one of them and it is not known in which; false where it spans them. */
  isOr: boolean;
  areas: readonly GridArea[];
}

/** Headroom of the grid area of a place, what is on record against it, and a load of the reader's own. */
export function Carry({ choices, isOr, areas }: CarryProps) {
  const known = choices.flatMap((id) => areas.find((area) => area.id === id) ?? []);
  const asked = useApp((state) => state.view.scenario?.areaId ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  // A link that asks about one of the areas opens that one.
  const area =
    known.find((row) => row.id === chosen) ?? known.find((row) => row.id === asked) ?? known[0] ?? null;
  if (area === null) return null;
  return (
    <>
      <Section title={placeMessages.carry.title}>
        {known.length > 1 && (
          <div className="answer-choice">
            <label htmlFor={id}>{placeMessages.carry.area}</label>
            <select
              id={id}
              className="field select"
              value={area.id}
              onChange={(event) => setChosen(event.target.value)}
            >
              {known.map((row) => (
                <option key={row.id} value={row.id}>
                  {placeMessages.carry.option(row.id, row.name)}
                </option>
              ))}
            </select>
            <p className="help">{isOr ? placeMessages.carry.or : placeMessages.carry.several}</p>
          </div>
        )}
        {known.length === 1 && (
          <OpenButton to={{ kind: 'region', region: { kind: 'area', id: area.id } }}>
            <span className="item-text">
              <b translate="no">{areaName(area)}</b>
              <small>{area.id}</small>
            </span>
          </OpenButton>
        )}
        <OfArea key={area.id} area={area} areas={areas} />
      </Section>
      <WhatIf key={area.id} areaId={area.id} />
    </>
  );
}

function OfArea({ area, areas }: { area: GridArea; areas: readonly GridArea[] }) {
  const { from, note, window, pending } = useGridSubject(area, areas);
  const facts = areaFacts(area, from, window, null);
  const load = pending ? null : (from?.load ?? null);
  if (pending) return <Waiting />;
  return (
    <>
      {note !== null && <p className={from === null ? 'card-note' : 'card-warning'}>{note}</p>}
      {from !== null && load !== null && <Headroom from={from} facts={facts} load={load} window={window} />}
      <h4>{placeMessages.carry.against}</h4>
      <DefectNote facts={facts} />
      <Pipeline area={area} facts={facts} load={from?.id === area.id ? load : null} />
      {load === null && <GroupFoot />}
    </>
  );
}
