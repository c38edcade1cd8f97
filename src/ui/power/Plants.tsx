import { formatMegawatts, powerMessages, regionTitle } from '../../i18n/words';
import { FUELS, PLANT_STATUSES, type Plant, POWER_SOURCES } from '../../model/power/power';
import type { RegionPower } from '../../model/power/regionPower';
import type { RegionReport } from '../../model/report/report';
import { CopyFigure } from '../parts/CopyFigure';
import { distinct } from '../parts/distinct';
import { GrowingList } from '../parts/GrowingList';
import { Section } from '../parts/Section';
import { PowerItem } from './PowerItem';

/** The months that the tables are of. */
const PLANTS_DATE = '2026-04';
const COAL_DATE = '2026-01';

/** Power plants in a region: capacity by fuel and stage, then the plants themselves. */
export function Plants({
  plants,
  region,
}: {
  plants: NonNullable<RegionPower['plants']>;
  region: RegionReport['region'];
}) {
  const { sums, list, coalPlans } = plants;
  const place = regionTitle(region.name);
  const fuels = FUELS.filter((fuel) => sums.some((sum) => sum.fuel === fuel));
  return (
    <Section title={powerMessages.sections.plants}>
      {list.length === 0 ? (
        <p className="card-note">{powerMessages.plantsNone}</p>
      ) : (
        <>
          <div className="card-scroll">
            <table className="card-table">
              <caption className="visually-hidden">{powerMessages.plantsCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{powerMessages.fuelHead}</th>
                  {PLANT_STATUSES.map((status) => (
                    <th key={status} scope="col">
                      {powerMessages.status[status]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {fuels.map((fuel) => (
                  <tr key={fuel}>
                    <th scope="row">{powerMessages.fuel[fuel]}</th>
                    {PLANT_STATUSES.map((status) => {
                      const sum = sums.find((row) => row.fuel === fuel && row.status === status);
                      if (!sum) return <td key={status}>{powerMessages.none(status)}</td>;
                      return (
                        <td key={status} className="figure-cell">
                          {formatMegawatts(sum.mw)}
                          <CopyFigure
                            figure={{
                              label: powerMessages.sumLabel(place, status, fuel),
                              value: powerMessages.sum(sum.mw, sum.plants),
                              claim: 'calculated',
                              sources: [POWER_SOURCES.plants],
                              date: PLANTS_DATE,
                            }}
                          />
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="card-note">
            {powerMessages.plantsLead}
            {region.kind === 'area' && ` ${powerMessages.areaPlants}`}
          </p>
          {(['construction', 'planned', 'operating'] as const).map((status) => (
            <PlantList
              key={status}
              title={powerMessages.lists[status]}
              plants={list.filter((plant) => plant.status === status)}
            />
          ))}
        </>
      )}
      {coalPlans.length > 0 && (
        <>
          <h4>{powerMessages.lists.coal}</h4>
          <GrowingList
            items={coalPlans.map((plan) => ({ ...plan, id: plan.link }))}
            first={3}
            render={(plan) => (
              <PowerItem
                figure={{
                  label: plan.name,
                  value: powerMessages.coalPlan(plan.mw, plan.retirementYear, plan.conversion),
                  claim: 'reported',
                  sources: [POWER_SOURCES.coalPlans],
                  date: COAL_DATE,
                }}
              >
                <a href={plan.link} target="_blank" rel="noreferrer" translate="no">
                  {plan.name}
                </a>
              </PowerItem>
            )}
          />
          <p className="card-note">{powerMessages.coalLead}</p>
        </>
      )}
    </Section>
  );
}

function PlantList({ title, plants }: { title: string; plants: readonly Plant[] }) {
  if (plants.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <GrowingList
        items={distinct(plants).map(({ key, item }) => ({ ...item, id: key }))}
        first={3}
        render={(plant) => (
          <PowerItem
            figure={{
              label: plant.name,
              value: powerMessages.plant(plant.mw, plant.fuel, plant.status, plant.year),
              claim: 'reported',
              sources: [POWER_SOURCES.plants],
              date: PLANTS_DATE,
            }}
          >
            <b translate="no">{plant.name}</b>
          </PowerItem>
        )}
      />
    </>
  );
}
