/** What surrounds a place: people, sites, acts of towns, towns, plants, land and utilities, each with its source. */
import { Fragment } from 'react';
import {
  formatDate,
  formatMegawatts,
  formatMw,
  formatNumber,
  inText,
  labels,
  landAroundLines,
  placeMessages,
  surroundingsNote,
} from '../../i18n/words';
import type { Figure } from '../../model/provenance';
import type { County } from '../../model/region';
import type { ReportData } from '../../model/report/tables';
import { LAND_SOURCES } from '../../model/surroundings/landAround';
import type { Centre, Surroundings } from '../../model/surroundings/surroundings';
import { AnswerTable } from '../parts/AnswerTable';
import { CopyFigure } from '../parts/CopyFigure';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';
import { SourceList } from '../parts/SourceList';
import { Failed, Waiting } from '../parts/waiting';
import { useAround } from './useAround';
import './answers.css';

interface AroundProps {
  centre: Centre;
  /** The county that the point lies in, where that is known. */
  county: County | null;
  /** The name under which figures are copied. */
  place: string;
  data: ReportData;
}

/** The part of a card; its files are fetched when it is first shown. */
export function Around({ centre, county, place, data }: AroundProps) {
  const around = useAround(centre, county, data);
  return (
    <Section title={placeMessages.around.title}>
      {around.kind === 'loading' && <Waiting />}
      {around.kind === 'failed' && <Failed reason={around.reason} onRetry={around.retry} />}
      {around.kind === 'ready' && around.value && (
        <AroundFigures around={around.value} place={place} data={data} />
      )}
    </Section>
  );
}

