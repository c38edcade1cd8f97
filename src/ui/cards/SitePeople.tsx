import { cardMessages, labels } from '../../i18n/words';
import type { Site, SiteCompany, SiteDetail } from '../../model/site';
import { distinct } from '../parts/distinct';
import { Fact, Facts, FigureFact } from '../parts/Facts';
import { siteFigure, writtenFigure } from '../parts/figures';
import { Section } from '../parts/Section';

/** Who owns, runs and rents a site, each as its record has it. */
export function SitePeople({ site, detail }: { site: Site; detail: SiteDetail | null }) {
  const companies = detail?.companies ?? [];
  return (
    <Section title={cardMessages.sections.people}>
      <Facts>
        {companies.length === 0 ? (
          <FigureFact {...writtenFigure(site, cardMessages.facts.operator, site.operator)} />
        ) : (
          distinct(companies.map((company) => companyFigure(site, company))).map(({ key, item }) => (
            <FigureFact key={key} {...item} />
          ))
        )}
        <Fact name={cardMessages.facts.operatorClass}>{labels.operatorClass[site.operatorClass]}</Fact>
        {detail?.utility && (
          <FigureFact {...writtenFigure(site, cardMessages.facts.utility, detail.utility)} />
        )}
        {detail?.otherUtilities.map(({ name, url }) => (
          <Fact key={name} name={cardMessages.facts.otherUtility}>
            {url === null ? (
              name
            ) : (
              <a href={url} target="_blank" rel="noreferrer" translate="no">
                {name}
              </a>
            )}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

function companyFigure(site: Site, { name, role, reportedAs, dataset }: SiteCompany) {
  const text = reportedAs === null ? name : cardMessages.reportedAs(name, reportedAs);
  return siteFigure(site, cardMessages.facts[role], text, [dataset]);
}
