import { type ReactNode, useMemo, useState } from 'react';
import { formatDate, formatNumber, labels, thenAndNowMessages } from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import type { Site } from '../../model/site';
import { minedPlaces, SIDES, type Side, sidesOf } from '../../model/thenAndNow';
import { MECHANISMS } from '../../model/vocabulary';
import { viewDate } from '../../state/selectors';
import { saveText } from '../parts/saveFile';
import { TablesFailed, Waiting } from '../parts/waiting';
import { useApp, useTableState } from '../store';
import { LadderKey, ShareBars, YearColumns } from './charts';
import { Places } from './Places';
import { concernsCsv, mechanismsCsv, namedConcerns, yearsCsv } from './tables';
import '../parts/parts.css';
import './thenAndNow.css';

/** The opposition that crypto mines met beside the opposition that data centers meet. */
export function ThenAndNowPage() {
  const sites = useTableState('sites');
  const events = useTableState('events');
  if (sites.kind === 'failed') return <TablesFailed tables={['sites']} reason={sites.reason} />;
  if (events.kind === 'failed') return <TablesFailed tables={['events']} reason={events.reason} />;
  if (sites.kind !== 'ready' || events.kind !== 'ready') return <Waiting />;
  return <Content sites={sites.value} events={events.value} />;
}

function Content({ sites, events }: { sites: readonly Site[]; events: readonly OppositionEvent[] }) {
  const day = useApp(viewDate);
  const sides = useMemo(() => sidesOf(events, day), [events, day]);
  const places = useMemo(() => minedPlaces(sites, events, day), [sites, events, day]);
  const [crypto = 0, both = 0, dataCenter = 0] = SIDES.map(
    (technology) => sides.find((side) => side.technology === technology)?.acts ?? 0,
  );
  return (
    <div className="then-now">
      <p>{thenAndNowMessages.lead}</p>
      <p className="then-now-thin">{thenAndNowMessages.thin(crypto, both, dataCenter, day)}</p>
      <Overview sides={sides} />
      <Concerns sides={sides} day={day} />
      <Mechanisms sides={sides} day={day} />
      <Years sides={sides} day={day} />
      <Places places={places} sites={sites} day={day} />
    </div>
  );
}

/** A table that may be wider than the screen. */
function WideTable({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="card-scroll" aria-label={thenAndNowMessages.scroll(title)} tabIndex={0}>
      <table className="card-table then-now-table">{children}</table>
    </section>
  );
}

