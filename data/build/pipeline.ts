/**
 * Runs the steps of the data build in order, skips those whose inputs and code have not changed, and publishes
 * their files under a version that is the hash of what they hold. Nothing here reads a clock: the same
 * tables give the same bytes.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { BadData, formatIssue, type Issue } from '../../src/ingest/issue';
import { moduleFiles, type ReadText } from './moduleGraph';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a step may use. */
export interface StepContext {
  /** The repository files that the step's `inputs` match, sorted. */
  inputs: readonly string[];
  /** Reads one of the `inputs`. */
  source(file: string): Buffer;
  /** Reads a file that an earlier step, named in `needs`, has built. */
  built(file: string): Buffer;
  /** Says how far a long step is, 0–1. */
  progress(share: number): void;
}

/** One step of the build. */
export interface Step {
  name: string;
  /** The file of the step, `import.meta.filename`: it runs again when this or anything it imports changes. */
  module: string;
  /** Globs of the repository files it reads, relative to the root. */
  inputs: readonly string[];
  /** Steps whose files it reads. */
  needs: readonly string[];
  /** Returns the files it builds: path -> content. Paths that start with `_` stay private to the build. */
  run(context: StepContext): Promise<Record<string, Buffer | string>> | Record<string, Buffer | string>;
}

const sha = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

const filesMatching = (globs: readonly string[], root: string) => globSync([...globs], { cwd: root }).sort();

/** The installed packages, on which every step depends. */
const LOCK_FILE = 'package-lock.json';

/** Hash of all code that a step can reach, of the code that runs steps, and of what both run on. */
function codeKeys(root: string): (step: Step) => string {
  const known = new Map<string, string | null>();
  const read: ReadText = (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const place = path.join(root, file);
    const text = existsSync(place) && statSync(place).isFile() ? readFileSync(place, 'utf8') : null;
    known.set(file, text);
    return text;
  };
  const hashed = (module: string) => {
    const entry = path.relative(ROOT, module).split(path.sep).join('/');
    return moduleFiles(entry, read).flatMap((file) => [file, read(file) ?? '']);
  };
  const shared = sha(process.version, read(LOCK_FILE) ?? '', ...hashed(import.meta.filename));
  return (step) => sha(shared, ...hashed(step.module));
}

/**
 * Runs `steps` and writes what they built.
 * @param cache  folder for the steps' files between runs
 * @param report one line of progress; the caller decides where it goes
 * @param root   the repository, or a copy of it: where inputs and the code of steps are read
 * @returns built files by path, and the names of the steps that ran
 * @throws BadData with the issues of all steps; a step that needs a failed one is not tried
 */
export async function runSteps(
  steps: readonly Step[],
  cache: string,
  report: (line: string) => void,
  root = ROOT,
): Promise<{ files: Map<string, Buffer>; ran: string[] }> {
  const codeKey = codeKeys(root);
  const files = new Map<string, Buffer>();
  const builders = new Map<string, string>();
  const keys = new Map<string, string>();
  const ran: string[] = [];
  const issues: Issue[] = [];
  for (const [index, step] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${step.name}`;
    const missing = step.needs.filter((need) => !keys.has(need));
    if (missing.length > 0) {
      if (issues.length === 0)
        throw new Error(`${step.name} needs ${missing.join()}, which is no earlier step`);
      report(`${label} left out: ${missing.join()} failed`);
      continue;
    }
    const inputs = filesMatching(step.inputs, root);
    const key = sha(
      codeKey(step),
      step.name,
      ...step.needs.map((need) => keys.get(need) ?? ''),
      ...inputs.flatMap((file) => [file, readFileSync(path.join(root, file))]),
    );
    const folder = path.join(cache, step.name);
    if (!existsSync(path.join(folder, '.key')) || readFileSync(path.join(folder, '.key'), 'utf8') !== key) {
      report(`${label} …`);
      try {
        const built = await step.run({
          inputs,
          source: (file) => {
            if (inputs.includes(file)) return readFileSync(path.join(root, file));
            throw new Error(`${step.name} reads ${file}, which is none of its inputs`);
          },
          built: (file) => {
            const content = files.get(file);
            if (content && step.needs.includes(builders.get(file) ?? '')) return content;
            throw new Error(`${step.name} reads ${file}, which no step that it needs has built`);
          },
          progress: (share) => report(`${label} ${Math.round(share * 100)} %`),
        });
        writeFolder(folder, { ...built, '.key': key });
      } catch (error) {
        if (!(error instanceof BadData)) throw error;
        issues.push(...error.issues);
        continue;
      }
      ran.push(step.name);
    } else {
      report(`${label} unchanged`);
    }
    keys.set(step.name, key);
    for (const [file, content] of readFolder(folder)) {
      files.set(file, content);
      builders.set(file, step.name);
    }
  }
  // Steps that read the same table find the same problems in it.
  const distinct = new Map(issues.map((issue) => [formatIssue(issue), issue]));
  if (distinct.size > 0) throw new BadData([...distinct.values()]);
  return { files, ran };
}

function writeFolder(folder: string, content: Record<string, Buffer | string>): void {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [file, body] of Object.entries(content)) {
    const target = path.join(fresh, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, body);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(fresh, folder);
}

function readFolder(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.key')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
    .map((file) => [file, readFileSync(path.join(folder, file))]);
}

/** Folders that are published beside the versions: people subscribe to the address of feeds, services keep that of previews. */
const LASTING = ['feeds', 'previews'];

/**
 * Publishes built files into `target/<version>/`, keeps only that version, and returns it. Private files
 * (`_…`) are left out. An unchanged version is not written again. Feeds and previews lie beside the version, under an
 * address that stays, and are no part of it.
 */
export function publish(
  files: ReadonlyMap<string, Buffer>,
  target: string,
): { version: string; bytes: Record<string, number> } {
  const lasting = (file: string) => LASTING.some((folder) => file.startsWith(`${folder}/`));
  const shown = [...files]
    .filter(([file]) => !file.startsWith('_') && !lasting(file))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const version = sha(...shown.flat()).slice(0, 12);
  const bytes = Object.fromEntries(shown.map(([file, content]) => [file, content.length]));
  const folder = path.join(target, version);
  if (!existsSync(folder)) writeFolder(folder, Object.fromEntries(shown));
  for (const name of LASTING) {
    const own = [...files].flatMap(([file, content]): [string, Buffer][] =>
      file.startsWith(`${name}/`) ? [[file.slice(name.length + 1), content]] : [],
    );
    if (own.length > 0) writeFolder(path.join(target, name), Object.fromEntries(own));
  }
  for (const entry of readdirSync(target)) {
    if (entry !== version && !LASTING.includes(entry) && entry !== 'manifest.json')
      rmSync(path.join(target, entry), { recursive: true });
  }
  return { version, bytes };
}
