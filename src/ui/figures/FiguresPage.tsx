import { useDeferredValue, useMemo } from 'react';
import { figureGroups, figuresFiles, figuresMessages, regionTitle } from '../../i18n/words';
import { FIGURE_GROUPS } from '../../model/figures/figures';
import type { Region, SingleRegion } from '../../model/region';
import { regionName } from '../../model/regionRules';
import { formatRegion, oneOf, parseRegion, splitRegions } from '../../model/regionText';
import type { ReportData } from '../../model/report/tables';
import { comparedId } from '../compare/comparedId';
import { Icon } from '../icons/Icon';
import { SourceList } from '../parts/SourceList';
import { saveText } from '../parts/saveFile';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { HitField } from '../search/HitField';
import { useApp } from '../store';
import { FigureGroup } from './FigureGroup';
import './figures.css';
import { type FiguresAnswer, useFigures } from './useFigures';

const UNITED_STATES = 'country:US';

/** The record of a region in figures that can be quoted, each with the records behind it. */
export function FiguresPage() {
  const data = useReportData();
  if (data.kind === 'failed') return <TablesFailed tables={data.tables} reason={data.reason} />;
  if (data.kind === 'loading') return <Waiting />;
  return <Figures data={data.data} />;
}

/** The regions of a link, and the parts of it that are none. */
function readRegions(text: string | null): { chosen: SingleRegion[]; unread: string[] } {
  const chosen: SingleRegion[] = [];
  const unread: string[] = [];
  for (const part of splitRegions(text ?? UNITED_STATES)) {
    const { region } = parseRegion(part);
    if (region === null || region.kind === 'several') unread.push(part);
    else chosen.push(region);
  }
  return { chosen, unread };
}

function Figures({ data }: { data: ReportData }) {
  const text = useApp((state) => state.view.figures);
  const setFigures = useApp((state) => state.setFigures);
  const { chosen, unread } = useMemo(() => readRegions(text), [text]);
  const region = useMemo(() => oneOf(chosen), [chosen]);
  const put = (regions: readonly Region[]) => {
    const next = regions.map(formatRegion).join(',');
    setFigures(next === UNITED_STATES || next === '' ? null : next);
  };
  return (
    <div className="figures">
      <p className="card-note">{figuresMessages.lead}</p>
      <Regions
        data={data}
        chosen={chosen}
        onRemove={(gone) => put(chosen.filter((one) => one !== gone))}
        onUnitedStates={() => setFigures(null)}
      />
      <HitField
        label={figuresMessages.choose}
        taken={regionIdOf}
        onTake={(id) => {
          const { region: taken } = parseRegion(id);
          if (taken === null) return;
          // The whole country stands for nothing chosen yet.
          put(text === null ? [taken] : [...chosen, taken]);
        }}
      />
      {unread.map((part) => (
        <p key={part}>{figuresMessages.notFound(part)}</p>
      ))}
      {region !== null && <Answer region={region} data={data} />}
    </div>
  );
}

/** What the field takes: places, and no records. */
const regionIdOf = (hit: Parameters<typeof comparedId>[0]) => (hit.kind === 'site' ? null : comparedId(hit));

function Regions({
  data,
  chosen,
  onRemove,
  onUnitedStates,
}: {
  data: ReportData;
  chosen: readonly Region[];
  onRemove: (region: Region) => void;
  onUnitedStates: () => void;
}) {
  const names = chosen.map((region) => {
    const name = regionName(region, data);
    return { region, title: name === null ? formatRegion(region) : regionTitle(name) };
  });
  return (
    <div className="button-row">
      <b>{figuresMessages.region}</b>
      {names.map(({ region, title }) =>
        names.length === 1 ? (
          <span key={title}>{title}</span>
        ) : (
          <button
            key={title}
            type="button"
            className="button"
            aria-label={figuresMessages.remove(title)}
            onClick={() => onRemove(region)}
          >
            {title}
            <Icon name="close" />
          </button>
        ),
      )}
      {chosen.map(formatRegion).join() !== UNITED_STATES && (
        <button type="button" className="button button-link" onClick={onUnitedStates}>
          {figuresMessages.toUs}
        </button>
      )}
    </div>
  );
}

function Answer({ region, data }: { region: Region; data: ReportData }) {
  const answer = useFigures(useDeferredValue(region), data);
  if (answer.kind === 'loading') return <Waiting />;
  if (answer.kind === 'failed') return <Failed reason={answer.reason} onRetry={answer.retry} />;
  if (answer.value === null) return <p>{figuresMessages.notFound(formatRegion(region))}</p>;
  return <Told answer={answer.value} />;
}

const TYPES = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' } as const;

function Told({ answer }: { answer: FiguresAnswer }) {
  const { figures } = answer;
  return (
    <>
      <p role="status">{figuresMessages.viewed(figures.date, figures.recordUpTo)}</p>
      {FIGURE_GROUPS.map((group) => {
        const own = figures.figures.filter((figure) => figure.group === group);
        if (own.length === 0) return null;
        return (
          <FigureGroup key={group} group={group} words={figureGroups[group]} figures={own} answer={answer} />
        );
      })}
      <div className="button-row">
        {(['csv', 'json', 'md'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            onClick={() =>
              saveText(
                figuresFiles[format](figures),
                TYPES[format],
                `headroom-figures-${figures.region.id.replaceAll(/[^\w.-]+/g, '-')}.${format}`,
              )
            }
          >
            {figuresMessages.save[format]}
          </button>
        ))}
      </div>
      <SourceList sources={figures.sources} />
    </>
  );
}
