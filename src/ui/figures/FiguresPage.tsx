import { useDeferredValue, useMemo } from 'react';
import {
  figureGroups,
  figureName,
  figureSentence,
  figuresFiles,
  figuresMessages,
  regionTitle,
} from '../../i18n/words';
import { FIGURE_GROUPS } from '../../model/figures/figure';
import { readFiguresQuestion } from '../../model/figures/question';
import type { Region } from '../../model/region';
import { formatRegion, oneOf } from '../../model/regionText';
import type { ReportData } from '../../model/report/tables';
import { SuggestOnPage } from '../corrections/SuggestCorrection';
import { RegionChoice } from '../parts/RegionChoice';
import { readRegions } from '../parts/regionList';
import { SaveAnswer } from '../parts/SaveAnswer';
import { SourceList } from '../parts/SourceList';
import { useOutlined } from '../parts/useOutlined';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp } from '../store';
import { FigureGroup } from './FigureGroup';
import './figures.css';
import { answerName, type FiguresAnswer, useFigures } from './useFigures';

const UNITED_STATES = 'country:US';

/** The record of a region in figures that can be quoted, each with the records behind it. */
export function FiguresPage() {
  const data = useReportData();
  if (data.kind === 'failed') return <TablesFailed tables={data.tables} reason={data.reason} />;
  if (data.kind === 'loading') return <Waiting />;
  return <Figures data={data.data} />;
}

function Figures({ data }: { data: ReportData }) {
  const text = useApp((state) => state.view.figures);
  const setFigures = useApp((state) => state.setFigures);
  const { regions, figure } = useMemo(() => readFiguresQuestion(text), [text]);
  const { chosen, unread } = useMemo(() => readRegions(regions ?? UNITED_STATES), [regions]);
  const region = useMemo(() => oneOf(chosen), [chosen]);
  const put = (regions: readonly Region[]) => {
    const next = regions.map(formatRegion).join(',');
    setFigures(next === UNITED_STATES || next === '' ? null : next);
  };
  return (
    <div className="figures">
      <p className="card-note">{figuresMessages.lead}</p>
      <RegionChoice
        data={data}
        chosen={chosen}
        unread={unread}
        whole={null}
        words={figuresMessages}
        onRemove={(gone) => put(chosen.filter((one) => one !== gone))}
        // The whole country stands for nothing chosen yet.
        onAdd={(added) => put(regions === null ? [added] : [...chosen, added])}
      >
        {chosen.map(formatRegion).join() !== UNITED_STATES && (
          <button type="button" className="button button-link" onClick={() => setFigures(null)}>
            {figuresMessages.toUs}
          </button>
        )}
      </RegionChoice>
      {region !== null && <Answer region={region} data={data} asked={figure} />}
    </div>
  );
}

function Answer({ region: wanted, data, asked }: { region: Region; data: ReportData; asked: string | null }) {
  const region = useDeferredValue(wanted);
  const outlined = useOutlined(region, data);
  if (outlined.kind === 'failed') return <Failed reason={outlined.reason} onRetry={outlined.retry} />;
  if (outlined.kind === 'loading' || outlined.value === null) return <Waiting />;
  return <Counted region={region} data={outlined.value} asked={asked} />;
}

function Counted({ region, data, asked }: { region: Region; data: ReportData; asked: string | null }) {
  const answer = useFigures(region, data);
  if (answer.kind === 'loading') return <Waiting />;
  if (answer.kind === 'failed') return <Failed reason={answer.reason} onRetry={answer.retry} />;
  if (answer.value === null) return <p>{figuresMessages.notFound(formatRegion(region))}</p>;
  return <Told answer={answer.value} asked={asked} />;
}

function Told({ answer, asked }: { answer: FiguresAnswer; asked: string | null }) {
  const { figures } = answer;
  const found = asked === null ? undefined : figures.figures.find(({ id }) => id === asked);
  return (
    <>
      <p role="status">{figuresMessages.viewed(figures.date, figures.recordUpTo)}</p>
      {asked !== null && (
        <p className="figures-asked">
          {found ? figuresMessages.asked(figureName(found)) : figuresMessages.notThere(asked)}
        </p>
      )}
      {FIGURE_GROUPS.map((group) => {
        const own = figures.figures.filter((figure) => figure.group === group);
        if (own.length === 0) return null;
        return (
          <FigureGroup
            key={group}
            group={group}
            words={figureGroups[group]}
            figures={own}
            answer={answer}
            asked={asked}
          />
        );
      })}
      <SaveAnswer
        name={answerName(figures)}
        labels={figuresMessages.save}
        write={(format) => figuresFiles[format](figures)}
      />
      <SourceList sources={figures.sources} />
      <SuggestOnPage
        name={regionTitle(figures.region.name)}
        says={figuresMessages.viewed(figures.date, figures.recordUpTo)}
        figures={() =>
          figures.figures.map((figure) => ({
            label: `${figureGroups[figure.group].title}, ${figureName(figure)}`,
            value: figureSentence(figure, figures),
            date: figures.date,
            sources: figures.sources.map(({ id }) => id),
          }))
        }
      />
    </>
  );
}
