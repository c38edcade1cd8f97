/**
 * Who has the capacity: hyperscalers against independents, of what runs and of what is planned. The class is that of
 * the company that runs a site; a hyperscaler that rents from another is not seen here.
 */
import type { RegionReport, ReportSite } from '../report/report';
import type { OperatorClass, SiteStatus } from '../vocabulary';
import { countOf, type Figure, idOf, mwFigures } from './figure';

export const OWNER_STAGES = ['operating', 'planned'] as const;
export type OwnerStage = (typeof OWNER_STAGES)[number];

/** Sides: companies that build for themselves, those that build for others or came from mining, others, and unknown. */
export const OWNER_SIDES = ['hyperscaler', 'independent', 'enterprise', 'notRecorded'] as const;
export type OwnerSide = (typeof OWNER_SIDES)[number];

const STAGE_OF: Partial<Record<SiteStatus, OwnerStage>> = {
  operating: 'operating',
  construction: 'planned',
  permitted: 'planned',
  proposed: 'planned',
};

const SIDE_OF: Record<OperatorClass, OwnerSide> = {
  hyperscaler: 'hyperscaler',
  colocation: 'independent',
  neocloud: 'independent',
  exMiner: 'independent',
  miner: 'independent',
  enterprise: 'enterprise',
  unknown: 'notRecorded',
};

/** Megawatts of each basis by themselves, each with the sum of all sides of that basis. */
export function ownerFigures({ sites }: Pick<RegionReport, 'sites'>): Figure[] {
  const counted = sites.filter((site) => !site.uncertain && site.ownPower === null);
  return OWNER_STAGES.flatMap((stage) => {
    const ofStage = counted.filter(({ status }) => STAGE_OF[status] === stage);
    const wholes = new Map(mwFigures('owners', stage, ofStage).map(({ basis, value }) => [basis, value]));
    return OWNER_SIDES.flatMap((side) => {
      const own = ofStage.filter((site: ReportSite) => SIDE_OF[site.operatorClass ?? 'unknown'] === side);
      if (own.length === 0) return [];
      const part = `${stage}.${side}`;
      return [
        countOf('owners', part, 'sites', own.map(idOf), ofStage.length),
        ...mwFigures('owners', part, own).map((figure) => ({
          ...figure,
          total: wholes.get(figure.basis) ?? null,
        })),
      ];
    });
  });
}
