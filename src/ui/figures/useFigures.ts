import { useCallback, useMemo } from 'react';
import { coursesIn } from '../../model/endings/endings';
import { type FiguresReport, figuresOf } from '../../model/figures/figures';
import { peopleUnder } from '../../model/people/underMeasures';
import type { Region } from '../../model/region';
import { type RegionReport, regionReport } from '../../model/report/report';
import type { ReportData } from '../../model/report/tables';
import { viewDate } from '../../state/selectors';
import { type Detail, useDetail } from '../parts/useDetail';
import { useFights } from '../parts/useFights';
import { useApp, useLoader } from '../store';

/** The figures of a region, and the report that they are counted from. */
export interface FiguresAnswer {
  figures: FiguresReport;
  report: RegionReport;
}

/** Beginning of the names of files. */
export const answerName = ({ region }: FiguresReport) =>
  `headroom-figures-${region.id.replaceAll(/[^\w.-]+/g, '-')}`;

/** The tables that only figures need: who lives where, and which towns lie in several counties. */
function useTables() {
  const loader = useLoader();
  return useDetail(
    useCallback(async () => {
      const [counties, towns, townCounties] = await Promise.all([
        loader.people(),
        loader.townPeople(),
        loader.townCounties(),
      ]);
      return { people: { counties, towns }, townCounties };
    }, [loader]),
  );
}

/** Figures of a region on the day viewed; null where the data holds no such region. */
export function useFigures(region: Region, data: ReportData): Detail<FiguresAnswer> {
  const day = useApp(viewDate);
  const [files, tables] = [useFights(), useTables()];
  const known = files.kind === 'ready' ? files.value : null;
  const more = tables.kind === 'ready' ? tables.value : null;
  const answer = useMemo((): FiguresAnswer | null => {
    if (known === null || more === null) return null;
    const world = { ...data, ...known, townCounties: more.townCounties };
    const report = regionReport(region, world, day);
    if (report === null) return null;
    const people = peopleUnder(report, world, more.people);
    return { report, figures: figuresOf(report, coursesIn(report, world), people, data.sources) };
  }, [known, more, data, region, day]);
  if (files.kind !== 'ready') return files;
  return tables.kind === 'ready' ? { kind: 'ready', value: answer } : tables;
}
