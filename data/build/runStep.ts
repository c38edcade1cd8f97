/** Runs one step of the data build and keeps what it built in a folder of its own. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

/** What a process needs to know to run a step. */
export interface StepJob {
  name: string;
  /** The file that exports the step. */
  module: string;
  needs: readonly string[];
  /** The repository files that it may read, sorted. */
  inputs: readonly string[];
  /** The repository. */
  root: string;
  /** Where every step has its folder. */
  cache: string;
  /** Hash of all that the step depends on. */
  key: string;
}

/** The file in a step's folder that says what the folder was built from. */
export const KEY_FILE = '.key';

/** Whether the folder of a step holds what the job would build. */
export function isBuilt({ cache, name, key }: StepJob): boolean {
  const file = path.join(cache, name, KEY_FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === key;
}

/** Runs a step whose needs are built, and writes its folder. @throws BadData with the issues of its tables */
export async function runStep(
  step: Step,
  { name, needs, inputs, root, cache, key }: StepJob,
  progress: (share: number) => void,
): Promise<void> {
  const built = await step.run({
    inputs,
    source: (file) => {
      if (inputs.includes(file)) return readFileSync(path.join(root, file));
      throw new Error(`${name} reads ${file}, which is none of its inputs`);
    },
    built: (file) => {
      const found = needs.map((need) => path.join(cache, need, file)).find((place) => existsSync(place));
      if (found !== undefined) return readFileSync(found);
      throw new Error(`${name} reads ${file}, which no step that it needs has built`);
    },
    progress,
  });
  writeFolder(path.join(cache, name), { ...built, [KEY_FILE]: key });
}

/** Writes a folder as a whole, in place of what was there. */
export function writeFolder(folder: string, content: Record<string, Buffer | string>): void {
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
