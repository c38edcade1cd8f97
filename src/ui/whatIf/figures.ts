/** Answers in words, each with source and years: the same for screen, paper and clipboard. */
import {
  describeLoad,
  formatHours,
  formatMegawatts,
  formatMwh,
  formatShare,
  formatSmallShare,
  formatYears,
  whatIfMessages,
} from '../../i18n/words';
import type { AskedHours } from '../../model/grid/askedHours';
import type { Figure } from '../../model/provenance';
import { LOAD_SOURCE } from '../../model/report/tables';
import type { PeriodAnswer, Question } from '../../state/whatIf/answer';
import type { NamedFigure } from '../parts/figures';
import type { Answers } from './useWhatIf';

/** The area asked about, and whose hours answer. */
export interface Asked {
  areaId: string;
  hours: AskedHours;
}

function figure(
  { areaId, hours }: Asked,
  { load }: Question,
  name: string,
  value: string,
  window: readonly [number, number],
): Figure {
  const from = hours.from.id === areaId ? null : hours.from.id;
  return {
    label: whatIfMessages.label(areaId, describeLoad(load), name, from, hours.defective),
    value,
    claim: 'calculated',
    sources: [LOAD_SOURCE],
    date: formatYears(window),
  };
}

/** Load over headroom in words. */
export const usedText = (used: number | null): string =>
  used === null ? whatIfMessages.values.noHeadroom : formatShare(used);

/**
 * The rows of the answer, as far as it is known. What a binary search tells belongs to the newest question; what
 * takes a pass over the hours may still be of the step before, and says so in what is copied.
 */
export function answerFigures(asked: Asked, { quick, full }: Answers): NamedFigure[] {
  const rows: NamedFigure[] = [];
  const put = (question: Question, name: string, value: string) =>
    rows.push({ name, figure: figure(asked, question, name, value, question.window) });
  if (quick?.answer) {
    const { question, answer } = quick;
    const { peakMw } = question.load;
    if (answer.constant) {
      put(
        question,
        whatIfMessages.figures.newPeak,
        whatIfMessages.values.newPeak(
          formatMegawatts(answer.peakMw + peakMw),
          formatMegawatts(answer.peakMw),
        ),
      );
    } else if (full?.answer) {
      put(
        full.question,
        whatIfMessages.figures.newPeak,
        whatIfMessages.values.newPeak(
          formatMegawatts(full.answer.window.met.newPeakMw),
          formatMegawatts(answer.peakMw),
        ),
      );
    }
    const used =
      answer.headroomUsed === null
        ? whatIfMessages.values.noHeadroom
        : whatIfMessages.values.used(formatShare(answer.headroomUsed), formatMegawatts(answer.headroomMw));
    put(question, whatIfMessages.figures.used, used);
    if (answer.constant) {
      const { curtailedShare, hoursPerYear } = answer.constant;
      put(question, whatIfMessages.figures.hours, whatIfMessages.values.hours(formatHours(hoursPerYear)));
      put(
        question,
        whatIfMessages.figures.energy,
        whatIfMessages.values.energy(
          formatMwh(curtailedShare * 8760 * peakMw),
          formatSmallShare(curtailedShare),
        ),
      );
    }
  }
  if (full?.answer) {
    const { question, answer } = full;
    const { met } = answer.window;
    if (!quick?.answer?.constant) {
      put(
        question,
        whatIfMessages.figures.hours,
        whatIfMessages.values.hours(formatHours(met.curtailedHoursPerYear)),
      );
      put(
        question,
        whatIfMessages.figures.energy,
        whatIfMessages.values.energy(
          formatMwh(met.curtailedMwhPerYear),
          formatSmallShare(met.curtailedShare),
        ),
      );
    }
    put(question, whatIfMessages.figures.run, whatIfMessages.values.run(formatHours(met.longestRunHours)));
    if (question.load.interruptible.share > 0) {
      put(
        question,
        whatIfMessages.figures.uncovered,
        whatIfMessages.values.uncovered(
          formatHours(met.uncoveredHoursPerYear),
          formatMwh(met.uncoveredMwhPerYear),
        ),
      );
    }
  }
  return rows;
}

/** One row of the table over other years, for the clipboard. */
export function periodFigure(asked: Asked, question: Question, period: PeriodAnswer): Figure {
  const { headroomMw, headroomUsed, met, window } = period;
  return figure(
    asked,
    question,
    whatIfMessages.years.name,
    whatIfMessages.years.value(
      formatMegawatts(headroomMw),
      usedText(headroomUsed),
      formatHours(met.curtailedHoursPerYear),
      formatSmallShare(met.curtailedShare),
    ),
    window,
  );
}
