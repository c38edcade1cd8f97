/** Figures in words, each with claim, source and date: the same for cards, comparison and clipboard. */
import {
  cardMessages,
  formatHourThere,
  formatKm2,
  formatMegawatts,
  formatMw,
  formatShare,
  inText,
} from '../../i18n/words';
import { LAND_AREA_SOURCE, LAND_SHARES, type LandShareId, type ReportLand } from '../../model/land';
import type { Figure } from '../../model/provenance';
import type { ReportArea } from '../../model/report/gridAreas';
import { LOAD_SOURCE } from '../../model/report/tables';
import type { Site, SiteDetail } from '../../model/site';

/** A figure and the short name it has on its card, where the place is clear. */
export interface NamedFigure {
  name: string;
  figure: Figure;
  /** The value is in the words of its source, whatever the page speaks. */
  asWritten?: boolean;
}

/** Signed, so that growth can't be taken for a level. */
const signedMegawatts = (mw: number) => (mw > 0 ? `+${formatMegawatts(mw)}` : formatMegawatts(mw));

/** Peak, load factor and always-on growth of an area over its window. */
export function loadFigures(area: ReportArea): Record<'peak' | 'loadFactor' | 'alwaysOn', NamedFigure> {
  const place = area.loadFrom === null || area.loadFrom === area.id ? area.id : area.loadFrom;
  const date = area.window === null ? null : `${area.window[0]}–${area.window[1]}`;
  const figure = (name: string, value: string | null): NamedFigure => ({
    name,
    figure: {
      label: `${place}, ${inText(name)}`,
      value: value ?? cardMessages.unknown,
      claim: value === null ? 'unknown' : 'calculated',
      sources: value === null ? [] : [LOAD_SOURCE],
      date,
    },
  });
  const { peakMw, peakAt, peakAtLocal, loadFactor, alwaysOnGrowthMw } = area;
  const when = peakAt === null ? '' : `, ${formatHourThere({ at: peakAt, local: peakAtLocal })}`;
  return {
    peak: figure(cardMessages.facts.peak, peakMw === null ? null : `${formatMegawatts(peakMw)}${when}`),
    loadFactor: figure(cardMessages.facts.loadFactor, loadFactor === null ? null : formatShare(loadFactor)),
    alwaysOn: figure(
      cardMessages.facts.alwaysOn,
      alwaysOnGrowthMw === null ? null : signedMegawatts(alwaysOnGrowthMw),
    ),
  };
}

/** One land share; says "no data" and how many counties it covers. */
export function landFigure(land: ReportLand, fact: LandShareId, place: string): NamedFigure {
  const { share, years, source, counties } = land[fact];
  const covered =
    share === null || counties === land.counties
      ? ''
      : `, ${cardMessages.partlyCovered(counties, land.counties)}`;
  const name = `${cardMessages.land[fact]}, ${years}`;
  return {
    name,
    figure: {
      label: cardMessages.figureOf.landShare(place, cardMessages.land[fact]),
      value:
        share === null
          ? cardMessages.noData
          : `${land.estimate ? cardMessages.covered.about(share) : formatShare(share)}${covered}`,
      claim: share === null ? 'unknown' : land.claim,
      sources: [source],
      date: years,
    },
  };
}

/** Land and water area, or the size of a circle or an own outline itself, and the four shares. */
export function landFigures(land: ReportLand, place: string): NamedFigure[] {
  const size = (name: string, km2: number | null): NamedFigure => ({
    name,
    figure: {
      label: `${place}, ${inText(name)}`,
      value: km2 === null ? cardMessages.unknown : formatKm2(km2),
      claim: km2 === null ? 'unknown' : land.claim,
      sources: [LAND_AREA_SOURCE],
      date: '2023',
    },
  });
  const { estimate } = land;
  const whole: NamedFigure[] = estimate
    ? [
        {
          name: cardMessages.covered.size,
          figure: {
            label: `${place}, ${inText(cardMessages.covered.size)}`,
            value: cardMessages.covered.sizeOf(estimate),
            claim: 'calculated',
            sources: [],
            date: null,
          },
        },
      ]
    : [size(cardMessages.facts.landArea, land.landKm2), size(cardMessages.facts.waterArea, land.waterKm2)];
  return [...whole, ...LAND_SHARES.map(({ id }) => landFigure(land, id, place))];
}

/** The headline power of a site with its date, if a claim of the same figure has one. */
export function headlineFigure(site: Site, detail: SiteDetail | null): NamedFigure {
  const claim = detail?.mwClaims.find((row) => row.value === site.mw?.value && row.basis === site.mw?.basis);
  return {
    name: cardMessages.facts.headline,
    figure: {
      label: cardMessages.figureOf.power(site.name),
      value: formatMw(site.mw),
      claim: site.mw === null ? 'unknown' : 'reported',
      sources: claim ? [claim.dataset] : site.mw === null ? [] : site.datasets,
      date: claim?.date ?? null,
    },
  };
}

/** A plain reported fact of a site. */
export function siteFigure(
  site: Site,
  name: string,
  value: string | null,
  sources: readonly string[] = site.datasets,
  date: string | null = null,
): NamedFigure {
  return {
    name,
    figure: {
      label: `${site.name}, ${inText(name)}`,
      value: value ?? cardMessages.unknown,
      claim: value === null ? 'unknown' : 'reported',
      sources: value === null ? [] : sources,
      date,
    },
  };
}

/** What a source says of a site in its own words. */
export const writtenFigure = (...said: Parameters<typeof siteFigure>): NamedFigure => ({
  ...siteFigure(...said),
  asWritten: said[2] !== null,
});

/** The power figures of every dataset, apart from each other. */
export function mwFigures(site: Site, detail: SiteDetail): NamedFigure[] {
  return detail.mwClaims.map((claim) =>
    siteFigure(
      site,
      cardMessages.mwOf(claim.basis, claim.stage),
      cardMessages.mwNoted(claim.value, claim.note),
      [claim.dataset],
      claim.date,
    ),
  );
}