function SideHead({ first }: { first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {SIDES.map((technology) => (
          <th key={technology} scope="col">
            {thenAndNowMessages.side[technology]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Saves a table as a file that spreadsheets read as UTF-8. */
function SaveButton({ title, file, text }: { title: string; file: string; text: () => string }) {
  return (
    <button
      type="button"
      className="button"
      aria-label={thenAndNowMessages.saveLabel(title)}
      onClick={() => saveText(text(), 'text/csv', `headroom-then-and-now-${file}.csv`)}
    >
      {thenAndNowMessages.saveCsv}
    </button>
  );
}

function Overview({ sides }: { sides: readonly Side[] }) {
  const { overview } = thenAndNowMessages;
  const rows: [string, (side: Side) => string][] = [
    [overview.acts, (side) => formatNumber(side.acts)],
    [overview.undated, (side) => formatNumber(side.undated)],
    [overview.measures, (side) => formatNumber(side.measures)],
    [overview.jurisdictions, (side) => formatNumber(side.jurisdictions)],
    [overview.first, (side) => (side.first === null ? overview.none : formatDate(side.first.slice(0, 7)))],
  ];
  return (
    <section>
      <h3>{overview.title}</h3>
      <WideTable title={overview.title}>
        <SideHead first={overview.head} />
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {sides.map((side) => (
                <td key={side.technology}>{value(side)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className="card-note">{thenAndNowMessages.units}</p>
    </section>
  );
}

function Concerns({ sides, day }: { sides: readonly Side[]; day: string }) {
  const { concerns } = thenAndNowMessages;
  return (
    <section>
      <h3>{concerns.title}</h3>
      <p>{concerns.note}</p>
      <WideTable title={concerns.title}>
        <SideHead first={concerns.head} />
        <tbody>
          {namedConcerns(sides).map((concern) => (
            <tr key={concern}>
              <th scope="row">{labels.concern[concern]}</th>
              <ShareBars sides={sides} value={(side) => side.byConcern[concern]} />
            </tr>
          ))}
          <tr>
            <th scope="row">{concerns.withoutConcern}</th>
            <ShareBars sides={sides} value={(side) => side.withoutConcern} />
          </tr>
        </tbody>
      </WideTable>
      <p>
        <SaveButton title={concerns.title} file="concerns" text={() => concernsCsv(sides, day)} />
      </p>
    </section>
  );
}

function Mechanisms({ sides, day }: { sides: readonly Side[]; day: string }) {
  const { mechanisms } = thenAndNowMessages;
  return (
    <section>
      <h3>{mechanisms.title}</h3>
      <p>{mechanisms.note}</p>
      <WideTable title={mechanisms.title}>
        <SideHead first={mechanisms.head} />
        <tbody>
          {MECHANISMS.map((mechanism) => (
            <tr key={mechanism}>
              <th scope="row">{`${mechanism} ${labels.mechanism[mechanism]}`}</th>
              <ShareBars sides={sides} value={(side) => side.byMechanism[mechanism]} />
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p>
        <SaveButton title={mechanisms.title} file="mechanisms" text={() => mechanismsCsv(sides, day)} />
      </p>
    </section>
  );
}

function Years({ sides, day }: { sides: readonly Side[]; day: string }) {
  const { years } = thenAndNowMessages;
  const [aligned, setAligned] = useState(false);
  return (
    <section>
      <h3>{years.title}</h3>
      <p>{years.note}</p>
      <fieldset className="then-now-axis">
        <legend>{years.axis}</legend>
        {[false, true].map((choice) => (
          <label key={String(choice)}>
            <input
              type="radio"
              name="then-and-now-axis"
              checked={aligned === choice}
              onChange={() => setAligned(choice)}
            />
            {choice ? years.aligned : years.calendar}
          </label>
        ))}
      </fieldset>
      <LadderKey />
      <div className="then-now-panels">
        {sides.map((side) => (
          <figure key={side.technology}>
            <figcaption>
              <h4>{years.panel(thenAndNowMessages.side[side.technology], side.acts)}</h4>
              {side.undated > 0 && <small>{years.undated(side.undated)}</small>}
            </figcaption>
            <YearColumns side={side} years={aligned ? side.sinceFirst : side.byYear} aligned={aligned} />
          </figure>
        ))}
      </div>
      <p className="card-note">{aligned ? years.alignedNote(day) : years.calendarNote(day)}</p>
      <YearTable sides={sides} aligned={aligned} />
      <p>
        <SaveButton
          title={years.title}
          file={aligned ? 'years-since-first' : 'years'}
          text={() => yearsCsv(sides, aligned, day)}
        />
      </p>
    </section>
  );
}

/** The numbers behind the drawings. */
function YearTable({ sides, aligned }: { sides: readonly Side[]; aligned: boolean }) {
  const { years } = thenAndNowMessages;
  const counted = (side: Side) => (aligned ? side.sinceFirst : side.byYear);
  const all = [...new Set(sides.flatMap((side) => counted(side).map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  return (
    <details>
      <summary>{`${thenAndNowMessages.table}: ${years.title}, ${aligned ? years.aligned : years.calendar}`}</summary>
      <WideTable title={years.title}>
        <SideHead first={aligned ? years.aligned : years.head} />
        <tbody>
          {all.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {sides.map((side) => {
                const found = counted(side).find((row) => row.year === year);
                const steps = MECHANISMS.filter((step) => (found?.byMechanism[step] ?? 0) > 0);
                return (
                  <td key={side.technology}>
                    {found && found.total > 0
                      ? `${formatNumber(found.total)} (${steps.map((step) => thenAndNowMessages.years.step(step, found.byMechanism[step])).join(', ')})`
                      : overviewNone(found !== undefined)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}

/** A year without acts inside a record, and one that the record does not reach. */
const overviewNone = (inside: boolean) => (inside ? thenAndNowMessages.overview.none : '–');
