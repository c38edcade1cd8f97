import type { ReactNode } from 'react';
import { formatNumber, gridMessages } from '../../i18n/words';
import type { AreaGridFacts } from '../../model/grid/areaFacts';
import type { LoadFigures } from '../../model/grid/loadFigures';
import { PRESSURE_PARTS, type PressurePart } from '../../model/grid/pressure';
import type { Figure } from '../../model/provenance';
import type { GridArea } from '../../model/region';
import { LOAD_SOURCE } from '../../model/report/tables';
import { CopyFigure } from '../parts/CopyFigure';
import { Facts, FigureFact } from '../parts/Facts';
import { useTable } from '../store';
import { periodWords } from './figures';

/** The score with its parts as bars that open, and what is missing and why. */
export function PressureParts({
  from,
  facts,
  load,
}: {
  /** The area whose score it is. */
  from: GridArea;
  facts: AreaGridFacts;
  load: LoadFigures | null;
}) {
  const { pressure } = facts;
  const missing = PRESSURE_PARTS.filter((part) => !pressure.parts.some((found) => found.part === part));
  const years = load && gridMessages.years(load.window);
  const date = years !== null && facts.defective ? gridMessages.defectDate(years) : years;
  const figure: Figure = {
    label: gridMessages.pressure.figure(from.name, null),
    value:
      pressure.kind === 'known'
        ? `${gridMessages.pressure.value(pressure.value)} (${gridMessages.pressure.range(pressure.range)} ${gridMessages.pressure.mean(pressure.parts.length)})`
        : gridMessages.pressure.notEnough,
    claim: pressure.kind === 'known' ? 'calculated' : 'unknown',
    sources: pressure.kind === 'known' ? [LOAD_SOURCE] : [],
    date,
  };
  return (
    <>
      {pressure.kind === 'known' ? (
        <>
          <p className="grid-score">
            <b>{gridMessages.pressure.value(pressure.value)}</b>
            {date !== null && <span className="value-date">{date}</span>}
            <CopyFigure figure={figure} />
          </p>
          <p>{`${gridMessages.pressure.range(pressure.range)} ${gridMessages.pressure.mean(pressure.parts.length)}`}</p>
        </>
      ) : (
        <p>
          <b>{gridMessages.pressure.notEnough}</b>
          {`. ${gridMessages.pressure.notEnoughWhy(pressure.parts.length)}`}
        </p>
      )}
      {pressure.parts.map(({ part, score }) => (
        <Part key={part} part={part} score={score} from={from} facts={facts} load={load} date={date} />
      ))}
      {missing.length > 0 && (
        <>
          <h4>{gridMessages.pressure.missing}</h4>
          <ul className="card-notes">
            {missing.map((part) => (
              <li key={part}>
                {gridMessages.pressure.missingPart(
                  gridMessages.pressure.parts[part].name,
                  part !== 'adequacy' && facts.levelStep !== null
                    ? gridMessages.pressure.acrossStep(facts.levelStep)
                    : gridMessages.pressure.parts[part].why,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Part({
  part,
  score,
  from,
  facts,
  load,
  date,
}: {
  part: PressurePart;
  score: number;
  from: GridArea;
  facts: AreaGridFacts;
  load: LoadFigures | null;
  date: string | null;
}) {
  const { name, formula } = gridMessages.pressure.parts[part];
  const rating = facts.adequacy?.claim ?? null;
  const rated = part === 'adequacy';
  return (
    <details className="grid-part">
      <summary>
        <span className="grid-part-name">{name}</span>
        <span className="grid-part-score">{formatNumber(score)}</span>
        <span className="grid-bar" aria-hidden="true">
          <span style={{ width: `${score}%` }} />
        </span>
      </summary>
      <Facts>
        <FigureFact
          name={gridMessages.pressure.score}
          figure={{
            label: gridMessages.pressure.figure(from.name, name),
            value: gridMessages.pressure.value(score),
            claim: 'calculated',
            sources: rated ? (rating === null ? [] : [`${rating.title}, ${rating.url}`]) : [LOAD_SOURCE],
            date: rated ? rating && periodWords(rating.period) : date,
          }}
        />
        <Row name={gridMessages.pressure.formula}>{formula}</Row>
        <Row name={gridMessages.pressure.inputs}>{inputsOf(part, from, facts, load)}</Row>
        <Row name={gridMessages.pressure.source}>
          {rated ? (
            rating !== null && (
              <a href={rating.url} target="_blank" rel="noreferrer">
                {`${rating.title}, ${periodWords(rating.period)}`}
              </a>
            )
          ) : (
            <LoadSource sites={part === 'committed'} />
          )}
        </Row>
      </Facts>
    </details>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LoadSource({ sites }: { sites: boolean }) {
  const source = useTable('sources')?.find(({ id }) => id === LOAD_SOURCE);
  return (
    <>
      {source && (
        <a href={source.link} target="_blank" rel="noreferrer">
          {source.credit}
        </a>
      )}
      {sites && ` ${gridMessages.pressure.sites}.`}
    </>
  );
}

/** What a part was computed from, with units. */
function inputsOf(
  part: PressurePart,
  from: GridArea,
  facts: AreaGridFacts,
  load: LoadFigures | null,
): string {
  const { pressureInputs: inputs } = facts;
  const unknown = gridMessages.adequacy.unknown;
  switch (part) {
    case 'loadFactor':
      return inputs.loadFactor === null
        ? unknown
        : gridMessages.pressure.inputsOf.loadFactor(inputs.loadFactor);
    case 'headroom':
      return !load?.headroomMw || inputs.headroomShare === null
        ? unknown
        : gridMessages.pressure.inputsOf.headroom(load.headroomMw['0.5'], load.peakMw, inputs.headroomShare);
    case 'energyGrowth':
      return inputs.energyGrowth === null
        ? unknown
        : gridMessages.pressure.inputsOf.energyGrowth(inputs.energyGrowth);
    case 'committed': {
      if (!load?.headroomMw || inputs.committedOverHeadroom === null) return unknown;
      const headroom = load.headroomMw['0.5'];
      const sum = from.siteMw.find(
        ({ status, basis }) => status === 'construction' && basis === 'plannedBuildOut',
      );
      return sum === undefined
        ? unknown
        : gridMessages.pressure.inputsOf.committed(sum.mw, sum.sites, headroom);
    }
    case 'adequacy':
      return facts.adequacy === null
        ? unknown
        : gridMessages.pressure.inputsOf.adequacy(
            gridMessages.risk[facts.adequacy.risk],
            facts.adequacy.assessmentArea,
          );
  }
}
