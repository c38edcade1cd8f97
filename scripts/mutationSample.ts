/** Draws changes to the code, so that a folder too large to be tested whole gets a score with its margin. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { mutantKey } from './drawnMutants.mjs';

const silent = (() => undefined) as () => never;
const QUIET = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
} as unknown as Logger;

/** One change that can be made: its file from the root, and what tells it from all others. */
export interface Candidate {
  file: string;
  key: string;
}

/** Every change that Stryker would make to these files, in their order. @param root absolute; files are below it */
export async function candidatesIn(root: string, files: readonly string[]): Promise<Candidate[]> {
  process.env.MUTANTS_ROOT = root;
  const { mutants } = await new Instrumenter(QUIET).instrument(
    files.map((file) => {
      const name = path.join(root, file);
      return { name, content: readFileSync(name, 'utf8'), mutate: true };
    }),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return mutants
    .filter(({ status }) => status === undefined)
    .map((mutant) => ({
      file: path.relative(root, mutant.fileName).split(path.sep).join('/'),
      key: mutantKey(mutant),
    }));
}

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the items, each set of them as likely as any other; all of them when there are no more. Same seed, same draw. */
export function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const rest = [...items];
  const random = randomOf(seed);
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    const [drawn] = rest.splice(Math.floor(random() * rest.length), 1);
    return drawn as T;
  });
}
