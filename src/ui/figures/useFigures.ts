import { useMemo } from 'react';
import { coursesIn } from '../../model/endings/endings';
import { type FiguresReport, figuresOf } from '../../model/figures/figures';
import type { Region } from '../../model/region';
import { type RegionReport, regionReport } from '../../model/report/report';
import type { ReportData } from '../../model/report/tables';
import { viewDate } from '../../state/selectors';
import type { Detail } from '../parts/useDetail';
import { useFights } from '../parts/useFights';
import { useApp } from '../store';

/** The figures of a region, and the report that they are counted from. */
export interface FiguresAnswer {
  figures: FiguresReport;
  report: RegionReport;
}

/** Figures of a region on the day viewed; null where the data holds no such region. */
export function useFigures(region: Region, data: ReportData): Detail<FiguresAnswer> {
  const day = useApp(viewDate);
  const files = useFights();
  const known = files.kind === 'ready' ? files.value : null;
  const answer = useMemo((): FiguresAnswer | null => {
    if (known === null) return null;
    const world = { ...data, ...known };
    const report = regionReport(region, world, day);
    return report && { report, figures: figuresOf(report, coursesIn(report, world)) };
  }, [known, data, region, day]);
  return files.kind === 'ready' ? { kind: 'ready', value: answer } : files;
}
