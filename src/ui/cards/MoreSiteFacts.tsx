import { cardMessages, formatDate, formatMegawatts, formatNumber, labels } from '../../i18n/words';
import { isApproximate } from '../../model/distance';
import type { OwnPower, ReportedFact, Site, SiteDetail } from '../../model/site';
import { distinct } from '../parts/distinct';
import { Fact, Facts, FigureFact } from '../parts/Facts';
import { siteFigure, writtenFigure } from '../parts/figures';
import { Section } from '../parts/Section';

/** Whether a fact is in the words of its source: "mixed use", "ZIP code center". */
const isWritten = ({ kind, value }: ReportedFact) => typeof value === 'string' && kind !== 'announced';

function factValue({ kind, value }: ReportedFact): string {
  if (kind === 'announced') return formatDate(String(value));
  if (typeof value === 'string') return value;
  if (kind === 'onsiteGenerationMw') return formatMegawatts(value);
  if (kind === 'investmentUsd') return `$${formatNumber(value)}`;
  return formatNumber(value);
}

const ownPowerWords = ({ extent, mw }: OwnPower) =>
  cardMessages.ownPower[extent](mw === null ? null : formatMegawatts(mw));

/** What else is on record of a site: building, land, water, and how exactly its place is known. */
export function MoreSiteFacts({ site, detail }: { site: Site; detail: SiteDetail }) {
  const { year, formerUse, stageDetail, footprintM2, outlines, siteAreaM2, landAcres, waterMgd } = detail;
  // What a register calls the announcement of a site that runs is that of its last project there.
  const isShown = ({ kind }: ReportedFact) => kind !== 'announced' || year?.basis !== 'onRecordBy';
  const rows = [
    year &&
      writtenFigure(
        site,
        cardMessages.facts.year,
        cardMessages.year(year),
        year.evidence ? [year.evidence.dataset] : undefined,
      ),
    formerUse && writtenFigure(site, cardMessages.facts.formerUse, formerUse),
    stageDetail && writtenFigure(site, cardMessages.facts.stage, stageDetail),
    footprintM2 &&
      siteFigure(site, cardMessages.facts.footprint, cardMessages.groundArea(footprintM2, outlines)),
    siteAreaM2 && siteFigure(site, cardMessages.facts.siteArea, `${formatNumber(siteAreaM2)}\u00a0m²`),
    landAcres && siteFigure(site, cardMessages.facts.acres, cardMessages.acres(landAcres)),
    detail.waterServiceArea &&
      siteFigure(
        site,
        cardMessages.facts.publicWater,
        cardMessages.waterArea(detail.waterServiceArea),
        ['usgsWaterAreas'],
        '2017',
      ),
    waterMgd && siteFigure(site, cardMessages.facts.water, cardMessages.gallons(waterMgd)),
    detail.ownPower &&
      siteFigure(site, cardMessages.facts.ownPower, ownPowerWords(detail.ownPower), [
        detail.ownPower.dataset,
      ]),
    ...detail.facts
      .filter(isShown)
      .map((fact) =>
        (isWritten(fact) ? writtenFigure : siteFigure)(
          site,
          cardMessages.factKinds[fact.kind],
          factValue(fact),
          [fact.dataset],
          fact.date,
        ),
      ),
    siteFigure(site, cardMessages.facts.position, cardMessages.position(site)),
  ].filter((row) => typeof row === 'object' && row !== null);
  return (
    <Section title={cardMessages.sections.more}>
      <Facts>
        {distinct(rows).map(({ key, item }) => (
          <FigureFact key={key} {...item} />
        ))}
        {year?.evidence?.url && (
          <Fact name={cardMessages.facts.yearPage}>
            <a href={year.evidence.url} target="_blank" rel="noreferrer" translate="no">
              {new URL(year.evidence.url).hostname.replace(/^www\./, '')}
            </a>
          </Fact>
        )}
        <Fact name={cardMessages.facts.confidence}>{labels.confidence[site.confidence]}</Fact>
      </Facts>
      {isApproximate(site) && (
        <p className="card-warning">{cardMessages.approximate(labels.precision[site.precision])}</p>
      )}
    </Section>
  );
}
