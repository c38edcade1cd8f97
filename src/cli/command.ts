/**
 * What the commands have in common: options, the data they read, and how they end. The answer goes to standard output
 * and nothing else does. Exit codes: 0 the answer, 1 no such region or no data, 2 wrong use.
 */
import '../i18n/english';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listOf } from '../i18n/words';
import { dayOfClock, dayUnchosen, isDay } from '../model/day';
import { fold } from '../model/fold';
import type { Region } from '../model/region';
import { findRegion } from '../model/regionNames';
import { oneOf, REGION_FORMS, splitRegions } from '../model/regionText';
import { type BuiltData, isBuilt, readBuilt } from './data';
import { Misuse, NoAnswer } from './failures';
import { regionInFile } from './regionFile';

export { Misuse, NoAnswer };

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The options as they were given. */
export interface Given {
  /** The value of an option; null when it is not given. */
  text(name: string): string | null;
  /** All values of an option that may be given several times. */
  texts(name: string): readonly string[];
  /** What stands behind the options. */
  rest: readonly string[];
}

/** What a command takes beside `--data` and `--help`. */
export interface Takes {
  /** Options with one value. */
  once: readonly string[];
  /** Options that may be given several times. */
  often?: readonly string[];
  /** Options whose value may begin with a minus sign. */
  signed?: readonly string[];
  /** Whether words without an option may stand there. */
  rest?: boolean;
}

/** Joins an option and a value that begins with a minus sign, which would be taken for an option. */
function joined(args: readonly string[], signed: readonly string[]): string[] {
  return args.flatMap((arg, at) => {
    const before = args[at - 1] ?? '';
    if (signed.includes(before.slice(2)) && before.startsWith('--') && /^-[^-]/.test(arg)) return [];
    const next = args[at + 1] ?? '';
    const takesNext = arg.startsWith('--') && signed.includes(arg.slice(2)) && /^-[^-]/.test(next);
    return [takesNext ? `${arg}=${next}` : arg];
  });
}

