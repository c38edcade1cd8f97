/**
 * The files that a module is made of: itself and what it imports, directly or through others. Imports of types
 * are left out, as they don't run; packages too, as the lock file says what they are.
 */
import path from 'node:path';
import { parseSync } from 'vite';

/** Reads a file, relative to the root of the repository; null when there is none. */
export type ReadText = (file: string) => string | null;

const CODE = /\.[cm]?[jt]sx?$/;
/** What an import may leave out of the name of a file, as the bundler and tsx resolve it. */
const ENDINGS = ['', '.ts', '.tsx', '.js', '.mjs', '.json', '/index.ts', '/index.tsx'];

/** What a module asks for by a relative path; only the text of a module decides it. */
const requestsOf = memoised((file: string, text: string): string[] => {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const literal = /^(['"`])([^$]*)\1$/.exec(text.slice(start, end))?.[2];
    if (literal === undefined) throw new Error(`${file} imports ${text.slice(start, end)}: name the file`);
    return literal;
  });
  return [
    ...module.staticImports
      .filter(({ start, end }) => !/^import\s+type\b/.test(text.slice(start, end)))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports
      .filter(({ start, end }) => !/^export\s+type\b/.test(text.slice(start, end)))
      .flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamic,
    ...[...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g)].flatMap(
      (found) => found[1] ?? [],
    ),
  ].filter((request) => request.startsWith('.'));
});

/**
 * The files of a module, sorted, relative to the root of the repository.
 * @param entry the module, relative to the root
 * @throws Error when a file is missing, is no TypeScript, or imports something whose name is made as it runs
 */
export function moduleFiles(entry: string, read: ReadText): string[] {
  const found = new Set<string>();
  const visit = (file: string, text: string) => {
    found.add(file);
    if (!CODE.test(file)) return;
    for (const request of requestsOf(file, text)) {
      const { name, text: imported } = resolved(file, request, read);
      if (!found.has(name)) visit(name, imported);
    }
  };
  const text = read(entry);
  if (text === null) throw new Error(`${entry} is missing`);
  visit(entry, text);
  return [...found].sort();
}

/** @throws Error when no file answers to the request */
function resolved(from: string, request: string, read: ReadText): { name: string; text: string } {
  const asked = path.posix.join(path.posix.dirname(from), request.replace(/\?.*$/, ''));
  for (const ending of ENDINGS) {
    const text = read(asked + ending);
    if (text !== null) return { name: asked + ending, text };
  }
  throw new Error(`${from} imports ${request}, which is no file`);
}

function memoised<T>(make: (file: string, text: string) => T): (file: string, text: string) => T {
  const known = new Map<string, { text: string; made: T }>();
  return (file, text) => {
    const last = known.get(file);
    if (last?.text === text) return last.made;
    const made = make(file, text);
    known.set(file, { text, made });
    return made;
  };
}
