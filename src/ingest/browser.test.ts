/** The reader of tables runs where there is only the web: the data build and a reader's own file use the same. */
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const ENTRY = path.join(import.meta.dirname, 'check.ts');
const READER = path.join(import.meta.dirname, 'csv.ts');
const ISSUE = path.join(import.meta.dirname, 'issue.ts');

/** One script of all that `src/ingest` exports, with the packages it uses, and what it could not bundle. */
async function bundled(): Promise<{ code: string; modules: string[]; outside: string[] }> {
  const entry = 'virtual:ingest';
  const modules: string[] = [];
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'ingest' },
      },
    },
    plugins: [
      {
        name: 'ingest-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? [ENTRY, READER, ISSUE].map((file) => `export * from ${JSON.stringify(file)};`).join('\n')
            : null,
        moduleParsed: ({ id }) => {
          modules.push(id);
        },
      },
    ],
  });
  const [output] = [built].flat() as Rollup.RollupOutput[];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('nothing built');
  return { code: chunk.code, modules, outside: chunk.imports };
}

let script: Awaited<ReturnType<typeof bundled>>;
beforeAll(async () => {
  script = await bundled();
});

describe('the reader of tables', () => {
  it('asks for nothing of Node', () => {
    expect(script.modules.some((id) => id.endsWith('src/ingest/csv.ts'))).toBe(true);
    expect(script.modules.some((id) => id.includes('node_modules/csv-parse/'))).toBe(true);
    expect(script.modules.filter((id) => /node:|browser-external/.test(id))).toEqual([]);
    expect(script.outside).toEqual([]);
  });

  it('reads and checks a file with no globals but those of the web', () => {
    const said = runInNewContext(
      `${script.code}
      const rows = ingest.readTable('t.csv', bytes, ['id', 'lat']);
      const checks = new ingest.Checks('t.csv');
      rows.forEach((row) => checks.number(row, 'lat', { max: 90 }));
      JSON.stringify([rows.map(({ line }) => line), checks.issues.map(ingest.formatIssue)]);`,
      { bytes: new TextEncoder().encode('id,lat\r\n"a\r\nb",12\r\nc,95\r\n'), TextDecoder, URL },
    );
    expect(JSON.parse(said)).toEqual([[2, 4], ['t.csv:4 column lat: "95": expected a number of at most 90']]);
  });
});
