/** What a deployer may set without building anew: `public/config.json`, read when the map starts. */
import * as v from 'valibot';

/** Where the ground of the map comes from. */
export type Basemap =
  /** The archive that the data build made. */
  | { kind: 'embedded' }
  /** Another PMTiles archive, in the schema of Protomaps or in ours. */
  | { kind: 'archive'; url: string }
  /** A style of its own, for each appearance. */
  | { kind: 'style'; light: string; dark: string };

export interface Config {
  basemap: Basemap;
  /** Https address of a form for new issues, which takes `title` and `body`; null hides the link to it. */
  corrections: string | null;
}

export const DEFAULT_CONFIG: Config = { basemap: { kind: 'embedded' }, corrections: null };

/** A configuration that can't be used; the message names the field and what it should hold. */
export class ConfigError extends Error {}

const address = v.pipe(v.string(), v.url('must be a full address, https://…'));

const basemap = v.pipe(
  v.strictObject({
    pmtiles: v.optional(address),
    style: v.optional(address),
    styleDark: v.optional(address),
  }),
  v.check(
    ({ pmtiles, style, styleDark }) =>
      (pmtiles === undefined) !== (style === undefined) && (styleDark === undefined || style !== undefined),
    'must hold either "pmtiles" or "style" (and with it, if wanted, "styleDark")',
  ),
);

const corrections = v.pipe(
  address,
  v.check((text) => text.startsWith('https://'), 'must be an https address'),
);

const fields = v.strictObject({ basemap: v.optional(basemap), corrections: v.optional(corrections) });

/**
 * Reads the text of `config.json`.
 * @throws ConfigError naming the field that is wrong
 */
export function parseConfig(text: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ConfigError('config.json is not JSON');
  }
  if (Array.isArray(json)) throw new ConfigError('config.json holds a list where {…} is expected');
  const result = v.safeParse(fields, json);
  if (!result.success) throw new ConfigError(`config.json: ${describe(result.issues[0])}`);
  return {
    basemap: basemapOf(result.output.basemap ?? {}),
    corrections: result.output.corrections ?? null,
  };
}

function basemapOf({ pmtiles, style, styleDark }: v.InferOutput<typeof basemap>): Basemap {
  if (pmtiles !== undefined) return { kind: 'archive', url: pmtiles };
  if (style !== undefined) return { kind: 'style', light: style, dark: styleDark ?? style };
  return DEFAULT_CONFIG.basemap;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'the whole';
  if (issue.expected === 'never') return `"${field}" is not a field that can be set`;
  return `"${field}" is ${issue.received}: ${issue.message}`;
}