/** The figures themselves. */
export function AroundFigures({
  around,
  place,
  data,
}: {
  around: Surroundings;
  place: string;
  data: Pick<ReportData, 'sources' | 'dataDate' | 'recordUpTo'>;
}) {
  const used = new Set(Object.values(around.sources).flat());
  const names = around.utilities.list.map(({ name }) => name);
  return (
    <>
      <p className="card-note">{placeMessages.around.lead(around.centre.lat, around.centre.lon)}</p>
      <People around={around} place={place} />
      <Records around={around} place={place} data={data} />
      <h4>{placeMessages.around.nearestSites}</h4>
      {around.sites.nearest.length === 0 ? (
        <p>{placeMessages.around.noSites}</p>
      ) : (
        <GrowingList
          items={around.sites.nearest}
          first={4}
          render={(site) => (
            <OpenButton to={{ kind: 'site', id: site.id }}>
              <span className="item-text">
                <b translate="no">{site.name}</b>
                <small>
                  {[
                    placeMessages.around.distance(site.km, site.approximate),
                    labels.siteStatus[site.status],
                    formatMw(site.mw),
                  ].join(' · ')}
                </small>
              </span>
            </OpenButton>
          )}
        />
      )}
      <h4>{placeMessages.around.nearestActs}</h4>
      {around.acts.nearest.length === 0 ? (
        <p>{placeMessages.around.noActs}</p>
      ) : (
        <GrowingList
          items={around.acts.nearest}
          first={4}
          render={(act) => (
            <OpenButton to={{ kind: 'event', id: act.id }}>
              <span className="item-text">
                {act.summary ?? act.jurisdiction}
                <small>
                  {[placeMessages.km(act.km), formatDate(act.date, act.datePrecision)].join(' · ')}
                </small>
              </span>
            </OpenButton>
          )}
        />
      )}
      {around.towns.length > 0 && (
        <>
          <h4>{placeMessages.around.towns}</h4>
          <p translate="no">{placeMessages.around.townsOf(around.towns)}</p>
        </>
      )}
      <Plants around={around} place={place} />
      <Lands around={around} place={place} />
      {names.length > 0 && (
        <>
          <h4>{placeMessages.around.utilities(around.utilities.counties.length)}</h4>
          <p translate="no">{names.join('; ')}</p>
        </>
      )}
      <details>
        <summary>{placeMessages.around.notes}</summary>
        <ul className="card-notes">
          {around.notes.map(surroundingsNote).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{placeMessages.around.sources}</summary>
        <SourceList sources={data.sources.filter(({ id }) => used.has(id))} />
      </details>
    </>
  );
}

/** The census that people are counted in. */
const PEOPLE_YEAR = '2020';

function People({ around: { people, sources }, place }: { around: Surroundings; place: string }) {
  if (people === null) return null;
  const words = placeMessages.around;
  return (
    <AnswerTable caption={words.people} columns={Object.values(words.peopleColumns)}>
      {people.map((row) => {
        if (row.people === null)
          return (
            <tr key={row.km}>
              <th scope="row">{placeMessages.km(row.km)}</th>
              <td>
                <span className="value-unknown">{words.untold}</span>
                <small>{words.noGroup}</small>
              </td>
              <td>{formatNumber(0)}</td>
            </tr>
          );
        const value = row.tooFine ? words.about(row.people) : formatNumber(row.people);
        const figure: Figure = {
          label: `${place}, ${words.peopleOf(row.km)}`,
          value: row.tooFine ? `${value} (${words.tooFine})` : value,
          claim: 'calculated',
          sources: sources.people,
          date: PEOPLE_YEAR,
        };
        return (
          <tr key={row.km}>
            <th scope="row">{placeMessages.km(row.km)}</th>
            <td className="figure-cell">
              {value}
              <CopyFigure figure={figure} />
              {row.tooFine && <small>{words.tooFine}</small>}
            </td>
            <td>{formatNumber(row.blockGroups)}</td>
          </tr>
        );
      })}
    </AnswerTable>
  );
}

function Records({
  around: { sites, acts, sources },
  place,
  data: { dataDate, recordUpTo },
}: {
  around: Surroundings;
  place: string;
  data: Pick<ReportData, 'dataDate' | 'recordUpTo'>;
}) {
  const words = placeMessages.around;
  return (
    <AnswerTable caption={words.records} columns={Object.values(words.recordsColumns)}>
      {sites.within.map((row, index) => {
        const near = acts.within[index] ?? { acts: 0, towns: 0, stoppingInForce: 0 };
        const figure = (name: string, value: string, behind: readonly string[], date: string): Figure => ({
          label: `${place}, ${name}, ${placeMessages.km(row.km)}`,
          value,
          claim: 'calculated',
          sources: behind,
          date,
        });
        return (
          <tr key={row.km}>
            <th scope="row">{placeMessages.km(row.km)}</th>
            <td>
              {words.sitesOf(row.sites, row.byStatus)}
              <CopyFigure
                figure={figure(
                  words.recordsColumns.sites,
                  words.sitesOf(row.sites, row.byStatus),
                  sources.sites,
                  dataDate,
                )}
              />
            </td>
            <td>
              {words.actsOf(near.acts, near.towns)}
              <CopyFigure
                figure={figure(
                  words.recordsColumns.acts,
                  words.actsOf(near.acts, near.towns),
                  sources.acts,
                  recordUpTo,
                )}
              />
            </td>
            <td>{formatNumber(near.stoppingInForce)}</td>
          </tr>
        );
      })}
    </AnswerTable>
  );
}

/** Outlines of data centers, tribal land and parks. */
function Lands({ around, place }: { around: Surroundings; place: string }) {
  const { sources } = around;
  return landAroundLines(around).map(({ id, name, text }) => (
    <Fragment key={id}>
      <h4>{name}</h4>
      <p>
        {text}
        <CopyFigure
          figure={{
            label: `${place}, ${inText(name)}`,
            value: text,
            claim: 'calculated',
            sources:
              id === 'halls' ? sources.halls : [id === 'park' ? LAND_SOURCES.park : LAND_SOURCES.tribal],
            date: null,
          }}
        />
      </p>
    </Fragment>
  ));
}

function Plants({ around: { plants, sources }, place }: { around: Surroundings; place: string }) {
  if (plants === null || plants.within.length === 0) return null;
  const words = placeMessages.around;
  return (
    <AnswerTable caption={words.plants} columns={Object.values(words.plantsColumns)}>
      {plants.within.map((row) => (
        <tr key={`${row.km} ${row.status}`}>
          <th scope="row">{placeMessages.km(row.km)}</th>
          <td>{words.plantStatus[row.status]}</td>
          <td>{formatNumber(row.plants)}</td>
          <td className="figure-cell">
            {formatMegawatts(row.mw)}
            <CopyFigure
              figure={{
                label: `${place}, ${words.plantsOf(row.km, words.plantStatus[row.status])}`,
                value: words.plantsValue(row.plants, row.mw),
                claim: 'calculated',
                sources: sources.plants,
                date: null,
              }}
            />
          </td>
        </tr>
      ))}
    </AnswerTable>
  );
}
