/** Counts what mutation testing found: which share of changes to the code its tests notice. */
import { wilson } from './wilson';

/** What became of one change to the code. */
export interface Mutant {
  fileName: string;
  /** `Killed` or `Timeout`: noticed. `Survived` or `NoCoverage`: not. Any other says nothing of the tests. */
  status: string;
  mutatorName: string;
  replacement?: string | undefined;
  location: { start: { line: number; column: number } };
}

/** Changes to one file, or to all of them. */
export interface Score {
  file: string;
  noticed: number;
  /** Those of the noticed that made a test too slow: on a busy machine some of them may be no more than that. */
  slow: number;
  survived: number;
  /** Changes to lines that no test runs. */
  untested: number;
}

const NOTICED = ['Killed', 'Timeout'];

/** Scores by file, in the order of their names; files without a change that can count are left out. */
export function scoreOf(mutants: readonly Pick<Mutant, 'fileName' | 'status'>[]): Score[] {
  const scores = new Map<string, Score>();
  for (const { fileName, status } of mutants) {
    const score = scores.get(fileName) ?? { file: fileName, noticed: 0, slow: 0, survived: 0, untested: 0 };
    if (status === 'Timeout') score.slow += 1;
    if (NOTICED.includes(status)) score.noticed += 1;
    else if (status === 'Survived') score.survived += 1;
    else if (status === 'NoCoverage') score.untested += 1;
    else continue;
    scores.set(fileName, score);
  }
  return [...scores.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The sum of scores, under a name. */
export function total(file: string, scores: readonly Score[]): Score {
  const sum = (field: 'noticed' | 'slow' | 'survived' | 'untested') =>
    scores.reduce((count, score) => count + score[field], 0);
  return {
    file,
    noticed: sum('noticed'),
    slow: sum('slow'),
    survived: sum('survived'),
    untested: sum('untested'),
  };
}

/** `82.1 %  23 of 28 noticed, 3 survived, 2 untested  src/model/fight.ts`, a line a file and the sum last. */
export function scoreLines(asked: string, scores: readonly Score[]): string[] {
  return [...scores, total(`all of ${asked}`, scores)].map((score) => {
    const all = score.noticed + score.survived + score.untested;
    const share = all === 0 ? '–' : ((100 * score.noticed) / all).toFixed(1);
    const slow = score.slow === 0 ? '' : ` (${score.slow} by time)`;
    const counts = `${score.noticed} of ${all} noticed${slow}, ${score.survived} survived, ${score.untested} untested`;
    return `${share.padStart(5)} %  ${counts}  ${score.file}`;
  });
}

/**
 * The score of a sample with the 95 % interval of the whole.
 * @param drawn   how many changes were drawn; those that run before any test say nothing
 * @param changes how many there are
 */
export function sampleLine(scores: readonly Score[], drawn: number, changes: number): string {
  const { noticed, slow, survived, untested } = total('', scores);
  const all = noticed + survived + untested;
  const percent = (share: number) => (100 * share).toFixed(1);
  const [low, high] = wilson(noticed, all);
  const without = percent(all === slow ? 0 : (noticed - slow) / (all - slow));
  return `${drawn} of ${changes} changes drawn, ${drawn - all} of them say nothing; ${percent(all === 0 ? 0 : noticed / all)} % of ${all} noticed (95 % interval ${percent(low)} to ${percent(high)}), ${without} % without the ${slow} noticed by time`;
}

/** `src/model/fight.ts:162:7 EqualityOperator: … >= b`, for a change that no test noticed; nothing for others. */
export function survivorLine(mutant: Mutant): string[] {
  if (mutant.status !== 'Survived' && mutant.status !== 'NoCoverage') return [];
  const { line, column } = mutant.location.start;
  const change = (mutant.replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 80);
  const untested = mutant.status === 'NoCoverage' ? ', which no test runs' : '';
  return [`${mutant.fileName}:${line}:${column} ${mutant.mutatorName}: ${change}${untested}`];
}

/** Whether a test reads files, by itself or through a helper that builds from them. @param text of the test */
export const readsTables = (text: string): boolean =>
  /^import .*(?:'node:fs'|\/(?:realSites|builtSites)').*$/m.test(text);
