import { billMessages } from '../../i18n/words';
import type { ReportEvent } from '../../model/oppositionReport';
import type { RegionReport } from '../../model/report/report';
import { BILL_STATUSES, BILLS_SOURCE, type StateBill } from '../../model/stateBill';
import { GrowingList } from '../parts/GrowingList';
import { EventItem } from '../parts/records';
import { Section } from '../parts/Section';

/** Bills of a state by what had become of them, on the one day for which that is known. */
export function BillsSection({ report }: { report: RegionReport }) {
  const { bills, events } = report.opposition;
  if (bills === null) return null;
  const { list, notTold, asOf } = bills;
  const credit = report.sources.find(({ id }) => id === BILLS_SOURCE);
  return (
    <Section title={billMessages.title}>
      {list.length === 0 ? (
        <p className="card-note">
          {notTold > 0 ? billMessages.notTold(notTold, asOf) : billMessages.none(asOf)}
        </p>
      ) : (
        <>
          <p>{billMessages.counts(bills)}</p>
          {BILL_STATUSES.map((status) => {
            const same = list.filter((bill) => bill.status === status);
            if (same.length === 0) return null;
            return (
              <div key={status}>
                <h4>{billMessages.status[status]}</h4>
                <GrowingList
                  items={same}
                  first={3}
                  render={(bill) => <BillItem bill={bill} events={events} />}
                />
              </div>
            );
          })}
          <p className="card-note">{billMessages.help}</p>
          {credit && (
            <p className="card-note">
              <a href={credit.link} target="_blank" rel="noreferrer" translate="no">
                {credit.credit}
              </a>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function BillItem({ bill, events }: { bill: StateBill; events: readonly ReportEvent[] }) {
  const acts = events.filter(({ id }) => bill.eventIds.includes(id));
  const { thresholdMw, page } = bill;
  return (
    <div className="bill-item">
      <span className="item-text">
        <b translate="no">{bill.name}</b>
        <small>
          {[
            billMessages.topics(bill),
            thresholdMw === null ? null : billMessages.threshold(thresholdMw),
            billMessages.lastAction(bill.lastAction),
          ]
            .filter((word) => word !== null)
            .join(' · ')}
        </small>
        {page && (
          <small>
            <a href={page.url} target="_blank" rel="noreferrer">
              {billMessages.page(page)}
            </a>
          </small>
        )}
      </span>
      {acts.length > 0 && (
        <>
          <small className="card-note">{billMessages.acts}</small>
          {acts.map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
        </>
      )}
    </div>
  );
}
