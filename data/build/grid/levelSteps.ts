/**
 * Steps of the level of the areas' hours, with what a person has found of each: the rule tells that all hours move at
 * once and stay there, the reviewed table why, as far as it is known.
 */
import { formatDate, formatNumber } from '../../../src/i18n/words';
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { LevelStep } from '../../../src/model/grid/levelSteps';
import { hourText } from '../../../src/model/grid/series';
import type { QualityNote } from '../../../src/model/region';
import type { StepContext } from '../pipeline';
import type { AreaRow } from './tables';

export const LEVEL_STEPS_FILE = 'data/tables/grid/level-steps.csv';

/**
 * What lies behind a step: another ground or other customers are counted, the series is faulty, nobody knows, or
 * load itself has come or gone, which is no defect.
 */
const CAUSES = ['footprint', 'fault', 'unknown', 'load'] as const;

/** True for `YYYY-MM`. */
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);

export interface StepVerdict {
  area: string;
  /** `YYYY-MM` of the first day on the new level. */
  month: string;
  cause: (typeof CAUSES)[number];
  reason: string;
}

/** The half-year after a step belongs to it: a window that begins there may still hold a part of the way. */
const AFTER_HOURS = 26 * 168;

/** @throws BadData on unknown areas and causes, and months that are none */
export function readStepVerdicts(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): StepVerdict[] {
  const columns = ['area', 'month', 'cause', 'reason'] as const;
  const rows = readTable(LEVEL_STEPS_FILE, context.source(LEVEL_STEPS_FILE), columns);
  const check = new Checks(LEVEL_STEPS_FILE);
  const verdicts = rows.flatMap((row): StepVerdict[] => {
    const area = check.word(row, 'area', [...areas.keys()], { required: true });
    const cause = check.word(row, 'cause', CAUSES, { required: true });
    const reason = check.text(row, 'reason', { required: true });
    const { month } = row.cells;
    if (!isMonth(month)) check.fail(row.line, 'month', month, 'a month as YYYY-MM');
    return area && cause && reason ? [{ area, month, cause, reason }] : [];
  });
  check.done();
  return verdicts;
}

/** The verdict on a step of an area; none for a step that nobody has looked at. */
export const verdictOn = (verdicts: readonly StepVerdict[], id: string, step: LevelStep) =>
  verdicts.find(({ area, month }) => area === id && month === monthOf(step));

/**
 * The notes on the steps of an area. A step of the load itself has none; a step that nobody has looked at has one
 * without a reason.
 */
export function stepNotes(
  id: string,
  steps: readonly LevelStep[],
  verdicts: readonly StepVerdict[],
): QualityNote[] {
  return steps.flatMap((step): QualityNote[] => {
    const verdict = verdictOn(verdicts, id, step);
    if (verdict?.cause === 'load') return [];
    const [, factor] = step.factors;
    const moved = `From ${formatDate(monthOf(step))} all hours lie at about ${formatNumber(factor, 2)} times what they were, and stay there for nine months or longer.`;
    const kind =
      verdict?.cause === 'fault' ? '' : ' This looks like a change of what is counted, not of demand.';
    const reason = verdict ? ` ${verdict.reason}` : '';
    const text = `${moved}${kind}${reason} Years on either side do not compare.`;
    const years = [yearOf(step.firstHour), yearOf(step.firstHour + AFTER_HOURS)] as const;
    return [{ severity: 'defect', text, years: [...years], step: monthOf(step) }];
  });
}

/** `YYYY-MM` of the first day, UTC. */
const monthOf = ({ firstHour }: LevelStep) => hourText(firstHour).slice(0, 7);

const yearOf = (hour: number) => Number(hourText(hour).slice(0, 4));
