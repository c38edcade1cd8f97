/**
 * A checker for Stryker that lets only drawn changes run: all others count as not to be compiled. Plain JavaScript,
 * because Stryker loads it in processes of its own. `MUTANTS_DRAWN` names the file with their keys.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Tells one change from every other. @param mutant as Stryker describes it */
export function mutantKey({ fileName, location: { start, end }, mutatorName, replacement }) {
  const file = path
    .relative(process.env.MUTANTS_ROOT ?? '.', fileName)
    .split(path.sep)
    .join('/');
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
}

function drawnOnly() {
  const drawn = new Set(JSON.parse(readFileSync(process.env.MUTANTS_DRAWN ?? '', 'utf8')));
  return {
    init: async () => {},
    group: async (mutants) => [mutants.map(({ id }) => id)],
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          drawn.has(mutantKey(mutant))
            ? { status: 'passed' }
            : { status: 'compileError', reason: 'was not drawn' },
        ]),
      ),
  };
}
drawnOnly.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'drawn', drawnOnly)];
