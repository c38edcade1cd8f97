/** What is asked: columns, conditions, and weights of the reader's own. */
import { useId, useState } from 'react';
import { rankColumn, rankMessages } from '../../i18n/words';
import { columnsOfKind, fitsColumn, type RankColumn, type RankUnit } from '../../model/rank/columns';
import { type Condition, columnsRead, OPERATORS, type RankQuestion } from '../../model/rank/rank';
import { Icon } from '../icons/Icon';
import { Fold } from '../parts/Fold';
import { TypedField } from '../parts/TypedField';
import { typedNumber } from '../parts/typedNumber';
import { useApp } from '../store';

interface QuestionProps {
  question: RankQuestion;
  onQuestion: (change: Partial<RankQuestion>) => void;
}

export function Question({ question, onQuestion }: QuestionProps) {
  const asked = useApp((state) => fitsColumn(state.view.fits));
  // Of how much fits, the share and season of the view and those that are asked for.
  const used = columnsRead(question);
  const columns = columnsOfKind(question.of).filter(
    ({ id, fits }) => fits === undefined || id === asked || used.includes(id),
  );
  const weighted = Object.keys(question.weights).length;
  return (
    <div className="rank-question">
      <details>
        <summary>{rankMessages.columns(question.columns.length)}</summary>
        <div className="rank-columns">
          {columns.map(({ id }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={question.columns.includes(id)}
                onChange={(event) =>
                  onQuestion({
                    // In the order of the list, whichever was ticked first.
                    columns: columns
                      .map((column) => column.id)
                      .filter((other) =>
                        other === id ? event.target.checked : question.columns.includes(other),
                      ),
                  })
                }
              />
              <span>{rankColumn(id)}</span>
            </label>
          ))}
        </div>
      </details>
      <Fold title={rankMessages.where(question.where.length)} chosen={question.where.length > 0}>
        <Conditions columns={columns} question={question} onQuestion={onQuestion} />
      </Fold>
      <Fold title={rankMessages.weights(weighted)} chosen={weighted > 0}>
        <Weights columns={columns} question={question} onQuestion={onQuestion} />
      </Fold>
    </div>
  );
}

function Conditions({
  columns,
  question: { where },
  onQuestion,
}: QuestionProps & { columns: readonly RankColumn[] }) {
  const id = useId();
  const unitOf = (column: string) => columns.find((row) => row.id === column)?.unit ?? 'text';
  const isText = (column: string) => unitOf(column) === 'text';
  const first = columns.find(({ unit }) => unit !== 'text');
  // A condition on text asks nothing before its text is written.
  const [blank, setBlank] = useState<string | null>(null);
  const rows: readonly Condition[] =
    blank === null ? where : [...where, { column: blank, operator: '=', value: '' }];
  const setRow = (at: number, condition: Condition | null) => {
    if (at === where.length) setBlank(null);
    onQuestion({
      where: rows.flatMap((other, index) => {
        const next = index === at ? condition : other;
        return next === null || next.value === '' ? [] : [next];
      }),
    });
  };
  return (
    <div className="rank-conditions">
      {rows.map((condition, at) => {
        const name = rankColumn(condition.column);
        // The place in the list is what a row is known by: its fields keep the focus when the column changes.
        const key = `condition ${at}`;
        return (
          <div key={key} className="rank-condition">
            <select
              className="field select"
              aria-label={rankMessages.column}
              value={condition.column}
              onChange={(event) => {
                const column = event.target.value;
                if (!isText(column)) setRow(at, { column, operator: '>=', value: '1' });
                else {
                  if (at < where.length) setRow(at, null);
                  setBlank(column);
                }
              }}
            >
              {columns.map((column) => (
                <option key={column.id} value={column.id}>
                  {rankColumn(column.id)}
                </option>
              ))}
            </select>
            <select
              className="field select"
              aria-label={rankMessages.operator}
              value={condition.operator}
              onChange={(event) => {
                const operator = OPERATORS.find((sign) => sign === event.target.value);
                if (operator && condition.value !== '') setRow(at, { ...condition, operator });
              }}
            >
              {OPERATORS.filter((sign) => !isText(condition.column) || sign === '=' || sign === '!=').map(
                (sign) => (
                  <option key={sign} value={sign}>
                    {rankMessages.operators[sign]}
                  </option>
                ),
              )}
            </select>
            <ValueField
              value={condition.value}
              describedBy={`${id}-help`}
              unit={unitOf(condition.column)}
              onValue={(value) => setRow(at, { ...condition, value })}
            />
            <button
              type="button"
              className="button button-quiet button-icon"
              aria-label={rankMessages.removeCondition(name)}
              onClick={() => setRow(at, null)}
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
      {first && (
        <button
          type="button"
          className="button"
          onClick={() => onQuestion({ where: [...where, { column: first.id, operator: '>=', value: '1' }] })}
        >
          <Icon name="plus" />
          {rankMessages.addCondition}
        </button>
      )}
      <p id={`${id}-help`} className="help">
        {rankMessages.shareHelp}
      </p>
    </div>
  );
}

function ValueField({
  value,
  unit,
  describedBy,
  onValue,
}: {
  value: string;
  unit: RankUnit;
  describedBy: string;
  onValue: (value: string) => void;
}) {
  const isText = unit === 'text';
  const isShare = unit === 'share';
  return (
    <TypedField
      aria-label={rankMessages.value}
      describedBy={describedBy}
      inputMode={isText ? 'text' : 'decimal'}
      value={value}
      read={(text) => (isText ? text.trim() || null : (typedNumber(text, isShare)?.toString() ?? null))}
      problem={isText ? rankMessages.noText : isShare ? rankMessages.noShare : rankMessages.noNumber}
      onValue={onValue}
    />
  );
}

const LEAST_WEIGHT = -3;
const MOST_WEIGHT = 3;

function Weights({
  columns,
  question: { columns: shown, weights },
  onQuestion,
}: QuestionProps & { columns: readonly RankColumn[] }) {
  const numeric = columns.filter(
    ({ id, unit }) => unit !== 'text' && (shown.includes(id) || weights[id] !== undefined),
  );
  return (
    <>
      <p className="help">{rankMessages.weightsHelp}</p>
      <div className="rank-weights">
        {numeric.map(({ id }) => (
          <label key={id}>
            <span>{rankColumn(id)}</span>
            <input
              type="range"
              min={LEAST_WEIGHT}
              max={MOST_WEIGHT}
              step={0.5}
              value={weights[id] ?? 0}
              aria-label={rankMessages.weightOf(rankColumn(id))}
              onChange={(event) => {
                const { [id]: _, ...others } = weights;
                const weight = Number(event.target.value);
                onQuestion({ weights: weight === 0 ? others : { ...others, [id]: weight }, sort: null });
              }}
            />
            <output>{weights[id] ?? 0}</output>
          </label>
        ))}
      </div>
    </>
  );
}