/** @returns null when help is asked for. @throws Misuse */
export function readGiven(args: string[], takes: Takes): Given | null {
  const once = [...takes.once, 'data'].map((name) => [name, { type: 'string' }] as const);
  const often = (takes.often ?? []).map((name) => [name, { type: 'string', multiple: true }] as const);
  try {
    const { values, positionals } = parseArgs({
      args: joined(args, takes.signed ?? []),
      options: { ...Object.fromEntries([...once, ...often]), help: { type: 'boolean', short: 'h' } },
      allowPositionals: takes.rest === true,
    });
    if (values.help) return null;
    const found = values as { [name: string]: string | string[] | boolean | undefined };
    return {
      text: (name) => {
        const value = found[name];
        return typeof value === 'string' ? value : null;
      },
      texts: (name) => {
        const value = found[name];
        return Array.isArray(value) ? value : [];
      },
      rest: positionals,
    };
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** One of some words, the first when none is given. @throws Misuse */
export function readChoice<Word extends string>(
  given: Given,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = given.text(name) ?? words[0];
  const word = words.find((candidate) => candidate === value);
  if (word === undefined)
    throw new Misuse(`--${name} ${JSON.stringify(value)} is not ${listOf(words, 'or')}`);
  return word;
}

/** A day of the calendar; null when none is given. @throws Misuse */
export function readDay(given: Given, name = 'date'): string | null {
  const date = given.text(name);
  if (date !== null && !isDay(date)) throw new Misuse(`--${name} ${JSON.stringify(date)} is not YYYY-MM-DD`);
  return date;
}

/** A number within bounds; null when none is given. @throws Misuse */
export function readNumber(given: Given, name: string, least: number, most: number): number | null {
  const text = given.text(name);
  if (text === null) return null;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new Misuse(`--${name} ${JSON.stringify(text)} is not a number from ${least} to ${most}`);
  return value;
}

/** Words of a list, apart by commas, each once; null when the option is not given. @throws Misuse */
export function readWords<Word extends string>(
  given: Given,
  name: string,
  words: readonly Word[],
): Word[] | null {
  const text = given.text(name);
  if (text === null) return null;
  const asked = text.split(',').map((word) => word.trim());
  const found = asked.map((wanted) => {
    const word = words.find((candidate) => fold(candidate) === fold(wanted));
    if (word === undefined)
      throw new Misuse(`--${name} ${JSON.stringify(wanted)} is not one of ${words.join(', ')}`);
    return word;
  });
  return [...new Set(found)];
}

/** Numbers by name, `mw=2,state=1`; empty when the option is not given. @throws Misuse */
export function readNumbers<Name extends string>(
  given: Given,
  option: string,
  names: readonly Name[],
  { signed = false } = {},
): Partial<Record<Name, number>> {
  const text = given.text(option);
  if (text === null) return {};
  const pairs = text.split(',').map((part) => {
    const [, written = '', number = ''] = /^\s*([\w.-]+)\s*=\s*(-?\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    if (written === '') throw new Misuse(`--${option} ${JSON.stringify(part)} is not NAME=NUMBER`);
    const name = names.find((candidate) => fold(candidate) === fold(written));
    if (name === undefined)
      throw new Misuse(`--${option} ${JSON.stringify(written)} is not one of ${names.join(', ')}`);
    if (!signed && Number(number) < 0) throw new Misuse(`--${option} ${JSON.stringify(part)} is below 0`);
    return [name, Number(number)] as const;
  });
  return Object.fromEntries(pairs) as Partial<Record<Name, number>>;
}

/** The day viewed: the one given, else today, and never a day before the record ends. */
export const dayViewed = (date: string | null, { recordUpTo }: Pick<BuiltData, 'recordUpTo'>): string =>
  date ?? dayUnchosen(dayOfClock(new Date()), recordUpTo);

/** Why something could not be read. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The folder of the built data, which is built first in the default place. @throws NoAnswer */
export function dataFolder(given: Given): string {
  const named = given.text('data');
  const folder = named === null ? path.join(ROOT, 'public/data') : path.resolve(named);
  if (!isBuilt(folder) && named === null) {
    process.stderr.write('The data is not built yet; building it with "npm run data".\n');
    // The build's own output goes to stderr: stdout belongs to the answer.
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status } = spawnSync(npm, ['run', 'data'], {
      cwd: ROOT,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new NoAnswer('The data could not be built; see the messages above.');
  }
  if (!isBuilt(folder)) throw new NoAnswer(`${folder} holds no manifest.json.`);
  return folder;
}

/** Reads the built data, building it first in the default place. @throws NoAnswer */
export function openData(given: Given): BuiltData {
  const folder = dataFolder(given);
  try {
    return readBuilt(folder);
  } catch (error) {
    throw new NoAnswer(`The data in ${folder} can't be read (${reasonOf(error)}).`);
  }
}

/** Runs what reads files of the data after it was opened. @throws NoAnswer when one can't be read */
export function reading<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Misuse || error instanceof NoAnswer) throw error;
    throw new NoAnswer(`The data can't be read (${reasonOf(error)}).`);
  }
}

/**
 * The region that the texts of an option name, each a region, several apart by commas, or `@` and a GeoJSON file:
 * one, or all of them as one.
 * @throws NoAnswer naming the nearest regions
 * @throws Misuse when a file holds no outline
 */
export function regionOf(texts: readonly string[], data: BuiltData): Region {
  const regions = texts
    .flatMap((text) => (text.startsWith('@') ? [text] : splitRegions(text)))
    .map((text) => (text.startsWith('@') ? regionInFile(text.slice(1)) : regionNamed(text, data)))
    .flatMap((region) => (region.kind === 'several' ? region.regions : [region]));
  const region = oneOf(regions);
  if (region === null) throw new Misuse('--region is missing');
  return region;
}

/** The region that a text names. @throws NoAnswer naming the nearest regions */
export function regionNamed(text: string, data: BuiltData): Region {
  const match = findRegion(text, data);
  if (match.kind === 'found') return match.region;
  if (match.kind === 'former')
    throw new NoAnswer(
      `${text} was ${match.name}, which is gone since ${match.since}; it became ${listOf(match.nearest, 'and')}.`,
    );
  throw noRegion(text, match.nearest);
}

/** What is said of a region that the data does not hold. */
export function noRegion(text: string, nearest: readonly string[] = []): NoAnswer {
  const hint =
    nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : `expected ${listOf(REGION_FORMS, 'or')}`;
  return new NoAnswer(`No region ${JSON.stringify(text)} in the data; ${hint}`);
}

/**
 * Runs a command: prints the help when asked for it, the answer, or what was wrong, and sets the exit code.
 * @param answer makes the whole output
 */
export async function runCommand(
  help: string,
  takes: Takes,
  answer: (given: Given) => string | Promise<string>,
): Promise<void> {
  // Whoever reads the answer may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    const given = readGiven(process.argv.slice(2), takes);
    process.stdout.write(given === null ? help : await answer(given));
  } catch (error) {
    if (error instanceof Misuse) {
      process.stderr.write(`${error.message}. Try --help.\n`);
      process.exitCode = 2;
    } else if (error instanceof NoAnswer) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}
