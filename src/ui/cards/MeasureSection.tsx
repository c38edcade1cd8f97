import { useCallback } from 'react';
import {
  cardMessages,
  formatDate,
  inText,
  labels,
  listOf,
  measureKindText,
  measureMessages,
  measureStateText,
  measureText,
} from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import type { LegalMeasure, MeasureClaim, MeasureConflict } from '../../model/legalMeasure';
import { viewDate } from '../../state/selectors';
import { Fact, Facts } from '../parts/Facts';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { useDetail } from '../parts/useDetail';
import { useApp, useLoader, useTable } from '../store';

/** The measure that an act is a part of: what it is on the day viewed, until when, and what each tracker says of it. */
export function MeasureSection({ event, instrument }: { event: OppositionEvent; instrument: string | null }) {
  const day = useApp(viewDate);
  const { measure } = event;
  if (measure === null) {
    return (
      <Section title={cardMessages.sections.measure}>
        <p className="card-note">{cardMessages.noMeasure}</p>
      </Section>
    );
  }
  const { from, statedEnd, endBasis, ended } = measure;
  const by = ended?.by ?? null;
  return (
    <Section title={cardMessages.sections.measure}>
      <Facts>
        <Fact name={cardMessages.facts.measureKind}>{measureKindText(event)}</Fact>
        {instrument && <Fact name={cardMessages.facts.instrument}>{instrument}</Fact>}
        <Fact name={cardMessages.facts.stateOnDate(day)}>
          {measureStateText(event, day)}
          {by !== null && by !== event.id && (
            <OpenButton to={{ kind: 'event', id: by }}>{cardMessages.ended.by}</OpenButton>
          )}
        </Fact>
        {from && <Fact name={cardMessages.facts.adopted}>{formatDate(from.date, from.precision)}</Fact>}
        <Fact name={cardMessages.facts.until}>
          {statedEnd === null
            ? measureText.basis[endBasis ?? 'notRecorded']
            : `${formatDate(statedEnd)}${endBasis === undefined ? '' : ` (${measureText.basis[endBasis]})`}`}
        </Fact>
      </Facts>
      {measure.id !== undefined && <Claims id={measure.id} />}
    </Section>
  );
}

/** What each record says of the measure, and what they disagree on. */
function Claims({ id }: { id: string }) {
  const loader = useLoader();
  const sources = useTable('sources');
  const measures = useDetail<LegalMeasure>(
    useCallback(async () => (await loader.measures()).find((row) => row.id === id) ?? null, [loader, id]),
  );
  const measure = measures.kind === 'ready' ? measures.value : null;
  if (measure === null) return null;
  const titleOf = (dataset: string) => sources?.find((source) => source.id === dataset)?.title ?? dataset;
  return (
    <>
      {measure.limitedTo !== null && (
        <p className="card-note">{measureMessages.limitedTo(measure.limitedTo)}</p>
      )}
      {measure.conflicts.map((what) => (
        <p className="card-warning" key={what}>
          {disagreement(measure, what)}
        </p>
      ))}
      <details open={measure.conflicts.length > 0}>
        <summary>{measureMessages.claims}</summary>
        <ul className="card-notes">
          {measure.claims.map((claim) => (
            <li key={`${claim.dataset}:${claim.record}`}>
              {measureMessages.claim(titleOf(claim.dataset), claimWords(claim))}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** "Three trackers, two ends": weak records and older editions do not count. */
function disagreement({ claims }: LegalMeasure, what: MeasureConflict): string {
  const counted = claims.filter(({ weak, superseded }) => !weak && !superseded);
  const values = {
    adoption: ({ from }: MeasureClaim) => from,
    end: ({ until, basis }: MeasureClaim) => until ?? (basis === 'openEnded' ? basis : null),
    fate: ({ fate }: MeasureClaim) => fate,
    kind: ({ fate }: MeasureClaim) => fate,
  }[what];
  const told = counted.filter((claim) => values(claim) !== null);
  return measureMessages.disagree(
    new Set(told.map(({ dataset }) => dataset)).size,
    new Set(told.map(values)).size,
    what,
  );
}

function claimWords(claim: MeasureClaim): string {
  const { fate, from, fromPrecision, until, basis, seen, machineRead, weak, superseded } = claim;
  const remarks = [
    inText(labels.measureFate[fate]),
    from === null ? null : measureMessages.claimFrom(formatDate(from, fromPrecision)),
    until !== null
      ? measureMessages.claimUntil(until)
      : basis === 'openEnded'
        ? measureText.basis.openEnded
        : measureMessages.claimNoEnd,
    seen === null ? null : measureMessages.seen(formatDate(seen)),
    machineRead ? measureMessages.machine : null,
    weak ? measureMessages.weak : null,
    superseded ? measureMessages.superseded : null,
  ];
  return listOf(
    remarks.filter((part) => part !== null),
    'unit',
  );
}
